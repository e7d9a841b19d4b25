import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type RoadmapMode, roadmapModes, roadmapZooms } from '../../core/model/roadmapLook';
import type { BoardState } from '../../protocol/board';
import { shape } from '../../protocol/check';
import { fillIn } from '../../protocol/fillIn';
import type { FromRoadmap, RoadmapLook } from '../../protocol/roadmap';
import { isRoadmapLook } from '../../protocol/roadmapMessages';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import { createAnnouncer } from '../shared/announcer';
import { connectHost, type Host } from '../shared/host';
import { loadingState, messageState, readOnlyStrip } from '../shared/states';
import type { ToastActions } from '../shared/toastNote';
import type { RoadmapBody, RoadmapContext } from './roadmapContext';
import { RoadmapController } from './roadmapController';
import { type HeaderActions, roadmapHeader } from './roadmapHeader';
import { roadmapHelp } from './roadmapHelp';
import { type PageCommand, pageCommandFor } from './roadmapKeys';
import { RoadmapSession } from './roadmapSession';
import { scenarioStrip } from './scenarioStrip';
import type { Timeline } from './timeline/timeline';
import './chart/chart';
import './horizons/horizonBoard';
import './timeline/timeline';
import '../shared/toastNote';

const isKept = shape<{ readonly look: RoadmapLook }>({ look: isRoadmapLook });

/** What draws each mode. */
const bodies: Readonly<Record<RoadmapMode, (context: RoadmapContext) => TemplateResult>> = {
	timeline: (context) => html`<refinery-timeline data-mode-body .context=${context}></refinery-timeline>`,
	horizons: (context) => html`<refinery-horizons data-mode-body .context=${context}></refinery-horizons>`,
	chart: (context) => html`<refinery-chart data-mode-body .context=${context}></refinery-chart>`,
};

/** Header, body in the chosen mode, note. It draws what the session shows and passes on what the user does. */
export class RoadmapApp extends LitElement {
	private readonly session: RoadmapSession;
	private readonly controller: RoadmapController;
	private readonly host: Host<FromRoadmap>;
	private settled = false;

	constructor(private readonly words: RoadmapStrings) {
		super();
		this.host = connectHost((message) => this.controller.receive(message));
		this.session = new RoadmapSession(
			words,
			(message) => this.host.post(message),
			createAnnouncer(document.body),
			() => this.requestUpdate(),
		);
		this.controller = new RoadmapController(this.session);
		const { kept } = this.host;
		if (isKept(kept)) this.session.set({ look: kept.look });
	}

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override firstUpdated(): void {
		document.addEventListener('keydown', (event) => this.onKeyAnywhere(event));
		this.addEventListener('zoom', (event) => {
			const { way, clientX } = (event as CustomEvent<{ way: 'in' | 'out'; clientX: number }>).detail;
			this.zoom(way, clientX);
		});
		this.host.post({ type: 'ready', look: this.session.look });
	}

	protected override updated(): void {
		const { frame, look } = this.session.view;
		if (frame) this.host.keep({ look });
		if (!this.body || this.settled) return;
		this.settled = true;
		if (document.activeElement === document.body && document.hasFocus()) {
			void this.updateComplete.then(() => this.focusBody());
		}
	}

	protected override render(): TemplateResult {
		const { view } = this.session;
		const { words } = this;
		return html`${roadmapHeader(view, this.session.whyFixed !== undefined, words, this.headerActions)}
			<main id="page-body">${this.drawBody()}</main>
			<refinery-toast .toast=${view.toast} .words=${words} .actions=${this.toastActions}></refinery-toast>
			${roadmapHelp(words, () => this.focusBody())}`;
	}

	private drawBody(): unknown {
		const { view, whyFixed } = this.session;
		const { words } = this;
		const state = view.frame?.state;
		if (!state || state.kind === 'loading') return loadingState(this.progress(state));
		if (state.kind === 'error') {
			const text = fillIn(words.error, state.message);
			return messageState(text, words.openLog, () => this.host.post({ type: 'open-log' }), true);
		}
		if (view.epics.length === 0 && state.kind !== 'empty' && !view.look.closed) {
			return messageState(words.noneOpen, words.showClosed, () => this.controller.look({ closed: true }));
		}
		if (view.epics.length === 0) {
			return messageState(words.empty, words.newEpic, () => this.host.post({ type: 'new-epic' }));
		}
		const scenario = view.frame?.scenario;
		return html`${whyFixed === undefined ? nothing : readOnlyStrip(fillIn(words.readOnly, whyFixed))}
			${
				scenario
					? scenarioStrip(
							scenario.changes,
							words,
							() => this.controller.changes.applyScenario(),
							() => this.controller.discardScenario(),
						)
					: nothing
			}
			${view.visible.length === 0 ? this.filteredEmpty() : this.drawMode()}`;
	}

	private drawMode(): TemplateResult {
		const { session, controller, words } = this;
		const context: RoadmapContext = {
			view: session.view,
			session,
			controller,
			words,
			fixed: session.whyFixed !== undefined,
		};
		return bodies[session.look.mode](context);
	}

	private progress(state: (BoardState & { kind: 'loading' }) | undefined): string {
		const { words } = this;
		return state && state.total > 0 ? fillIn(words.loadingCount, state.done, state.total) : words.loading;
	}

	private filteredEmpty(): TemplateResult {
		const { epics, matches } = this.session.view;
		const text = fillIn(this.words.filteredEmpty, epics.length, matches.filter.trim());
		return messageState(text, this.words.clearFilter, () => {
			this.controller.look({ filter: '' });
			this.focusFilter();
		});
	}

	private readonly headerActions: HeaderActions = {
		filter: (filter) => this.controller.look({ filter }),
		leave: () => this.focusBody(),
		look: (change) => {
			if (change.zoom) this.timeline?.holdPlace();
			this.controller.look(change);
		},
		showView: ({ mode, filter, closed, lanes }) =>
			this.controller.look(mode ? { mode, filter, closed, lanes } : { filter, closed }),
		saveView: (name) => this.host.post({ type: 'save-view', name, look: this.session.look }),
		removeView: (name) => this.host.post({ type: 'remove-view', name }),
		zoom: (way) => this.zoom(way),
		today: () => this.body?.goToday?.(),
		startScenario: () => {
			this.controller.startScenario();
			this.focusBody();
		},
		export: () => this.host.post({ type: 'export' }),
		print: () => this.host.post({ type: 'print' }),
		help: () => this.showKeys(),
	};

	private readonly toastActions: ToastActions = {
		goBack: (way, change) => {
			this.controller.changes[way](change);
			this.focusBody();
		},
		reason: () => {},
		close: () => {
			this.session.toasts.show(undefined);
			this.focusBody();
		},
		hold: () => this.session.toasts.hold(),
		release: () => this.session.toasts.release(),
	};

	private run(command: PageCommand): void {
		const mode = typeof command === 'number' ? roadmapModes[command - 1] : undefined;
		if (mode) this.controller.look({ mode });
		else if (command === 'filter') this.focusFilter();
		else if (command === 'help') this.showKeys();
		else if (command === 'undo') this.controller.changes.undo();
		else if (command === 'redo') this.controller.changes.redo();
		else if (command === 'today') this.body?.goToday?.();
		else if (command === 'in' || command === 'out') this.zoom(command);
	}

	private zoom(way: 'in' | 'out', clientX?: number): void {
		const { look } = this.session;
		const zoom = roadmapZooms[roadmapZooms.indexOf(look.zoom) + (way === 'in' ? -1 : 1)];
		if (!zoom || look.mode !== 'timeline') return;
		this.timeline?.holdPlace(clientX);
		this.controller.look({ zoom });
		this.session.say(this.words[zoom]);
	}

	private get body(): RoadmapBody | null {
		return this.querySelector<RoadmapBody>('[data-mode-body]');
	}

	private get timeline(): Timeline | null {
		return this.querySelector<Timeline>('refinery-timeline');
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

customElements.define('refinery-roadmap', RoadmapApp);
