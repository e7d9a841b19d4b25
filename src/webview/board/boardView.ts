import type { BoardCard, BoardDetail, BoardFrame, BoardLook, BoardMatches, BoardMoves } from '../../protocol/board';
import type { Toast } from '../shared/toast';
import type { Editing } from './editing';
import type { Lane } from './lanes';
import type { Selection } from './selection';
import type { Tick } from './ticks';
import type { BoardField } from './withFields';

/** Everything that is to be seen, worked out from the files and from what the user is doing. */
export interface BoardView {
	/** Undefined until the first snapshot. */
	readonly frame: BoardFrame | undefined;
	/** What the user wants to see; a filter that was just typed is in it before the host has answered. */
	readonly look: BoardLook;
	/** The host's last answer to a filter. */
	readonly matches: BoardMatches;
	/** All cards in the order to show, changes under way included, part after part. */
	readonly cards: readonly BoardCard[];
	/** Those that pass the filter. */
	readonly visible: readonly BoardCard[];
	/** The visible ones in lanes; undefined while the board is not cut into any. */
	readonly lanes: readonly Lane[] | undefined;
	/** The lane whose heading has the focus; nothing is chosen then. */
	readonly heading: string | undefined;
	/** Only cards that are visible are in it. */
	readonly selection: Selection;
	/** What the user holds by keys. */
	readonly lifted: ReadonlySet<string>;
	/** What was moved last, until its rows have flashed. */
	readonly flashing: ReadonlySet<string>;
	/** Fields of cards that show what is not in the files yet. */
	readonly pending: ReadonlyMap<string, ReadonlySet<BoardField>>;
	/** The cell that is being typed into. */
	readonly editing: Editing | undefined;
	readonly toast: Toast | undefined;
	/** Whether the pane on the right is open, and what the host told of its card. */
	readonly pane: boolean;
	/** Share of the page that it takes, in percent. */
	readonly paneSize: number;
	readonly detail: { readonly key: string; readonly detail: BoardDetail | undefined } | undefined;
	/** Ticks that run ahead of the files. */
	readonly ticks: readonly Tick[];
	/** What the host told last of moved items. */
	readonly moves: BoardMoves | undefined;
}
