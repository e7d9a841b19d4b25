import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { BoardDetail } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import { inlines } from '../../shared/inlines';
import type { ModeContext } from '../modeContext';
import { only } from '../selection';
import { criteriaPart, findingsPart, linksPart, questionsPart, scorePart } from './detailParts';
import { splitter } from './splitter';

/** The active card in full. It asks the host for it as long as the pane is open. */
export class DetailPane extends LitElement {
	static override properties = { context: { attribute: false } };

	declare context: ModeContext | undefined;
	/** What the host was asked for last. */
	private asked: string | undefined;
	private frame: number | undefined;
	private readonly resizes = new ResizeObserver(() => this.requestUpdate());

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		const page = this.closest('.page');
		if (page) this.resizes.observe(page);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.resizes.disconnect();
		if (this.frame !== undefined) cancelAnimationFrame(this.frame);
		this.frame = undefined;
		if (this.asked !== undefined) this.context?.session.post({ type: 'detail', key: undefined });
		this.asked = undefined;
	}

	protected override updated(): void {
		const size = this.context?.view.paneSize;
		this.closest<HTMLElement>('.pane')?.style.setProperty('--pane', `${size}%`);
		if (this.activeKey !== this.asked) this.frame ??= requestAnimationFrame(() => this.ask());
	}

	protected override render(): TemplateResult | typeof nothing {
		const { context } = this;
		if (!context) return nothing;
		const { view, words, session } = context;
		return html`${splitter(view.paneSize, this.isBelow, words.paneSize, (paneSize) => session.set({ paneSize }))}
			<div class="detail" tabindex="0" role="region" aria-label=${words.pane}>${this.body(context)}</div>`;
	}

	private body(context: ModeContext): TemplateResult {
		const { view, words, session, controller } = context;
		const card = session.cardOf(this.activeKey);
		if (!card) return html`<p class="dim">${words.noDetail}</p>`;
		const told = view.detail?.key === card.key ? view.detail : undefined;
		return html`<div class="detail-head">
				<button type="button" class="line-button id" title=${words.openFile} @click=${() => controller.open(card.key)}>
					${card.id}
				</button>
				<h2>${card.title}</h2>
			</div>
			${told?.detail ? this.parts(told.detail, context) : nothing}
			${told && !told.detail ? html`<p class="dim">${card.unreadable ?? fillIn(words.detailGone, card.id)}</p>` : nothing}`;
	}

	private parts(detail: BoardDetail, { view, words, session, controller, fixed }: ModeContext): TemplateResult {
		const checkedOf = (index: number, told: boolean | undefined) => {
			const ahead = view.ticks.findLast(({ key, criterion }) => key === detail.key && criterion === index);
			return told === undefined ? undefined : (ahead?.checked ?? told);
		};
		const openAt = (line: number) => session.post({ type: 'open', key: detail.key, line });
		const tick = (index: number, checked: boolean) => controller.changes.tick(detail.key, index, checked);
		return html`${detail.sentence.length > 0 ? html`<p class="sentence">${inlines(detail.sentence)}</p>` : nothing}
			${criteriaPart(detail, checkedOf, fixed, words, tick)} ${questionsPart(detail, words)}
			${findingsPart(detail, words, openAt)} ${linksPart(detail, words, (key) => this.follow(key))}
			${scorePart(detail, words)}`;
	}

	/** To a card of the board, or into its file when the board does not show it. */
	private follow(key: string): void {
		const { session, controller } = this.context ?? {};
		if (session?.indexOf(key) === undefined) controller?.open(key);
		else session.select(only(key));
	}

	/** The style sheet puts the pane below the body where the page is too narrow. */
	private get isBelow(): boolean {
		const page = this.closest('.page');
		return page !== null && getComputedStyle(page).flexDirection === 'column';
	}

	private get activeKey(): string | undefined {
		return this.context?.session.view.selection.active;
	}

	/** At most once in a frame, so that a key held down asks for few of the cards it passes. */
	private ask(): void {
		this.frame = undefined;
		const { activeKey } = this;
		if (activeKey === this.asked) return;
		this.asked = activeKey;
		this.context?.session.post({ type: 'detail', key: activeKey });
	}
}

customElements.define('refinery-detail', DetailPane);
