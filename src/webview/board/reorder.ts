import type { BoardPlacement } from '../../protocol/board';
import { fillIn } from '../shared/fillIn';
import { withMove, withoutMove, withSettled } from './boardModel';
import type { BoardSession } from './boardSession';
import { countMovable, describeMove, placeOf } from './describe';
import { isSamePlace } from './order';
import { placementByStep, type Step } from './placement';

/** How long a move may stay ahead of the files without an answer, in milliseconds. */
const patience = 5000;
/** How long a written move may wait for the patch that shows it, in milliseconds. */
const overtaken = 1000;

/** Moves cards: by one key, by lifting and dropping, by the pointer; and takes the host's answers. */
export class Reorder {
	private lastMove = 0;

	constructor(private readonly session: BoardSession) {}

	/** Takes the row into the hand. */
	lift(key: string): void {
		if (!this.mayMove(key)) return;
		const { words, view } = this.session;
		this.session.set({ lift: { key, placement: undefined }, active: key });
		const place = placeOf(view.cards, key) ?? words.notRanked;
		this.session.say(fillIn(words.lifted, this.nameOf(key), place, countMovable(view.cards)));
	}

	/** Moves a row by keys: the lifted one in the hand, another one at once. */
	step(key: string, step: Step): void {
		if (!this.mayMove(key)) return;
		const { view, words, lift } = this.session;
		const placement = placementByStep(view.visible, key, step, view.filter.trim() !== '');
		if (!placement) {
			const up = step === 'top' || (typeof step === 'number' && step < 0);
			this.session.say(fillIn(up ? words.alreadyFirst : words.alreadyLast, this.nameOf(key)));
			return;
		}
		if (lift) this.session.set({ lift: { key, placement } });
		else this.place(key, placement);
		this.session.say(describeMove(this.session.view.cards, this.session.view.visible, key, words));
	}

	/** Lets the lifted row go where it hovers. */
	drop(): void {
		const { lift, words } = this.session;
		if (!lift) return;
		this.session.set({ lift: undefined });
		const name = this.nameOf(lift.key);
		if (!lift.placement || isSamePlace(this.session.view.visible, lift.key, lift.placement)) {
			this.session.say(fillIn(words.droppedSame, name));
			return;
		}
		this.place(lift.key, lift.placement);
		const { cards } = this.session.view;
		this.session.say(fillIn(words.dropped, name, placeOf(cards, lift.key) ?? 0, countMovable(cards)));
	}

	/** Puts the lifted row back. */
	cancel(): void {
		const { lift, words } = this.session;
		if (!lift) return;
		this.session.set({ lift: undefined });
		const { cards } = this.session.view;
		const place = placeOf(cards, lift.key);
		const name = this.nameOf(lift.key);
		this.session.say(
			place === undefined
				? fillIn(words.cancelledUnranked, name)
				: fillIn(words.cancelled, name, place, countMovable(cards)),
		);
	}

	/** A drop by the pointer. */
	dropAt(key: string, placement: BoardPlacement): void {
		if (!this.mayMove(key)) return;
		this.place(key, placement);
		const { view, words } = this.session;
		this.session.say(describeMove(view.cards, view.visible, key, words));
	}

	/** Asks the host to take the last move back, as long as the note about it offers that. */
	undo(): void {
		const move = this.session.toasts.current?.undo;
		if (move === undefined) return;
		this.session.post({ type: 'undo', move });
		this.session.toasts.show(undefined);
		this.session.say(this.session.words.undoing);
	}

	/** The host has written a move. */
	moved(move: number, message: string, undo: boolean): void {
		this.session.set({ model: withSettled(this.session.model, move) });
		this.forgetLater(move);
		if (move === this.lastMove) {
			this.session.toasts.show({ kind: 'moved', text: message, undo: undo ? move : undefined });
		}
	}

	/** The host will not write a move: the old order comes back. */
	refused(move: number, reason: string): void {
		const pending = this.session.model.moves.find((one) => one.move === move);
		const text = pending ? fillIn(this.session.words.refused, this.nameOf(pending.key), reason) : reason;
		this.session.set({ model: withoutMove(this.session.model, move), flashing: undefined });
		this.session.toasts.show({ kind: 'refused', text, undo: undefined });
		this.session.say(text, true);
	}

	private place(key: string, placement: BoardPlacement): void {
		this.lastMove += 1;
		const move = this.lastMove;
		this.session.toasts.show(undefined);
		this.session.set({
			model: withMove(this.session.model, move, key, placement),
			active: key,
			flashing: key,
		});
		this.session.post({ type: 'move', move, key, placement });
		setTimeout(() => this.giveUp(move), patience);
	}

	/** The board must not show for long what the files do not have. */
	private giveUp(move: number): void {
		const pending = this.session.model.moves.find((one) => one.move === move && !one.settled);
		if (pending) this.refused(move, this.session.words.noAnswer);
	}

	/** A written move whose patch does not come was overtaken by other changes. */
	private forgetLater(move: number): void {
		setTimeout(() => {
			if (this.session.model.moves.some((one) => one.move === move)) {
				this.session.set({ model: withoutMove(this.session.model, move) });
			}
		}, overtaken);
	}

	private mayMove(key: string): boolean {
		const { words } = this.session;
		const card = this.session.cardOf(key);
		const why = card?.unreadable ?? this.session.whyFixed;
		if (card && why === undefined) return true;
		if (card) this.session.say(fillIn(words.cannotMove, card.id, why ?? ''), true);
		return false;
	}

	private nameOf(key: string): string {
		return this.session.cardOf(key)?.id ?? '';
	}
}
