import type { BoardCard, BoardState } from '../../protocol/board';
import type { Toast } from './toast';

/** Everything that is to be seen, worked out from the files and from what the user is doing. */
export interface BoardView {
	/** Undefined until the first snapshot. */
	readonly state: BoardState | undefined;
	/** All cards in the order to show. */
	readonly cards: readonly BoardCard[];
	/** Those that pass the filter. */
	readonly visible: readonly BoardCard[];
	readonly filter: string;
	/** The row that keys act on. */
	readonly active: string | undefined;
	readonly lifted: string | undefined;
	/** The card that was dropped last, until its row has flashed. */
	readonly flashing: string | undefined;
	readonly toast: Toast | undefined;
}
