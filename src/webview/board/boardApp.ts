import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FromBoard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { createAnnouncer } from '../shared/announcer';
import { fillIn } from '../shared/fillIn';
import { connectHost, type Host } from '../shared/host';
import { BoardController } from './boardController';
import { boardHeader } from './boardHeader';
import type { BoardCommand } from './boardKeys';
import type { BoardList, BoardListActions } from './boardList';
import { BoardSession } from './boardSession';
import { loadingState, messageState, readOnlyStrip } from './boardStates';
import { boardToast } from './boardToast';
import { Keeper } from './keeper';
import './boardList';

/** The page: header, rows, note. It draws what the session shows and passes on what the user does. */
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
		this.session.set({ filter: this.keeper.kept.filter, active: this.keeper.kept.active });
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override firstUpdated(): void {
		document.addEventListener('keydown', (event) => this.onKeyAnywhere(event));
		this.host.post({ type: 'ready' });
	}

	protected override updated(): void {
		const { view } = this.session;
		if (view.state) this.keeper.keep({ filter: view.filter, active: view.active });
		if (this.list) void this.list.updateComplete.then(() => this.settle());
	}

	protected override render(): TemplateResult {
		const { view } = this.session;
		const { words } = this;
		return html`${boardHeader(view, words, this.filterActions)}
			<p id="board-help" hidden>${words.help}</p>
			<main>${this.body()}</main>
			${view.toast ? boardToast(view.toast, words, this.toastActions) : nothing}`;
	}

	private body(): unknown {
		const { view, whyFixed } = this.session;
		const { words } = this;
		const { state } = view;
		if (!state || state.kind === 'loading') return loadingState(state, words);
		if (state.kind === 'error') {
			return messageState(
				fillIn(words.error, state.message),
				words.openLog,
				() => this.host.post({ type: 'open-log' }),
				true,
			);
		}
		if (view.cards.length === 0) {
			return messageState(words.empty, words.createSample, () => this.host.post({ type: 'create-sample' }));
		}
		return html`${whyFixed === undefined ? nothing : readOnlyStrip(whyFixed, words)}
			${
				view.visible.length === 0
					? messageState(fillIn(words.filteredEmpty, view.cards.length, view.filter.trim()), words.clearFilter, () => {
							this.controller.filter('');
							void this.updateComplete.then(() => this.focusList());
						})
					: html`<refinery-board-list
							.view=${view}
							.words=${words}
							.fixed=${whyFixed !== undefined}
							.actions=${this.listActions}
						></refinery-board-list>`
			}`;
	}

	private readonly filterActions = {
		filter: (text: string) => this.controller.filter(text),
		leave: () => this.focusList(),
	};

	private readonly listActions: BoardListActions = {
		run: (command, page) => this.run(command, page),
		focus: (key) => this.controller.focus(key),
		ask: (type, key) => this.controller.ask(type, key),
		drop: (key, placement) => {
			this.controller.reorder.dropAt(key, placement);
			this.focusList();
		},
		left: () => this.controller.reorder.cancel(),
		flashed: () => this.session.set({ flashing: undefined }),
		scrolled: (top) => this.keeper.keep({ scroll: top }),
	};

	private readonly toastActions = {
		undo: () => {
			this.controller.reorder.undo();
			this.focusList();
		},
		close: () => {
			this.session.toasts.show(undefined);
			this.focusList();
		},
		hold: () => this.session.toasts.hold(),
		release: () => this.session.toasts.release(),
	};

	private run(command: BoardCommand, page: number): void {
		if (command.kind === 'filter') {
			this.focusFilter();
			return;
		}
		this.controller.run(command, page);
		void this.updateComplete.then(() => this.list?.updateComplete).then(() => this.list?.reveal());
	}

	private get list(): BoardList | null {
		return this.querySelector('refinery-board-list');
	}

	private focusList(): void {
		this.list?.scroller.focus({ preventScroll: true });
	}

	private focusFilter(): void {
		this.querySelector<HTMLElement>('vscode-textfield')?.focus();
	}

	/** Once rows are there: back to where the user was, and ready for keys when nothing else has the focus. */
	private settle(): void {
		if (!this.list || this.settled) return;
		this.settled = true;
		this.list.scroller.scrollTop = this.keeper.kept.scroll;
		if (document.activeElement === document.body && document.hasFocus()) this.focusList();
	}

	private onKeyAnywhere(event: KeyboardEvent): void {
		const isTyping = event.composedPath().some((target) => target instanceof HTMLInputElement);
		if (isTyping || event.defaultPrevented || event.key !== '/') return;
		event.preventDefault();
		this.focusFilter();
	}
}

customElements.define('refinery-board', BoardApp);
