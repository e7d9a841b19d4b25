import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fillIn } from '../../protocol/fillIn';
import type { FromSession, SessionTimer, SessionView, ToSession } from '../../protocol/session';
import { isToSession } from '../../protocol/sessionMessages';
import type { SessionStrings } from '../../protocol/sessionStrings';
import { createAnnouncer, type Say } from '../shared/announcer';
import { connectHost, type Host } from '../shared/host';
import { icon } from '../shared/icons';
import { loadingState, messageState, readOnlyStrip } from '../shared/states';
import { actionButtons, decisionButtons } from './decisions';
import { describeChange } from './describeStory';
import { keyButton } from './keyButton';
import { type Asking, reasonForm } from './reasonForm';
import './sessionClock';
import { sessionHelp } from './sessionHelp';
import { commandFor, type StoryCommand, type SummaryCommand, storyKeys, summaryKeys } from './sessionKeys';
import { storyCard } from './storyCard';
import { storyWish } from './storyWish';
import { summaryView } from './summaryView';

type StoryView = SessionView & { readonly kind: 'story' };

/** The page of a session. It keeps nothing of its own but what is being asked; the extension tells the rest. */
export class SessionApp extends LitElement {
	private readonly host: Host<FromSession>;
	private readonly say: Say;
	private view: SessionView | undefined;
	private timer: SessionTimer = { elapsed: 0, running: false };
	private said: (ToSession & { type: 'said' }) | undefined;
	/** What a reason is asked for, and of which story. */
	private asking: { readonly what: Asking; readonly key: string } | undefined;

	constructor(private readonly words: SessionStrings) {
		super();
		this.host = connectHost((message) => this.receive(message));
		this.say = createAnnouncer(document.body);
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override firstUpdated(): void {
		document.addEventListener('keydown', (event) => this.onKey(event));
		// The editor gives the focus to the page as a whole.
		window.addEventListener('focus', () => this.takeFocus());
		this.host.post({ type: 'ready' });
	}

	/** Where what had the focus is no longer drawn, keys still have somewhere to go. */
	protected override updated(): void {
		if (document.hasFocus()) this.takeFocus();
	}

	protected override render(): TemplateResult {
		const { view, words } = this;
		const fixed = view?.kind === 'story' ? view.fixed : undefined;
		return html`${fixed === undefined ? nothing : readOnlyStrip(fillIn(words.readOnly, fixed))}
			<main tabindex="-1" aria-label=${this.label()} aria-describedby="session-help">${this.body()}</main>
			<p id="session-help" hidden>${words.help}</p>
			${
				this.said === undefined
					? nothing
					: html`<p class="said ${this.said.refused ? 'refused' : ''}">
						${icon(this.said.refused ? 'error' : 'check')}${this.said.text}
					</p>`
			}
			${view?.kind === 'story' ? this.foot(view) : nothing} ${sessionHelp(words, () => this.focusMain())}`;
	}

	private label(): string {
		const { view, words } = this;
		return view?.kind === 'story' ? fillIn(words.card, view.place, view.of) : words.session;
	}

	private body(): unknown {
		const { view, words } = this;
		const post = (type: 'open-log' | 'create-sample' | 'start-anew' | 'go-on') => () => this.host.post({ type });
		switch (view?.kind) {
			case undefined:
				return loadingState(words.loading);
			case 'loading':
				return loadingState(view.total > 0 ? fillIn(words.loadingCount, view.done, view.total) : words.loading);
			case 'error':
				return messageState(fillIn(words.error, view.message), words.openLog, post('open-log'), true);
			case 'empty':
				return view.stories
					? messageState(words.nothingToRefine, words.lookAgain, post('start-anew'))
					: messageState(words.noStories, words.createSample, post('create-sample'));
			case 'resume':
				return html`<div class="state">
					<p>${fillIn(words.left, view.left, view.of)}</p>
					<div class="row">
						${keyButton({ key: 'Enter', text: words.goOn, kind: 'main', action: post('go-on') })}
						${keyButton({ key: 'n', text: words.startAnew, action: post('start-anew') })}
					</div>
				</div>`;
			case 'story':
				return html`<article>${storyCard(view.card, words)}</article>
					${actionButtons(view, words, (command) => this.run(view, command))}`;
			case 'summary':
				return html`<article class="summary">
					${summaryView(view, words, {
						run: (command) => this.runSummary(command),
						commit: (message) => this.host.post({ type: 'commit', message }),
					})}
				</article>`;
		}
	}

	private foot(view: StoryView): TemplateResult {
		const { words, asking, timer } = this;
		const isAsking = asking?.key === view.card.key;
		const button = (command: StoryCommand, text: string) => html`<button
			class="tool"
			aria-label=${text}
			title=${text}
			aria-keyshortcuts=${storyKeys[command]}
			@click=${() => this.run(view, command)}
		>${command === 'previous' ? '←' : '→'}</button>`;
		return html`<footer>
			${
				isAsking && asking
					? reasonForm(asking.what, view.card, words, {
							send: (reason) => this.sendReason(view, reason),
							cancel: () => this.ask(undefined),
						})
					: decisionButtons(view, words, (command) => this.run(view, command))
			}
			<div class="row progress">
				${button('previous', words.previous)}
				<span class="place">${fillIn(words.progress, view.place, view.of)} · <refinery-clock .timer=${timer}></refinery-clock
					>${timer.running ? nothing : html` ${words.paused}`}</span>
				${button('next', words.next)}
				<span class="gap"></span>
				${keyButton({ key: storyKeys.timer, text: timer.running ? words.pause : words.goOnClock, action: () => this.run(view, 'timer') })}
				${keyButton({ key: storyKeys.end, text: words.end, hint: words.keyEnd, action: () => this.run(view, 'end') })}
				${keyButton({ key: '?', text: words.keysHint, action: () => this.showKeys() })}
			</div>
		</footer>`;
	}

	private receive(message: unknown): void {
		if (!isToSession(message)) {
			this.host.post({ type: 'problem', text: `unknown message: ${JSON.stringify(message)?.slice(0, 200)}` });
			return;
		}
		if (message.type === 'said') {
			this.said = message;
			this.say(message.text, message.refused);
		} else this.show(message);
		this.requestUpdate();
	}

	private show({ view, timer }: ToSession & { type: 'view' }): void {
		const before = this.view;
		this.view = view;
		this.timer = timer;
		const isOther =
			before?.kind !== view.kind ||
			(before.kind === 'story' && view.kind === 'story' && before.card.key !== view.card.key);
		const text = describeChange(before, view, this.words);
		if (text !== undefined) this.say(text);
		if (!isOther) return;
		this.asking = undefined;
		void this.updateComplete.then(() => {
			this.querySelector('main')?.scrollTo(0, 0);
			if (document.hasFocus()) this.focusMain();
		});
	}

	private run(view: StoryView, command: StoryCommand): void {
		const wish = storyWish(view, command, this.words);
		if (wish.kind === 'send') this.post(wish.message);
		else if (wish.kind === 'ask') this.ask({ what: wish.what, key: view.card.key });
		else if (wish.kind === 'refuse') this.refuse(wish.text);
	}

	private runSummary(command: SummaryCommand): void {
		if (command === 'message') document.querySelector<HTMLElement>('#commit-message')?.focus();
		else this.post({ type: command });
	}

	private sendReason({ card: { key } }: StoryView, reason: string): void {
		const what = this.asking?.what;
		this.ask(undefined);
		if (what === 'ready') this.post({ type: 'mark-ready', key, reason });
		else if (what === 'drop') this.post({ type: 'drop', key, reason });
	}

	private ask(asking: typeof this.asking): void {
		this.asking = asking;
		this.requestUpdate();
		void this.updateComplete.then(() => {
			if (asking) this.querySelector<HTMLElement>('#reason')?.focus();
			else this.focusMain();
		});
	}

	private post(message: FromSession): void {
		this.said = undefined;
		this.requestUpdate();
		this.host.post(message);
	}

	private refuse(text: string): void {
		this.said = { type: 'said', text, refused: true };
		this.say(text, true);
		this.requestUpdate();
	}

	private onKey(event: KeyboardEvent): void {
		const target = event.composedPath()[0];
		const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
		if (isTyping || event.defaultPrevented || this.querySelector('dialog[open]')) return;
		if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey) this.showKeys();
		else if (!this.runKey(event, target instanceof HTMLElement && target.closest('button, vscode-button') !== null))
			return;
		event.preventDefault();
	}

	/** @returns whether the key means anything here */
	private runKey(event: KeyboardEvent, onButton: boolean): boolean {
		const { view } = this;
		if (view?.kind === 'story') {
			const command = commandFor(storyKeys, event, onButton);
			if (command) this.run(view, command);
			return command !== undefined;
		}
		if (view?.kind === 'summary') {
			const command = commandFor(summaryKeys, event, onButton);
			if (command) this.runSummary(command);
			return command !== undefined;
		}
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !onButton;
		if (view?.kind === 'resume' && isPlain && (event.key === 'Enter' || event.key === 'n')) {
			this.post({ type: event.key === 'n' ? 'start-anew' : 'go-on' });
			return true;
		}
		if (view?.kind === 'empty' && isPlain && event.key === 'Enter') {
			this.post({ type: view.stories ? 'start-anew' : 'create-sample' });
			return true;
		}
		return false;
	}

	private showKeys(): void {
		this.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
	}

	private takeFocus(): void {
		if (document.activeElement === document.body || document.activeElement === null) this.focusMain();
	}

	private focusMain(): void {
		this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}
}

customElements.define('refinery-session', SessionApp);
