import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic } from '../../protocol/roadmap';
import { datesWords, horizonWords } from './dateWords';
import type { RoadmapChanges } from './roadmapChanges';
import type { EpicChange } from './roadmapModel';
import type { RoadmapSession } from './roadmapSession';
import { type Handle, isSameDates, stepped } from './time/dates';
import { spanOf, usualLength } from './time/span';

/** Lifting epics, carrying them and letting them go, by keys and by the pointer; what happens is spoken. */
export class Holding {
	constructor(
		private readonly session: RoadmapSession,
		private readonly changes: RoadmapChanges,
	) {}

	/** Takes an epic into the hand, on the timeline. One without dates gets those that begin today. */
	lift(key: string, pointer = false): boolean {
		const epic = this.changeable(key);
		if (!epic) return false;
		const { start, target } = epic;
		const today = this.session.view.frame?.today ?? 0;
		const base = spanOf(epic) ? { start, target } : { start: today, target: today + usualLength - 1 };
		this.session.set({ lift: { key, base, set: base, pointer }, active: key, hover: undefined });
		if (!pointer) this.say('lifted', epic.id, datesWords(base, this.session.words));
		return true;
	}

	/** Carries what is held to other dates. */
	carry(set: EpicChange): void {
		const { lift } = this.session;
		if (lift) this.session.set({ lift: { ...lift, set } });
	}

	/** One step by a key: of what is held, else of the epic itself, at once. */
	step(key: string, handle: Handle, way: 1 | -1): void {
		const { lift, look, words } = this.session;
		const epic = this.changeable(key);
		if (!epic) return;
		const dates = stepped(epic, handle, way, look.zoom);
		if (lift) this.carry(dates);
		else this.changes.make(key, dates);
		this.say('movedTo', epic.id, datesWords(dates, words));
	}

	/** Lets go what is held. */
	drop(): void {
		const { lift, words } = this.session;
		if (!lift) return;
		const before = this.session.model.shown.find(({ key }) => key === lift.key);
		this.session.set({ lift: undefined });
		if (!before) return;
		const after = { ...before, ...lift.set };
		if (isSameDates(before, after) && before.horizon === after.horizon) {
			this.say('droppedSame', before.id);
			return;
		}
		this.changes.make(lift.key, lift.set);
		if (before.horizon !== after.horizon) {
			this.say('droppedInColumn', before.id, horizonWords(after.horizon ?? '', words));
		} else this.say('droppedAt', before.id, datesWords(after, words));
	}

	/** Puts back what is held. */
	cancel(): void {
		const { lift, words, look } = this.session;
		if (!lift) return;
		this.session.set({ lift: undefined });
		const epic = this.session.epicOf(lift.key);
		if (!epic) return;
		if (look.mode === 'timeline') this.say('putBack', epic.id, datesWords(epic, words));
		else this.say('backInColumn', epic.id, horizonWords(epic.horizon ?? '', words));
	}

	/** Takes an epic into the hand, in its column. */
	liftCard(key: string): void {
		const epic = this.changeable(key);
		if (!epic) return;
		const { start, target, horizon } = epic;
		this.session.set({ lift: { key, base: { start, target }, set: { horizon }, pointer: false }, active: key });
		this.say('liftedCard', epic.id, horizonWords(horizon ?? '', this.session.words));
	}

	/** Gives an epic another horizon: in the hand where it is held, else at once. */
	toColumn(key: string, horizon: string): void {
		const epic = this.changeable(key);
		if (!epic) return;
		const set = { horizon: horizon === '' ? undefined : horizon };
		if (this.session.lift) this.carry(set);
		else this.changes.make(key, set);
		this.say('movedToColumn', epic.id, horizonWords(horizon, this.session.words));
	}

	/** In a scenario: leaves an epic out, or takes it in again. */
	toggleDropped(key: string): void {
		const epic = this.session.model.frame?.scenario && this.changeable(key);
		if (!epic) return;
		this.changes.make(key, { dropped: !epic.dropped });
		this.say(epic.dropped ? 'takenIn' : 'leftOut', epic.id);
	}

	/** An epic that can be changed; otherwise says why not. */
	changeable(key: string): RoadmapEpic | undefined {
		const epic = this.session.epicOf(key);
		const why = this.session.whyNot(key);
		if (epic && why !== undefined) {
			this.session.say(fillIn(this.session.words.cannotChange, epic.id, why), true);
			return undefined;
		}
		return epic;
	}

	private say(word: keyof RoadmapSession['words'], ...values: readonly string[]): void {
		this.session.say(fillIn(this.session.words[word], ...values));
	}
}
