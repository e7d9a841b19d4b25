import type { BoardCard, BoardPlacement, FromBoard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import type { Say } from '../shared/announcer';
import { type BoardModel, noModel, shownCards } from './boardModel';
import type { BoardView } from './boardView';
import { filterCards } from './filterCards';
import { moveCard } from './order';
import { ToastTimer } from './toast';

/** A row in the user's hand; nothing is told to the host before it is dropped. */
export interface Lift {
	readonly key: string;
	/** Where it hovers; undefined while still at its own place. */
	readonly placement: BoardPlacement | undefined;
}

interface Parts {
	readonly model: BoardModel;
	readonly filter: string;
	readonly active: string | undefined;
	readonly lift: Lift | undefined;
	readonly flashing: string | undefined;
}

/** What one page of the board holds, and the way to change it. Nothing here knows the DOM. */
export class BoardSession {
	private parts: Parts = { model: noModel, filter: '', active: undefined, lift: undefined, flashing: undefined };
	private shown: BoardView | undefined;
	/** Index of the active row among the visible ones, so that focus stays near when its card goes. */
	private activeAt = 0;
	readonly toasts = new ToastTimer(() => this.touch());

	constructor(
		readonly words: BoardStrings,
		readonly post: (message: FromBoard) => void,
		readonly say: Say,
		private readonly changed: () => void,
	) {}

	get model(): BoardModel {
		return this.parts.model;
	}

	get lift(): Lift | undefined {
		return this.parts.lift;
	}

	/** What is to be seen now; the same object until something changes. */
	get view(): BoardView {
		this.shown ??= this.arrange();
		return this.shown;
	}

	/** Changes some parts and lets the page draw once. */
	set(change: Partial<Parts>): void {
		this.parts = { ...this.parts, ...change };
		this.touch();
	}

	cardOf(key: string | undefined): BoardCard | undefined {
		return this.view.cards.find((card) => card.key === key);
	}

	/** Why nothing can be moved; undefined when it can. */
	get whyFixed(): string | undefined {
		const { state } = this.model;
		return state?.kind === 'read-only' ? state.reason : undefined;
	}

	private touch(): void {
		this.shown = undefined;
		this.changed();
	}

	private arrange(): BoardView {
		const { model, lift, filter, flashing } = this.parts;
		const inFiles = shownCards(model);
		const cards = lift?.placement ? moveCard(inFiles, lift.key, lift.placement) : inFiles;
		const visible = filterCards(cards, filter);
		const active = this.nearestActive(visible);
		const toast = this.toasts.current;
		return { state: model.state, cards, visible, filter, active, lifted: lift?.key, flashing, toast };
	}

	private nearestActive(visible: readonly BoardCard[]): string | undefined {
		const at = visible.findIndex((card) => card.key === this.parts.active);
		if (at >= 0) this.activeAt = at;
		return (visible[at] ?? visible[Math.min(this.activeAt, visible.length - 1)])?.key;
	}
}
