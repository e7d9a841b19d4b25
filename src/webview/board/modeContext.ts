import type { BoardStrings } from '../../protocol/boardStrings';
import type { BoardController } from './boardController';
import type { BoardSession } from './boardSession';
import type { BoardView } from './boardView';

/** What a mode of the board, or the pane, draws from and acts through. A new object whenever something is to be drawn anew. */
export interface ModeContext {
	readonly view: BoardView;
	readonly session: BoardSession;
	readonly controller: BoardController;
	readonly words: BoardStrings;
	/** True when nothing can be changed. */
	readonly fixed: boolean;
}

/** The element that draws a mode, as the page sees it. */
export interface ModeElement extends HTMLElement {
	/** Takes the keyboard focus to where the mode's keys work. */
	focusBody(): void;
}
