import type { BoardFields, BoardPlacement, FromBoard } from '../../src/protocol/board';
import { keyOf } from './sampleCards';

/** The message that changes some cards, by their ids. */
export function sentChange(
	change: number,
	ids: readonly string[],
	placement: BoardPlacement | undefined,
	fields: BoardFields = {},
): FromBoard {
	return { type: 'change', change, keys: ids.map(keyOf), placement, fields };
}
