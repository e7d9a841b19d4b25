import { html, type TemplateResult } from 'lit';

/** Keys, parted by blanks, and what they do. */
export type KeyLine = readonly [keys: string, text: string];

/** All keys of a page, with what they do, in groups. Opened by whoever finds `dialog.keys`. */
export function keysDialog(
	title: string,
	groups: readonly (readonly KeyLine[])[],
	closeText: string,
	close: () => void,
): TemplateResult {
	return html`<dialog class="keys" aria-labelledby="keys-title" @close=${close} @click=${closeOutside}>
		<h2 id="keys-title">${title}</h2>
		<div class="groups">
			${groups.map(
				(group) => html`<dl>
					${group.map(([keys, text]) => html`<div><dt>${keyCaps(keys)}</dt><dd>${text}</dd></div>`)}
				</dl>`,
			)}
		</div>
		<form method="dialog"><button class="tool">${closeText}</button></form>
	</dialog>`;
}

function keyCaps(keys: string): readonly TemplateResult[] {
	return keys.split(' ').map((key) => html`<kbd>${key}</kbd> `);
}

function closeOutside(event: MouseEvent): void {
	if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
