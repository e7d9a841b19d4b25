import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardCard, BoardMatches, BoardMoved } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import { icon } from '../../shared/icons';
import { listWalk } from '../../shared/listWalk';
import { placed } from '../../shared/placed';
import { remember } from '../../shared/remember';
import { VirtualLines } from '../../shared/virtualLines';
import type { ModeContext, ModeElement } from '../modeContext';
import { only } from '../selection';
import { movedBar } from './movedBar';
import { bySize } from './movedOrder';
import { movedId, movedRow } from './movedRow';

/** What moved since some state of the repository, the longest moves first. Enter opens the story. */
export class MovedView extends LitElement implements ModeElement {
	static override properties = { context: { attribute: false }, at: { state: true } };

	declare context: ModeContext | undefined;
	/** Index of the line that has the focus. */
	declare private at: number;
	private readonly lines = new VirtualLines(() => this.requestUpdate());
	private lineHeight = 46;
	private spoken: unknown;

	constructor() {
		super();
		this.at = 0;
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		const size = Number.parseFloat(getComputedStyle(this).fontSize) || 13;
		this.lineHeight = Math.round(size * 3.5);
		const { session } = this.context ?? {};
		session?.post({ type: 'moves', since: session.view.moves?.since });
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.lines.detach();
	}

	protected override updated(): void {
		this.lines.attach(this.querySelector<HTMLElement>('.moved-scroller'));
		this.tell();
	}

	focusBody(): void {
		const list = this.querySelector<HTMLElement>('.moved-list') ?? this.querySelector<HTMLElement>('select');
		list?.focus({ preventScroll: true });
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		return context ? html`${movedBar(context)}${this.body(context)}` : nothing;
	}

	private body(context: ModeContext): TemplateResult {
		const { view, words } = context;
		const { moves: told } = view;
		if (!told || told.busy) {
			return html`<p class="moved-note" aria-busy="true">${words.lookingForMoves}</p>`;
		}
		if (told.problem !== undefined) return html`<p class="moved-note">${icon('error')}${told.problem}</p>`;
		if (told.since === undefined) return html`<p class="moved-note">${words.sinceWhen}</p>`;
		const { moves } = this;
		if (moves.length === 0) {
			const text = told.moves.length === 0 ? words.nothingMoved : words.nothingMovedHere;
			return html`<p class="moved-note">${fillIn(text, this.sinceLabel)}</p>`;
		}
		return this.list(moves, context);
	}

	private list(moves: readonly BoardMoved[], { words }: ModeContext): TemplateResult {
		const at = this.activeAt;
		const now = Date.now();
		return html`<div class="moved-scroller" data-keep-scroll>
			<div
				class="moved-list"
				role="listbox"
				tabindex="0"
				aria-label=${words.movedLabel}
				aria-activedescendant=${movedId(at)}
				${placed({ height: `${moves.length * this.lineHeight}px`, '--line': `${this.lineHeight}px` })}
				@keydown=${this.onKey}
				@click=${this.onClick}
				@dblclick=${() => this.open()}
			>
				${repeat(
					this.lines.indexes(moves.length, this.lineHeight, [at]),
					(index) => index,
					(index) => {
						const move = moves[index];
						const top = index * this.lineHeight;
						return move && movedRow({ move, index, count: moves.length, top, active: index === at, now }, words);
					},
				)}
			</div>
		</div>`;
	}

	/** The moves of items that pass the filter; without one all, also of items that are gone. */
	private get moves(): readonly BoardMoved[] {
		const { moves, matches, visible } = this.context?.view ?? {};
		return this.passing(moves?.moves ?? [], matches?.keys, visible ?? []);
	}

	private readonly passing = remember(
		(moves: readonly BoardMoved[], keys: BoardMatches['keys'], visible: readonly BoardCard[]) => {
			if (!keys) return bySize(moves);
			const there = new Set(visible.map((card) => card.key));
			return bySize(moves.filter(({ key }) => key !== undefined && there.has(key)));
		},
	);

	private get activeAt(): number {
		return Math.max(0, Math.min(this.moves.length - 1, this.at));
	}

	private get sinceLabel(): string {
		const { since = '', choices = [] } = this.context?.view.moves ?? {};
		return choices.find(({ ref }) => ref === since)?.label ?? since;
	}

	/** Says once how many moves an answer holds. */
	private tell(): void {
		const { context } = this;
		const told = context?.view.moves;
		if (!context || !told || told === this.spoken) return;
		this.spoken = told;
		const { words, session } = context;
		if (told.busy || told.since === undefined) return;
		const counted = fillIn(words.several, this.moves.length);
		session.say(told.problem ?? fillIn(words.movesOf, counted, this.sinceLabel));
	}

	private go(to: number): void {
		this.at = Math.max(0, Math.min(this.moves.length - 1, to));
		const key = this.moves[this.at]?.key;
		const { session } = this.context ?? {};
		// The pane follows, as long as the card can be seen.
		if (session && session.indexOf(key) !== undefined) session.select(only(key));
		const scroller = this.querySelector('.moved-scroller');
		if (!scroller) return;
		const top = this.at * this.lineHeight;
		scroller.scrollTop = Math.max(Math.min(scroller.scrollTop, top), top + this.lineHeight - scroller.clientHeight);
	}

	private open(): void {
		const key = this.moves[this.activeAt]?.key;
		if (key !== undefined) this.context?.controller.open(key);
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const height = this.querySelector('.moved-scroller')?.clientHeight ?? 0;
		const page = Math.max(1, Math.floor(height / this.lineHeight) - 1);
		const to = listWalk(event.key, this.activeAt, this.moves.length - 1, page);
		if (to !== undefined) this.go(to);
		else if (event.key === 'Enter') this.open();
		else return;
		event.preventDefault();
	};

	private readonly onClick = (event: MouseEvent): void => {
		const line = (event.target as Element).closest<HTMLElement>('[data-index]');
		if (!line) return;
		this.go(Number(line.dataset.index));
		this.focusBody();
		if ((event.target as Element).closest('.id')) this.open();
	};
}

customElements.define('refinery-moved', MovedView);
