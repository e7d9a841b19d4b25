import { fillIn } from '../../protocol/fillIn';
import type { RoadmapLook } from '../../protocol/roadmap';
import { isToRoadmap } from '../../protocol/roadmapMessages';
import { Holding } from './holding';
import { RoadmapChanges } from './roadmapChanges';
import { type RoadmapModel, withPatch, withSnapshot } from './roadmapModel';
import type { RoadmapSession } from './roadmapSession';

/** How long typing may pause before the filter is told to the host, in milliseconds. */
const typingPause = 80;

/** Turns messages and what the page asks for into changes of the session. */
export class RoadmapController {
	readonly changes: RoadmapChanges;
	readonly holding: Holding;
	private asking: ReturnType<typeof setTimeout> | undefined;
	/** The filter of which the outcome is still to be spoken. */
	private unspoken: string | undefined;

	constructor(private readonly session: RoadmapSession) {
		this.changes = new RoadmapChanges(session);
		this.holding = new Holding(session, this.changes);
	}

	/** Takes a message from the host, of whatever shape. */
	receive(message: unknown): void {
		if (!isToRoadmap(message)) {
			const excerpt = String(JSON.stringify(message)).slice(0, 200);
			this.session.post({ type: 'problem', text: `The roadmap got a message it does not know: ${excerpt}` });
		} else if (message.type === 'changed') this.changes.changed(message.change, message.message, message.back);
		else if (message.type === 'refused') this.changes.refused(message.change, message.reason);
		else if (message.type === 'snapshot') this.replace(withSnapshot(message));
		else {
			const next = withPatch(this.session.model, message);
			if (next) this.replace(next);
			else this.session.post({ type: 'resend' });
		}
	}

	open(key: string): void {
		this.session.post({ type: 'open', key });
	}

	/** Shows something else. What is there stays until the host has answered; it is asked at once, but when a filter is typed. */
	look(change: Partial<RoadmapLook>): void {
		const { look: before } = this.session;
		const look = { ...before, ...change };
		const others = look.lanes === before.lanes ? {} : { folded: new Set<string>() };
		this.session.set({ look, lift: undefined, hover: undefined, ...others });
		if (look.filter !== before.filter) this.unspoken = look.filter;
		clearTimeout(this.asking);
		const ask = () => this.session.post({ type: 'look', look: this.session.look });
		if (change.filter !== undefined && change.mode === undefined) this.asking = setTimeout(ask, typingPause);
		else ask();
	}

	startScenario(): void {
		this.changes.forget();
		this.session.say(this.session.words.scenarioStarted);
		this.session.post({ type: 'start-scenario' });
	}

	discardScenario(): void {
		this.changes.forget();
		this.session.say(this.session.words.discarded);
		this.session.post({ type: 'discard-scenario' });
	}

	private replace(model: RoadmapModel): void {
		const { lift, words } = this.session;
		const held = lift && model.epics.find(({ key }) => key === lift.key);
		if (lift && (!held || held.unreadable !== undefined)) {
			this.session.say(fillIn(words.gone, this.session.epicOf(lift.key)?.id ?? ''), true);
			this.session.set({ model, lift: undefined });
		} else this.session.set({ model });
		this.sayMatches();
	}

	private sayMatches(): void {
		const { view, words } = this.session;
		const { filter, problem, keys } = view.matches;
		if (this.unspoken === undefined || filter !== this.unspoken) return;
		this.unspoken = undefined;
		const counted = keys
			? fillIn(words.countOfSpoken, view.visible.length, view.epics.length)
			: fillIn(words.count, view.epics.length);
		this.session.say(problem ?? counted);
	}
}
