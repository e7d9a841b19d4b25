import type { BoardFields, BoardPlacement } from '../../protocol/board';
import { fillIn } from '../../protocol/fillIn';
import { ChangeLog } from '../shared/changeLog';
import { type PendingChange, withChange, withoutChange, withSettled } from './boardModel';
import type { BoardSession } from './boardSession';
import { withoutTick, withSettledTick } from './ticks';

/** How long a change may stay ahead of the files without an answer, in milliseconds. */
const patience = 5000;
/** How long a written change may wait for the patch that shows it, in milliseconds. */
const overtaken = 1000;
/** How long moved rows flash, in milliseconds; a bit longer than the animation. */
const flash = 800;

/** What a change does: move cards to one place, set fields of all of them, or both. */
export interface Wish {
	readonly keys: readonly string[];
	readonly placement?: BoardPlacement | undefined;
	readonly fields?: BoardFields;
}

/**
 * Every change that the board makes goes through here: it is shown at once, sent with a number of its own, and kept or
 * taken back by the host's answer.
 */
export class Changes {
	private readonly log = new ChangeLog();

	constructor(private readonly session: BoardSession) {}

	/** Makes a change of cards, which must be changeable (see `whyNot`). Rows that move flash. */
	make({ keys, placement, fields = {} }: Wish): void {
		const change = this.log.next();
		const pending: PendingChange = { change, keys, placement, fields, settled: false };
		this.session.toasts.show(undefined);
		// The focus that was only found (on the first card, say) goes along with its card from now on.
		const { selection, heading } = this.session.view;
		const flashing: ReadonlySet<string> = new Set(placement ? keys : []);
		this.session.set({
			...(heading === undefined ? { selection } : {}),
			model: withChange(this.session.model, pending),
			flashing,
		});
		// By the clock: a row that is out of view has no animation that could end.
		setTimeout(() => {
			if (this.session.view.flashing === flashing) this.session.set({ flashing: new Set() });
		}, flash);
		this.session.post({ type: 'change', change, keys, placement, fields });
		setTimeout(() => this.giveUp(change), patience);
	}

	/** Ticks a criterion of a card, or clears it. */
	tick(key: string, criterion: number, checked: boolean): void {
		const change = this.log.next();
		const { session } = this;
		session.set({ ticks: [...session.ticks, { change, key, criterion, checked, settled: false }] });
		session.post({ type: 'tick', change, key, criterion, checked });
		setTimeout(() => this.giveUp(change), patience);
	}

	/** Why a card cannot be changed; undefined when it can. */
	whyNot(key: string): string | undefined {
		const card = this.session.cardOf(key);
		return card?.unreadable ?? this.session.whyFixed;
	}

	/** Asks the host to take the latest change back, or the one that is named. */
	undo(change?: number): void {
		this.goBack('undo', change);
	}

	/** Asks the host to make the change again that was taken back last, or the one that is named. */
	redo(change?: number): void {
		this.goBack('redo', change);
	}

	/** The host has written a change, taken it back or made it again. */
	changed(change: number, message: string, back: 'undo' | 'redo' | undefined, reason: boolean): void {
		const { model, ticks } = this.session;
		this.session.set({ model: withSettled(model, change), ticks: withSettledTick(ticks, change) });
		this.forgetLater(change);
		this.log.answered(change, back);
		const isLatest = change === this.log.last || !this.session.model.changes.some((one) => !one.settled);
		if (isLatest) this.session.toasts.show({ kind: 'changed', text: message, change, back, reason });
	}

	/** The host will not make a change: what was there before comes back. */
	refused(change: number, reason: string): void {
		this.log.refused(change);
		const { words, model, ticks } = this.session;
		const pending = model.changes.find((one) => one.change === change);
		const tick = ticks.find((one) => one.change === change);
		const keys = pending?.keys ?? (tick && [tick.key]);
		const text = keys
			? fillIn(pending?.placement ? words.refused : words.refusedChange, this.namesOf(keys), reason)
			: reason;
		this.session.set({
			model: withoutChange(model, change),
			ticks: withoutTick(ticks, change),
			flashing: new Set(),
		});
		this.session.toasts.show({ kind: 'refused', text, change: undefined, back: undefined, reason: false });
		this.session.say(text, true);
	}

	/** Tells why a change was made. */
	giveReason(change: number, text: string): void {
		this.session.post({ type: 'reason', change, text });
	}

	/** A card by its id, several by their number. */
	namesOf(keys: readonly string[]): string {
		const [first] = keys;
		if (keys.length === 1) return this.session.cardOf(first)?.id ?? '';
		return fillIn(this.session.words.several, keys.length);
	}

	private goBack(way: 'undo' | 'redo', named: number | undefined): void {
		const change = this.log.take(way, named);
		if (change === undefined) return;
		this.session.post({ type: way, change });
		this.session.toasts.show(undefined);
		this.session.say(way === 'undo' ? this.session.words.undoing : this.session.words.redoing);
	}

	/** The board must not show for long what the files do not have. */
	private giveUp(change: number): void {
		const { model, ticks } = this.session;
		const isOut = [...model.changes, ...ticks].some((one) => one.change === change && !one.settled);
		if (isOut) this.refused(change, this.session.words.noAnswer);
	}

	/** A written change whose patch does not come was overtaken by other changes. */
	private forgetLater(change: number): void {
		const { model, ticks } = this.session;
		if (![...model.changes, ...ticks].some((one) => one.change === change)) return;
		setTimeout(() => {
			const { model, ticks } = this.session;
			const next = withoutChange(model, change);
			if (next !== model) this.session.set({ model: next });
			if (ticks.some((one) => one.change === change)) this.session.set({ ticks: withoutTick(ticks, change) });
		}, overtaken);
	}
}
