import type {
	BoardCard,
	BoardFields,
	BoardFrame,
	BoardMatches,
	BoardPatch,
	BoardPlacement,
	BoardSnapshot,
} from '../../protocol/board';
import { patchedCards } from '../shared/patchedCards';
import { inParts, moveCards } from './order';
import { withFields } from './withFields';

/** A change that was made here and is not in the files yet, as far as this page knows. */
export interface PendingChange {
	readonly change: number;
	readonly keys: readonly string[];
	readonly placement: BoardPlacement | undefined;
	readonly fields: BoardFields;
	/** Written, says the host; its patch may still be on its way. */
	readonly settled: boolean;
}

/** What the files say, and the changes that run ahead of them. */
export interface BoardModel {
	readonly revision: number;
	/** As the files have them, part after part. */
	readonly cards: readonly BoardCard[];
	/** Undefined until the first snapshot. */
	readonly frame: BoardFrame | undefined;
	readonly matches: BoardMatches;
	readonly changes: readonly PendingChange[];
	/** The cards to show: the files' with the pending changes on top. */
	readonly shown: readonly BoardCard[];
}

export const noModel: BoardModel = {
	revision: -1,
	cards: [],
	frame: undefined,
	matches: { filter: '', keys: undefined, problem: undefined },
	changes: [],
	shown: [],
};

/** A snapshot wins over everything. */
export function withSnapshot({ revision, cards, frame, matches }: BoardSnapshot): BoardModel {
	const ordered = inParts(cards);
	return { revision, cards: ordered, frame, matches, changes: [], shown: ordered };
}

/**
 * Applies a patch. Changes that the host has answered are in it, so they are forgotten; later ones stay ahead.
 *
 * @returns undefined when the patch is for another revision or does not fit: a snapshot is needed
 */
export function withPatch(model: BoardModel, patch: BoardPatch): BoardModel | undefined {
	if (patch.base !== model.revision) return undefined;
	const patched = patchedCards(model.cards, patch);
	if (!patched) return undefined;
	const cards = patched === model.cards ? model.cards : inParts(patched);
	const changed = new Set(patch.changed.map((card) => card.key));
	return showing({
		...model,
		revision: patch.revision,
		cards,
		frame: patch.frame ?? model.frame,
		matches: patch.matches ?? model.matches,
		changes: model.changes.filter((one) => !one.settled || !isTold(one, patch, changed)),
	});
}

function isTold(one: PendingChange, patch: BoardPatch, changed: ReadonlySet<string>): boolean {
	return (one.placement !== undefined && patch.order !== undefined) || one.keys.some((key) => changed.has(key));
}

/** Shows a change before it is written. */
export function withChange(model: BoardModel, change: PendingChange): BoardModel {
	return { ...model, changes: [...model.changes, change], shown: cardsWith(model.shown, change, model.frame) };
}

/** Notes that a change is written. */
export function withSettled(model: BoardModel, change: number): BoardModel {
	return { ...model, changes: model.changes.map((one) => (one.change === change ? { ...one, settled: true } : one)) };
}

/** Takes a change back. */
export function withoutChange(model: BoardModel, change: number): BoardModel {
	const changes = model.changes.filter((one) => one.change !== change);
	return changes.length === model.changes.length ? model : showing({ ...model, changes });
}

function showing(model: BoardModel): BoardModel {
	return { ...model, shown: model.changes.reduce((cards, one) => cardsWith(cards, one, model.frame), model.cards) };
}

/** The cards as they would be with one more change. */
export function cardsWith(
	cards: readonly BoardCard[],
	{ keys, placement, fields }: Pick<PendingChange, 'keys' | 'placement' | 'fields'>,
	frame: BoardFrame | undefined,
): readonly BoardCard[] {
	const concerned = new Set(keys);
	const moved = placement ? moveCards(cards, concerned, placement) : cards;
	if (Object.keys(fields).length === 0) return moved;
	return moved.map((card) => (concerned.has(card.key) ? withFields(card, fields, frame?.columns ?? []) : card));
}
