import { html, type TemplateResult } from 'lit';
import type { BoardMode } from '../../protocol/board';
import type { ModeContext } from './modeContext';
import './boardList';
import './kanban/kanbanBoard';
import './matrix/matrixBoard';

/** Draws the body of the page in a mode: one element of its own, marked with `data-mode-body`. */
type DrawMode = (context: ModeContext) => TemplateResult;

/** The modes there are, in the order of their tabs. */
export const modes: ReadonlyMap<BoardMode, DrawMode> = new Map([
	['ranked', (context) => html`<refinery-board-list data-mode-body .context=${context}></refinery-board-list>`],
	['kanban', (context) => html`<refinery-kanban-board data-mode-body .context=${context}></refinery-kanban-board>`],
	['matrix', (context) => html`<refinery-matrix-board data-mode-body .context=${context}></refinery-matrix-board>`],
]);

/** The pane on the right; undefined as long as there is none. */
export const drawPane: DrawMode | undefined = undefined;
