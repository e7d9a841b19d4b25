import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import { draggableRow } from '../../shared/draggableRow';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { describeEpic, describeMore } from '../describeEpic';
import { healthIcon } from '../healthIcon';
import type { RoadmapContext } from '../roadmapContext';

/** The epics without dates. They are dragged onto the timeline, or lifted by a key, and have dates from then on. */
export class Tray extends LitElement {
	static override properties = { context: { attribute: false }, active: { state: true } };

	declare context: RoadmapContext | undefined;
	declare private active: string | undefined;
	/** Called when one was lifted: keys go to the timeline from then on. */
	lifted: (() => void) | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		const epics = context?.view.undated ?? [];
		if (!context || epics.length === 0) return nothing;
		const { words } = context;
		const active = this.activeIn(epics);
		return html`<section class="tray" aria-label=${words.tray}>
			<h2 title=${words.trayHelp}>${fillIn(words.trayCount, epics.length)}</h2>
			<div
				class="tray-list"
				role="listbox"
				tabindex="0"
				aria-label=${words.tray}
				aria-description=${words.trayHelp}
				aria-orientation="horizontal"
				aria-activedescendant=${active === undefined ? nothing : lineId(active)}
				@keydown=${this.onKey}
				@click=${(event: Event) => {
					this.active = keyAt(event) ?? this.active;
				}}
				@dblclick=${(event: Event) => {
					const key = keyAt(event);
					if (key !== undefined) context.controller.open(key);
				}}
			>
				${repeat(
					epics,
					({ key }) => key,
					(epic) => this.card(epic, epic.key === active, context),
				)}
			</div>
		</section>`;
	}

	private card(epic: RoadmapEpic, active: boolean, { view, words, fixed }: RoadmapContext): TemplateResult {
		const movable = !fixed && epic.unreadable === undefined;
		return html`<div
			id=${lineId(epic.key)}
			class="tray-card ${active ? 'active' : ''} ${movable ? 'movable' : ''}"
			role="option"
			data-key=${epic.key}
			aria-selected=${active}
			aria-label=${describeEpic(epic, words)}
			aria-description=${describeMore(epic, view.epics, words)}
			title=${`${epic.id} ${epic.title}`}
			${draggableRow(epic.key, movable ? `${epic.id}  ${epic.title}` : undefined)}
		>
			${healthIcon(epic)}<span class="words"><span class="id">${epic.id}</span> ${epic.title}</span>
		</div>`;
	}

	private activeIn(epics: readonly RoadmapEpic[]): string | undefined {
		return epics.some(({ key }) => key === this.active) ? this.active : epics[0]?.key;
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		const epics = context?.view.undated ?? [];
		const active = this.activeIn(epics);
		if (!context || active === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		const at = epics.findIndex(({ key }) => key === active);
		const to = {
			ArrowRight: at + 1,
			ArrowDown: at + 1,
			ArrowLeft: at - 1,
			ArrowUp: at - 1,
			Home: 0,
			End: epics.length - 1,
		}[event.key];
		if (to !== undefined) this.go(epics[Math.max(0, Math.min(epics.length - 1, to))]?.key);
		else if (event.key === 'Enter') context.controller.open(active);
		else if (event.key === ' ') {
			if (context.controller.holding.lift(active)) this.lifted?.();
		} else return;
		event.preventDefault();
	};

	private go(key: string | undefined): void {
		this.active = key;
		void this.updateComplete.then(() => this.querySelector('.tray-card.active')?.scrollIntoView({ block: 'nearest' }));
	}
}

customElements.define('refinery-tray', Tray);
