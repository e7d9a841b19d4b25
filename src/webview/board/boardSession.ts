import type {
	BoardCard,
	BoardFields,
	BoardLook,
	BoardMoves,
	BoardPlacement,
	BoardSavedView,
	FromBoard,
} from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import type { Say } from '../shared/announcer';
import { remember } from '../shared/remember';
import { ToastTimer } from '../shared/toast';
import { type BoardModel, cardsWith, noModel } from './boardModel';
import type { BoardView } from './boardView';
import { CardFinder } from './cardFinder';
import type { Editing } from './editing';
import { lanesOf } from './lanes';
import { noFields, pendingFields } from './pendingFields';
import { isSeveral, noSelection, only, type Selection } from './selection';
import type { Tick } from './ticks';

/** Cards in the user's hand; nothing is told to the host before they are dropped. */
export interface Lift {
	readonly keys: readonly string[];
	/** Where they hover; undefined while still at their own place. */
	readonly placement: BoardPlacement | undefined;
	/** What else a drop there changes, for example the lane. */
	readonly fields: BoardFields;
}

interface Parts {
	readonly model: BoardModel;
	readonly look: BoardLook;
	readonly selection: Selection;
	readonly lift: Lift | undefined;
	readonly flashing: ReadonlySet<string>;
	/** Lanes that are folded, by their ids. */
	readonly folded: ReadonlySet<string>;
	readonly heading: string | undefined;
	readonly editing: Editing | undefined;
	readonly pane: boolean;
	/** Share of the page that the pane takes, in percent. */
	readonly paneSize: number;
	readonly detail: BoardView['detail'];
	readonly ticks: readonly Tick[];
	readonly moves: BoardMoves | undefined;
}

const none: ReadonlySet<string> = new Set();

/** How much of the page the pane takes until the user wants it otherwise, in percent. */
export const firstPaneSize = 36;

export const firstLook: BoardLook = { mode: 'ranked', filter: '', lanes: undefined, closed: false };

/**
 * What one page of the board holds, and the way to change it. Nothing here knows the DOM. Whatever takes a time that
 * grows with the backlog is worked out when its own input changes, and not at every key.
 */
export class BoardSession {
	private parts: Parts = {
		model: noModel,
		look: firstLook,
		selection: noSelection,
		lift: undefined,
		flashing: none,
		folded: none,
		heading: undefined,
		editing: undefined,
		pane: false,
		paneSize: firstPaneSize,
		detail: undefined,
		ticks: [],
		moves: undefined,
	};
	private shown: BoardView | undefined;
	/** Index of the active card among the visible ones, so that focus stays near when its card goes. */
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

	get look(): BoardLook {
		return this.parts.look;
	}

	get lift(): Lift | undefined {
		return this.parts.lift;
	}

	get views(): readonly BoardSavedView[] {
		return this.model.frame?.views ?? [];
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

	select(selection: Selection): void {
		this.set({ selection, heading: undefined });
	}

	/** The heading of a lane gets the focus. */
	selectHeading(lane: string): void {
		this.set({ heading: lane });
	}

	/** Folds a lane, or unfolds it. */
	fold(lane: string, folded: boolean): void {
		this.setFolded(lane, folded);
		this.selectHeading(lane);
	}

	get ticks(): readonly Tick[] {
		return this.parts.ticks;
	}

	/** Lanes that are folded, and whatever else a mode notes so. */
	get folded(): ReadonlySet<string> {
		return this.parts.folded;
	}

	/** Folds or unfolds; the focus stays. */
	setFolded(name: string, folded: boolean): void {
		const next = new Set(this.parts.folded);
		if (folded) next.add(name);
		else next.delete(name);
		this.set({ folded: next });
	}

	get editing(): Editing | undefined {
		return this.parts.editing;
	}

	/** A card as it is to be seen; undefined when it is not in the backlog, or not among what the host shows. */
	cardOf(key: string | undefined): BoardCard | undefined {
		return key === undefined ? undefined : this.finder(this.view.cards).get(key);
	}

	/** Index of a card among those that can be seen; undefined when it cannot. */
	indexOf(key: string | undefined): number | undefined {
		const at = key === undefined ? -1 : this.visibleFinder(this.view.visible).indexOf(key);
		return at < 0 ? undefined : at;
	}

	/** What a command on the focused card is for, in the order shown: it alone, or all that are chosen when it is one of them. */
	get targets(): readonly string[] {
		const { selection, visible } = this.view;
		const { active, keys } = selection;
		if (!isSeveral(selection)) return active === undefined ? [] : [active];
		return visible.filter((card) => keys.has(card.key)).map((card) => card.key);
	}

	/** What is dragged when a card is, in the order shown: it alone, or all that are chosen when it is one of them. */
	dragged(key: string): readonly string[] {
		const { selection } = this.view;
		if (!selection.keys.has(key)) this.set({ selection: only(key) });
		else if (selection.active !== key) this.set({ selection: { ...selection, active: key } });
		return this.targets;
	}

	/** Why nothing can be changed; undefined when it can. */
	get whyFixed(): string | undefined {
		const state = this.model.frame?.state;
		return state?.kind === 'read-only' ? state.reason : undefined;
	}

	private touch(): void {
		this.shown = undefined;
		this.changed();
	}

	private arrange(): BoardView {
		const { model, lift, look, flashing, pane, paneSize, detail, ticks, moves } = this.parts;
		const cards = this.cardsWithLift(model, lift);
		const visible = this.passing(cards, model.matches.keys);
		const { folded, editing } = this.parts;
		const isWhole = model.matches.keys === undefined;
		const lanes = look.lanes && this.inLanes(visible, look.lanes, model.frame, folded, isWhole);
		const heading = lanes?.some((lane) => lane.id === this.parts.heading) ? this.parts.heading : undefined;
		const selection = this.shownSelection(this.parts.selection, visible);
		return {
			frame: model.frame,
			look,
			matches: model.matches,
			cards,
			visible,
			lanes,
			heading,
			selection: heading === undefined ? selection : noSelection,
			editing,
			lifted: this.liftedKeys(lift),
			flashing,
			pending: this.pendingIn(model.changes),
			toast: this.toasts.current,
			pane,
			paneSize,
			detail,
			ticks,
			moves,
		};
	}

	private readonly cardsWithLift = remember((model: BoardModel, lift: Lift | undefined) =>
		lift ? cardsWith(model.shown, lift, model.frame) : model.shown,
	);
	private readonly passing = remember((cards: readonly BoardCard[], keys: readonly string[] | undefined) => {
		if (!keys) return cards;
		const passes = this.asSet(keys);
		return cards.filter((card) => passes.has(card.key));
	});
	private readonly inLanes = remember(lanesOf);
	private readonly asSet = remember((keys: readonly string[]) => new Set(keys));
	private readonly liftedKeys = remember((lift: Lift | undefined) => (lift ? new Set(lift.keys) : none));
	private readonly pendingIn = remember((changes: BoardModel['changes']) =>
		changes.length === 0 ? noFields : pendingFields(changes),
	);
	private readonly finder = remember((cards: readonly BoardCard[]) => new CardFinder(cards));
	private readonly visibleFinder = remember((cards: readonly BoardCard[]) => new CardFinder(cards));

	/** What is chosen and can be seen; when nothing of it can, the card that took the place of the active one. */
	private readonly shownSelection = remember((selection: Selection, visible: readonly BoardCard[]): Selection => {
		const finder = this.visibleFinder(visible);
		const { active, anchor, keys } = selection;
		const at = active === undefined ? -1 : finder.indexOf(active);
		if (at < 0) {
			return visible.length === 0 ? noSelection : only(visible[Math.min(this.activeAt, visible.length - 1)]?.key);
		}
		this.activeAt = at;
		if (active !== undefined && keys.size === 1 && keys.has(active)) return selection;
		const there = [...keys].filter((key) => finder.indexOf(key) >= 0);
		return there.length === keys.size ? selection : { active, anchor, keys: new Set(there) };
	});
}
