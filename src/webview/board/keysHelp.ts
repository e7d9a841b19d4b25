import { html, type TemplateResult } from 'lit';
import type { BoardStrings } from '../../protocol/boardStrings';

/** All keys of the board, with what they do, in groups. */
export function keysHelp(words: BoardStrings, close: () => void): TemplateResult {
	const groups: readonly (readonly [key: string, text: string])[][] = [
		[
			['↑ ↓', words.keyFocus],
			['Home End PgUp PgDn', words.keyEnds],
			['Enter', words.keyOpen],
			['/', words.keyFilter],
			['← →', words.keyFold],
			['C', words.keyCollapse],
			['1 2 3 4', words.keyModes],
			['D', words.keyPane],
		],
		[
			['Shift ↑ ↓', words.keyExtend],
			['Ctrl ↑ ↓', words.keyWander],
			['Ctrl Space', words.keyToggle],
			['Ctrl A', words.keyAll],
			['Esc', words.keyOne],
		],
		[
			['Space', words.keyLift],
			['Alt ↑ ↓', words.keyMove],
			['Alt Home End', words.keyMoveEnds],
			['M', words.keyPlace],
			['Ctrl Z', words.keyUndo],
			['Ctrl Shift Z', words.keyRedo],
		],
		[
			['E', words.editPoints],
			['S', words.editStatus],
			['P', words.editEpic],
			['T F2', words.editTitle],
			['Tab', words.keyNext],
		],
	];
	return html`<dialog class="keys" aria-labelledby="keys-title" @close=${close} @click=${closeOutside}>
		<h2 id="keys-title">${words.keys}</h2>
		<div class="groups">
			${groups.map(
				(group) => html`<dl>
					${group.map(([key, text]) => html`<div><dt>${keyCaps(key)}</dt><dd>${withoutKey(text)}</dd></div>`)}
				</dl>`,
			)}
		</div>
		<form method="dialog"><button class="tool">${words.close}</button></form>
	</dialog>`;
}

function keyCaps(keys: string): readonly TemplateResult[] {
	return keys.split(' ').map((key) => html`<kbd>${key}</kbd> `);
}

/** The words of a tooltip end with their key, which stands beside them here. */
function withoutKey(text: string): string {
	return text.replace(/ \(\w\)$/, '');
}

function closeOutside(event: MouseEvent): void {
	if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
