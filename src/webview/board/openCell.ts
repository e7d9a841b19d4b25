import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { placed } from '../shared/placed';
import { cellKind } from './cellOptions';
import type { ModeContext } from './modeContext';
import type { Arrangement } from './rankedLines';
import './cellEditor';

/**
 * The editor of the open cell, over its row. It is no part of the row, so that nothing that happens to the row (a patch,
 * a new place, scrolling) touches what is being typed.
 *
 * @param arrangement where each line is
 * @param done called when it has closed
 */
export function openCell(
	{ view, session, controller, words }: ModeContext,
	arrangement: Pick<Arrangement, 'indexOf' | 'count'>,
	lineHeight: number,
	done: () => void,
): unknown {
	const { editing, frame } = view;
	const card = session.cardOf(editing?.key);
	if (!editing || !card || !frame) return nothing;
	const { key, cell, keys } = editing;
	const { editor } = controller;
	const line = arrangement.indexOf(key) ?? 0;
	const actions = {
		save: (value: string) => {
			editor.save(value);
			done();
		},
		leave: () => {
			editor.leave();
			done();
		},
		go: (way: 1 | -1, value?: string) => editor.go(way, value),
	};
	const kind = cellKind(cell, card, keys.length, view.cards, frame, words);
	return keyed(
		`${key} ${cell}`,
		html`<div
			class="cell-anchor ${cell} ${line > arrangement.count - 8 ? 'upwards' : ''}"
			role=${cell === 'place' ? 'dialog' : nothing}
			aria-label=${cell === 'place' ? kind.label : nothing}
			${placed({ top: `${line * lineHeight}px` })}
		>
			${cell === 'place' ? html`<span class="label" aria-hidden="true">${kind.label}</span>` : nothing}
			<refinery-cell-editor .kind=${kind} .actions=${actions}></refinery-cell-editor>
		</div>`,
	);
}
