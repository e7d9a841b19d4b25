import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic, RoadmapFields } from '../../protocol/roadmap';
import { ChangeLog } from '../shared/changeLog';
import { type EpicChange, withChange, withoutChange, withSettled } from './roadmapModel';
import type { RoadmapSession } from './roadmapSession';
import { fieldsBetween } from './time/dates';

/** How long a change may stay ahead of the host without an answer, in milliseconds. */
const patience = 5000;
/** How long a change that is made may wait for the patch that shows it, in milliseconds. */
const overtaken = 1000;

/** Every change of the roadmap goes through here: shown at once, sent with a number, and kept or taken back by the answer. */
export class RoadmapChanges {
	private readonly log = new ChangeLog();
	/** The change that writes a scenario, as long as it is on its way. */
	private applying: number | undefined;

	constructor(private readonly session: RoadmapSession) {}

	/** Sets values of an epic that can be changed (see `whyNot`). Nothing happens when it has them. */
	make(key: string, set: EpicChange): void {
		const epic = this.session.model.shown.find((each) => each.key === key);
		if (!epic) return;
		const after = { ...epic, ...set };
		const fields: RoadmapFields = {
			...fieldsBetween(epic, after),
			...changed('horizon', epic, after),
			...changed('impact', epic, after),
			...changed('effort', epic, after),
		};
		if (Object.keys(fields).length > 0) {
			this.session.post({ type: 'change', change: this.begin(key, set), key, fields });
		} else if (epic.dropped !== after.dropped) {
			this.session.post({ type: 'drop', change: this.begin(key, set), key, dropped: after.dropped });
		}
	}

	/** Writes the scenario. */
	applyScenario(): void {
		const change = this.log.next();
		this.applying = change;
		this.session.toasts.show(undefined);
		this.session.say(this.session.words.applying);
		this.session.post({ type: 'apply-scenario', change });
		setTimeout(() => this.giveUp(change), patience * 4);
	}

	/** Changes of the scenario, or those before it, cannot be taken back one by one any more. */
	forget(): void {
		this.log.forget();
	}

	/** Asks the host to take the latest change back, or the one that is named. */
	undo(change?: number): void {
		this.goBack('undo', change);
	}

	/** Asks the host to make the change again that was taken back last, or the one that is named. */
	redo(change?: number): void {
		this.goBack('redo', change);
	}

	/** The host has made a change, taken it back or made it again. */
	changed(change: number, text: string, back: 'undo' | 'redo' | undefined): void {
		this.session.set({ model: withSettled(this.session.model, change) });
		if (this.applying === change) {
			this.applying = undefined;
			this.forget();
		}
		this.log.answered(change, back);
		if (this.session.model.changes.some((one) => one.change === change)) {
			setTimeout(() => this.session.set({ model: withoutChange(this.session.model, change) }), overtaken);
		}
		const isLatest = change === this.log.last || !this.session.model.changes.some((one) => !one.settled);
		if (isLatest) this.session.toasts.show({ kind: 'changed', text, change, back, reason: false });
	}

	/** The host will not make a change: what was there before comes back. */
	refused(change: number, reason: string): void {
		this.log.refused(change);
		const { model, words } = this.session;
		if (this.applying === change) this.applying = undefined;
		const pending = model.changes.find((one) => one.change === change);
		const id = pending && this.session.epicOf(pending.key)?.id;
		const text = id === undefined ? reason : fillIn(words.refusedChange, id, reason);
		this.session.set({ model: withoutChange(model, change) });
		this.session.toasts.show({ kind: 'refused', text, change: undefined, back: undefined, reason: false });
		this.session.say(text, true);
	}

	private begin(key: string, set: EpicChange): number {
		const change = this.log.next();
		this.session.toasts.show(undefined);
		this.session.set({ model: withChange(this.session.model, { change, key, set, settled: false }), active: key });
		setTimeout(() => this.giveUp(change), patience);
		return change;
	}

	private goBack(way: 'undo' | 'redo', named: number | undefined): void {
		const change = this.log.take(way, named);
		if (change === undefined) return;
		this.session.post({ type: way, change });
		this.session.toasts.show(undefined);
		this.session.say(way === 'undo' ? this.session.words.undoing : this.session.words.redoing);
	}

	/** The page must not show for long what the host does not know. */
	private giveUp(change: number): void {
		const isOut = this.session.model.changes.some((one) => one.change === change && !one.settled);
		if (isOut || this.applying === change) this.refused(change, this.session.words.noAnswer);
	}
}

/** A field as it is to be written, where it is another one. */
function changed(name: 'horizon' | 'impact' | 'effort', before: RoadmapEpic, after: RoadmapEpic): RoadmapFields {
	return before[name] === after[name] ? {} : { [name]: String(after[name] ?? '') };
}
