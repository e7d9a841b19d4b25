import { html, LitElement, type TemplateResult } from 'lit';
import { clockText } from '../../protocol/clockText';
import type { SessionTimer } from '../../protocol/session';

/** Shows the time spent, as `6:40`, and goes on by itself. Nobody is told of every second. */
export class SessionClock extends LitElement {
	static override properties = { timer: { attribute: false } };
	declare timer: SessionTimer | undefined;
	private since = 0;
	private ticking: number | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.ticking = window.setInterval(() => this.timer?.running && this.requestUpdate(), 1000);
	}

	override disconnectedCallback(): void {
		window.clearInterval(this.ticking);
		super.disconnectedCallback();
	}

	protected override willUpdate(changed: Map<string, unknown>): void {
		if (changed.has('timer')) this.since = performance.now();
	}

	protected override render(): TemplateResult {
		const { elapsed = 0, running = false } = this.timer ?? {};
		const spent = elapsed + (running ? performance.now() - this.since : 0);
		return html`<span role="timer">${clockText(spent)}</span>`;
	}
}

customElements.define('refinery-clock', SessionClock);
