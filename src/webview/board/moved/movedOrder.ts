import type { BoardMoved } from '../../../protocol/board';

/** What happened to an item between the two orders. */
export type MoveKind = 'up' | 'down' | 'new' | 'unranked' | 'gone';

export function kindOf({ key, from, to }: BoardMoved): MoveKind {
	if (key === undefined) return 'gone';
	if (to === undefined) return 'unranked';
	if (from === undefined) return 'new';
	return to < from ? 'up' : 'down';
}

/** By how many places an item moved; undefined where it stands in one of the orders only. */
export function sizeOf({ from, to }: BoardMoved): number | undefined {
	return from === undefined || to === undefined ? undefined : Math.abs(from - to);
}

/** The longest moves first, then what is new in the order, then what is not in it any more; each in the order as it is. */
export function bySize(moves: readonly BoardMoved[]): readonly BoardMoved[] {
	const groups: readonly MoveKind[] = ['new', 'unranked', 'gone'];
	const group = (move: BoardMoved) => groups.indexOf(kindOf(move));
	const place = ({ to, from }: BoardMoved) => to ?? from ?? 0;
	return [...moves].sort((a, b) => group(a) - group(b) || (sizeOf(b) ?? 0) - (sizeOf(a) ?? 0) || place(a) - place(b));
}
