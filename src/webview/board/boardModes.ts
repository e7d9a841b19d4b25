import { html, type TemplateResult } from 'lit';
import type { BoardMode } from '../../core/model/boardLook';
import type { ModeContext } from './modeContext';
import './boardList';
import './kanban/kanbanBoard';
import './detail/detailPane';
import './matrix/matrixBoard';
import './moved/movedView';

/** Draws the body of the page in a mode: one element of its own, marked with `data-mode-body`. */
type DrawMode = (context: ModeContext) => TemplateResult;

/** The modes there are, in the order of their tabs. */
export const modes: ReadonlyMap<BoardMode, DrawMode> = new Map([
	['ranked', (context) => html`<refinery-board-list data-mode-body .context=${context}></refinery-board-list>`],
	['kanban', (context) => html`<refinery-kanban-board data-mode-body .context=${context}></refinery-kanban-board>`],
	['matrix', (context) => html`<refinery-matrix-board data-mode-body .context=${context}></refinery-matrix-board>`],
	['moved', (context) => html`<refinery-moved data-mode-body .context=${context}></refinery-moved>`],
]);

/** The pane on the right. */
export const drawPane: DrawMode = (context) => html`<refinery-detail .context=${context}></refinery-detail>`;
