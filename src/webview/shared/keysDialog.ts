import { html, type TemplateResult } from 'lit';

/** Keys that belong together: each with what it does. */
export type KeyGroup = readonly (readonly [key: string, text: string])[];

/**
 * All keys of a page, with what they do, in groups.
 *
 * @param dismiss the word on the button that closes it
 * @param closed called when it was closed
 */
export function keysDialog(
	title: string,
	groups: readonly KeyGroup[],
	dismiss: string,
	closed: () => void,
): TemplateResult {
	return html`<dialog class="keys" aria-labelledby="keys-title" @close=${closed} @click=${closeOutside}>
		<h2 id="keys-title">${title}</h2>
		<div class="groups">
			${groups.map(
				(group) => html`<dl>
					${group.map(([key, text]) => html`<div><dt>${keyCaps(key)}</dt><dd>${withoutKey(text)}</dd></div>`)}
				</dl>`,
			)}
		</div>
		<form method="dialog"><button class="tool">${dismiss}</button></form>
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
