import { html, type TemplateResult } from 'lit';

/** The modes as tabs. Arrows go from tab to tab and choose; Tab goes on. */
export function modeTabs<Mode extends string>(
	modes: readonly Mode[],
	chosen: Mode,
	words: Readonly<Record<Mode | 'modes', string>>,
	choose: (mode: Mode) => void,
): TemplateResult {
	const onKey = (event: KeyboardEvent) => {
		const to = tabAfter(modes, chosen, event.key);
		if (to === undefined) return;
		event.preventDefault();
		choose(to);
		(event.currentTarget as Element).querySelector<HTMLElement>(`[data-mode=${to}]`)?.focus();
	};
	return html`<div class="tabs" role="tablist" aria-label=${words.modes} @keydown=${onKey}>
		${modes.map(
			(mode, index) => html`<button
				type="button"
				role="tab"
				class="tab"
				data-mode=${mode}
				aria-selected=${mode === chosen}
				aria-controls="page-body"
				tabindex=${mode === chosen ? 0 : -1}
				title=${`${words[mode]} (${index + 1})`}
				@click=${() => choose(mode)}
			>
				${words[mode]}
			</button>`,
		)}
	</div>`;
}

function tabAfter<Mode extends string>(modes: readonly Mode[], chosen: Mode, key: string): Mode | undefined {
	const at = modes.indexOf(chosen);
	if (key === 'Home') return modes[0];
	if (key === 'End') return modes.at(-1);
	if (key === 'ArrowRight') return modes[(at + 1) % modes.length];
	if (key === 'ArrowLeft') return modes.at(at - 1);
	return undefined;
}
