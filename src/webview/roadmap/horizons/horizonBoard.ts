import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fillIn } from '../../../protocol/fillIn';
import { dragOver } from '../../shared/dragOver';
import { keyAt } from '../../shared/keyAt';
import { lineId } from '../../shared/lineId';
import { remember } from '../../shared/remember';
import { horizonWords } from '../dateWords';
import type { RoadmapBody, RoadmapContext } from '../roadmapContext';
import { columnCommandFor, type TimelineCommand } from '../roadmapKeys';
import { columnsOf, type HorizonColumn, placeIn, walk } from './columns';
import { horizonCard } from './horizonCard';

/**
 * Epics in columns by horizon, for a roadmap without dates. All columns are one list with a group for each: focus stays
 * on it and `aria-activedescendant` names the card.
 */
export class HorizonBoard extends LitElement implements RoadmapBody {
	static override properties = { context: { attribute: false }, over: { state: true } };

	declare context: RoadmapContext | undefined;
	/** Index of the column that something is dragged over. */
	declare private over: number | undefined;
	private stopDrops: (() => void) | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		if (this.hasUpdated) this.start();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopDrops?.();
	}

	protected override firstUpdated(): void {
		this.start();
	}

	focusBody(): void {
		this.list?.focus({ preventScroll: true });
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		if (!context) return nothing;
		const { view, words } = context;
		return html`<div
				class="horizons"
				role="listbox"
				tabindex="0"
				data-keep-scroll
				aria-label=${words.horizons}
				aria-describedby="horizons-help"
				aria-activedescendant=${view.active === undefined ? nothing : lineId(view.active)}
				@keydown=${this.onKey}
				@click=${(event: Event) => {
					const key = keyAt(event);
					if (key !== undefined) context.session.set({ active: key });
				}}
				@dblclick=${(event: Event) => {
					const key = keyAt(event);
					if (key !== undefined) context.controller.open(key);
				}}
				@focusout=${() => {
					if (document.hasFocus()) context.controller.holding.cancel();
				}}
			>
				${this.columns.map((column, index) => this.column(column, index, context))}
			</div>
			<p id="horizons-help" hidden>${words.horizonsHelp}</p>`;
	}

	private column({ name, epics }: HorizonColumn, index: number, context: RoadmapContext): TemplateResult {
		const { words } = context;
		const title = horizonWords(name, words);
		const count = epics.length === 1 ? words.inColumnOne : fillIn(words.inColumn, epics.length);
		return html`<div
			class="horizon ${this.over === index ? 'target' : ''}"
			role="group"
			aria-label=${`${title}, ${count}`}
			data-column=${index}
		>
			<div class="horizon-head" aria-hidden="true">
				<span class="name">${title}</span><span class="counts">${epics.length}</span>
			</div>
			${
				epics.length === 0
					? html`<p class="horizon-empty" aria-hidden="true">${words.emptyColumn}</p>`
					: repeat(
							epics,
							({ key }) => key,
							(epic) => horizonCard(epic, context),
						)
			}
		</div>`;
	}

	private get columns(): readonly HorizonColumn[] {
		const { view } = this.context ?? {};
		return view?.frame ? this.columnsIn(view.visible, view.frame.columns) : [];
	}

	private readonly columnsIn = remember(columnsOf);

	private start(): void {
		const { list } = this;
		if (!list) return;
		this.stopDrops = dragOver<number>({
			element: list,
			dragged: (key) => [key],
			find: (_, { clientX, clientY }) => {
				const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-column]');
				return under ? Number(under.dataset.column) : undefined;
			},
			show: (found) => {
				this.over = found;
			},
			drop: ([key], column) => this.dropInto(key, column),
		}).stop;
	}

	private dropInto(key: string | undefined, column: number): void {
		const name = this.columns[column]?.name;
		if (key === undefined || name === undefined || placeIn(this.columns, key)?.column === column) return;
		this.context?.controller.holding.toColumn(key, name);
		this.focusBody();
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const { context } = this;
		const command = context && columnCommandFor(event, context.view.lift !== undefined);
		if (!command) return;
		event.preventDefault();
		this.run(command, context);
		void this.updateComplete.then(() => this.querySelector('.card.active')?.scrollIntoView({ block: 'nearest' }));
	};

	private run(command: TimelineCommand, { controller, session, view, words }: RoadmapContext): void {
		const { active } = view;
		if (command.kind === 'focus') session.set({ active: walk(this.columns, active, command.to) });
		else if (command.kind === 'column') {
			session.set({ active: walk(this.columns, active, command.way < 0 ? 'left' : 'right') });
		} else if (active === undefined) return;
		else if (command.kind === 'step') {
			const at = placeIn(this.columns, active);
			const next = at && this.columns[at.column + command.way];
			if (next) controller.holding.toColumn(active, next.name);
			else session.say(fillIn(words.noFurther, session.epicOf(active)?.id ?? ''));
		} else if (command.kind === 'lift') controller.holding.liftCard(active);
		else if (command.kind === 'drop') controller.holding.drop();
		else if (command.kind === 'cancel') controller.holding.cancel();
		else if (command.kind === 'open') controller.open(active);
		else if (command.kind === 'leave-out') controller.holding.toggleDropped(active);
	}

	private get list(): HTMLElement | null {
		return this.querySelector('.horizons');
	}
}

customElements.define('refinery-horizons', HorizonBoard);
