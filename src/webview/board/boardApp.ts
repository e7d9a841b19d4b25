/**
 * The page of the board. How a mode plugs in:
 *
 * - A mode is one custom element in a folder of its own (`kanban/`, `matrix/`, `moved/`), named in `boardModes.ts`, which
 *   draws it with one line and gives it its tab. The pane on the right is `drawPane` there.
 * - The element draws into the light DOM (`createRenderRoot` returns `this`), carries `data-mode-body`, gets everything
 *   as its property `context` (`modeContext.ts`: view, session, controller, words), and has `focusBody()`.
 * - It reads `context.view` and keeps no state of its own about cards; what is to be seen includes changes under way.
 * - It changes cards only through `controller.changes.make({ keys, placement, fields })`, after `whyNot(key)`: numbers,
 *   what is shown ahead of the files, refusals, undo and redo are taken care of there. `controller.reorder` adds words.
 * - It chooses cards with the functions of `selection.ts` and `session.select`; `session.targets` is what a command is for.
 * - A cell is opened for typing with `controller.editor.open(cell)`; `view.editing` says which one is, `cellEditor.ts` is the
 *   field and `cellOptions.ts` what it takes. Signs and words of a card are `cardSigns.ts` and `describe.ts`.
 * - A long list of lines of one height draws only what is in view through `virtualLines.ts`; positions go through `placed.ts`.
 * - A key that it handles gets `preventDefault`; keys of the whole page (`pageCommandFor` in `boardKeys.ts`) are left to this one.
 * - Styles go into a style sheet of its own, which `board.css` imports; no `style=` in templates.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { BoardState, FromBoard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { createAnnouncer } from '../shared/announcer';
import { connectHost, type Host } from '../shared/host';
import { loadingState, messageState, readOnlyStrip } from '../shared/states';
import type { ToastActions } from '../shared/toastNote';
import { BoardController } from './boardController';
import { boardHeader, type HeaderActions } from './boardHeader';
import { type PageCommand, pageCommandFor } from './boardKeys';
import { drawPane, modes } from './boardModes';
import { BoardSession, firstPaneSize } from './boardSession';
import { Keeper } from './keeper';
import { keysHelp } from './keysHelp';
import type { ModeContext, ModeElement } from './modeContext';
import { only } from './selection';
import '../shared/toastNote';

/** Header, body in the chosen mode, pane, note. It draws what the session shows and passes on what the user does. */
export class BoardApp extends LitElement {
	private readonly session: BoardSession;
	private readonly controller: BoardController;
	private readonly host: Host<FromBoard>;
	private readonly keeper: Keeper;
	/** The first rows are drawn, and the view is as the user left it. */
	private settled = false;

	constructor(private readonly words: BoardStrings) {
		super();
		this.host = connectHost((message) => this.controller.receive(message));
		const say = createAnnouncer(document.body);
		this.session = new BoardSession(
			words,
			(message) => this.host.post(message),
			say,
			() => this.requestUpdate(),
		);
		this.controller = new BoardController(this.session);
		this.keeper = new Keeper(this.host);
		const { look, active, pane, paneSize = firstPaneSize } = this.keeper.kept;
		this.session.set({ look, pane, paneSize, selection: only(active) });
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override firstUpdated(): void {
		document.addEventListener('keydown', (event) => this.onKeyAnywhere(event));
		this.host.post({ type: 'ready', look: this.session.look });
	}

	protected override updated(): void {
		const { view } = this.session;
		const { look, pane, paneSize } = view;
		if (view.frame) this.keeper.keep({ look, active: view.selection.active, pane, paneSize });
		if (this.body) void this.updateComplete.then(() => this.settle());
	}

	protected override render(): TemplateResult {
		const { view } = this.session;
		const { words } = this;
		return html`${boardHeader(view, [...modes.keys()], this.session.whyFixed !== undefined, words, this.headerActions)}
			<p id="board-help" hidden>${words.help}</p>
			<div class="page">
				<main id="page-body">${this.drawBody()}</main>
				${view.pane ? html`<aside class="pane" aria-label=${words.pane}>${drawPane(this.context)}</aside>` : nothing}
			</div>
			<refinery-toast .toast=${view.toast} .words=${words} .actions=${this.toastActions}></refinery-toast>
			${keysHelp(words, () => this.focusBody())}`;
	}

	private drawBody(): unknown {
		const { view, whyFixed } = this.session;
		const { words } = this;
		const state = view.frame?.state;
		if (!state || state.kind === 'loading') return loadingState(this.progress(state));
		if (state.kind === 'error') {
			return messageState(
				fillIn(words.error, state.message),
				words.openLog,
				() => this.host.post({ type: 'open-log' }),
				true,
			);
		}
		if (view.cards.length === 0 && state.kind !== 'empty' && !view.look.closed) {
			return messageState(words.noneOpen, words.showClosed, () => this.controller.look({ closed: true }));
		}
		if (view.cards.length === 0) {
			return messageState(words.empty, words.createSample, () => this.host.post({ type: 'create-sample' }));
		}
		return html`${whyFixed === undefined ? nothing : readOnlyStrip(fillIn(words.readOnly, whyFixed))}
			${view.visible.length === 0 ? this.filteredEmpty() : (modes.get(view.look.mode) ?? modes.get('ranked'))?.(this.context)}`;
	}

	private progress(state: (BoardState & { kind: 'loading' }) | undefined): string {
		const { words } = this;
		return state && state.total > 0 ? fillIn(words.loadingCount, state.done, state.total) : words.loading;
	}

	private filteredEmpty(): TemplateResult {
		const { cards, matches } = this.session.view;
		const text = fillIn(this.words.filteredEmpty, cards.length, matches.filter.trim());
		return messageState(text, this.words.clearFilter, () => {
			this.controller.look({ filter: '' });
			this.focusFilter();
		});
	}

	private get context(): ModeContext {
		const { session, controller, words } = this;
		return { view: session.view, session, controller, words, fixed: session.whyFixed !== undefined };
	}

	private readonly headerActions: HeaderActions = {
		filter: (filter) => this.controller.look({ filter }),
		leave: () => this.focusBody(),
		look: (change) => this.controller.look(change),
		showView: (look) => this.controller.look(look),
		saveView: (name) => this.host.post({ type: 'save-view', name, look: this.session.look }),
		removeView: (name) => this.host.post({ type: 'remove-view', name }),
		sort: () => this.host.post({ type: 'sort-by-score' }),
		help: () => this.showKeys(),
	};

	private readonly toastActions: ToastActions = {
		goBack: (way, change) => {
			this.controller.changes[way](change);
			this.focusBody();
		},
		reason: (change, text) => this.controller.changes.giveReason(change, text),
		close: () => {
			this.session.toasts.show(undefined);
			this.focusBody();
		},
		hold: () => this.session.toasts.hold(),
		release: () => this.session.toasts.release(),
	};

	private run(command: PageCommand): void {
		const mode = typeof command === 'number' ? [...modes.keys()][command - 1] : undefined;
		if (mode) this.controller.look({ mode });
		else if (command === 'filter') this.focusFilter();
		else if (command === 'help') this.showKeys();
		else if (command === 'pane') this.session.set({ pane: !this.session.view.pane });
		else if (command === 'undo') this.controller.changes.undo();
		else if (command === 'redo') this.controller.changes.redo();
	}

	private get body(): ModeElement | null {
		return this.querySelector<ModeElement>('[data-mode-body]');
	}

	private focusBody(): void {
		this.body?.focusBody();
	}

	private showKeys(): void {
		this.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
	}

	private focusFilter(): void {
		this.querySelector<HTMLElement>('#page-filter')?.focus();
	}

	/** Once rows are there: back to where the user was, and ready for keys when nothing else has the focus. */
	private settle(): void {
		if (!this.body || this.settled) return;
		this.settled = true;
		const scroller = this.body.querySelector('[data-keep-scroll]');
		if (scroller) {
			scroller.scrollTop = this.keeper.kept.scroll;
			scroller.addEventListener('scroll', () => this.keeper.keep({ scroll: scroller.scrollTop }), { passive: true });
		}
		if (document.activeElement === document.body && document.hasFocus()) this.focusBody();
	}

	private onKeyAnywhere(event: KeyboardEvent): void {
		const isTyping = event
			.composedPath()
			.some((target) => target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
		const command = isTyping || event.defaultPrevented ? undefined : pageCommandFor(event);
		if (command === undefined) return;
		event.preventDefault();
		this.run(command);
	}
}

customElements.define('refinery-board', BoardApp);
