import { html, type TemplateResult } from 'lit';
import type { BoardMode } from '../../core/model/boardLook';
import type { BoardStrings } from '../../protocol/boardStrings';

/** The modes as tabs. Arrows go from tab to tab and choose; Tab goes on. */
export function boardTabs(
	modes: readonly BoardMode[],
	chosen: BoardMode,
	words: BoardStrings,
	choose: (mode: BoardMode) => void,
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
				aria-controls="board-body"
				tabindex=${mode === chosen ? 0 : -1}
				title=${`${words[mode]} (${index + 1})`}
				@click=${() => choose(mode)}
			>
				${words[mode]}
			</button>`,
		)}
	</div>`;
}

function tabAfter(modes: readonly BoardMode[], chosen: BoardMode, key: string): BoardMode | undefined {
	const at = modes.indexOf(chosen);
	if (key === 'Home') return modes[0];
	if (key === 'End') return modes.at(-1);
	if (key === 'ArrowRight') return modes[(at + 1) % modes.length];
	if (key === 'ArrowLeft') return modes.at(at - 1);
	return undefined;
}
