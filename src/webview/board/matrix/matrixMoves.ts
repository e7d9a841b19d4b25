import type { BoardCard, BoardFields } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import type { ModeContext } from '../modeContext';
import type { Axes } from './dots';
import { inWords, quadrantName, type Values } from './quadrant';
import { snap, stepped } from './snap';

/** Work takes some effort at least; an impact may be nothing. */
const leastEffort = 0.5;

/** Puts a card elsewhere on the matrix and says where. A card in the hand is that of the session. */
export class MatrixMoves {
	constructor(
		private readonly context: Pick<ModeContext, 'session' | 'controller' | 'words'>,
		private readonly axes: Axes,
	) {}

	/** Takes a card into the hand; one that lacks a value comes to the middle. */
	lift(key: string): void {
		const { session, controller, words } = this.context;
		const card = session.cardOf(key);
		if (!card || !controller.reorder.mayMove([key])) return;
		session.set({ lift: { keys: [key], placement: undefined, fields: fieldsOf(this.valuesOf(card)) } });
		this.say(words.liftedOnMatrix, key);
	}

	/** One step along an axis: the card in the hand there, another one at once. */
	step(key: string, axis: keyof Values, way: 1 | -1): void {
		const { session, controller, words } = this.context;
		const card = session.cardOf(key);
		if (!card || !controller.reorder.mayMove([key])) return;
		const values = this.valuesOf(card);
		const least = axis === 'effort' ? leastEffort : 0;
		const next = Math.min(this.axes[axis].max, stepped(values[axis], way, this.scaleOf(axis), least));
		if (next === values[axis]) {
			session.say(fillIn(words.noFurther, card.id));
			return;
		}
		const fields = fieldsOf({ ...values, [axis]: next });
		if (session.lift) session.set({ lift: { ...session.lift, fields } });
		else this.make(key, fields);
		this.say(words.movedOnMatrix, key);
	}

	drop(): void {
		const { session, controller, words } = this.context;
		const [key = ''] = session.lift?.keys ?? [];
		if (controller.reorder.settle()) this.say(words.droppedOnMatrix, key);
		else session.say(fillIn(words.droppedSame, controller.changes.namesOf([key])));
	}

	cancel(): void {
		const { session, controller, words } = this.context;
		const { lift } = session;
		if (!lift) return;
		session.set({ lift: undefined });
		session.say(fillIn(words.putBack, controller.changes.namesOf(lift.keys)));
	}

	/** A drop by the pointer. */
	to(key: string, values: Values): void {
		const { session, controller, words } = this.context;
		const card = session.cardOf(key);
		if (!card || !controller.reorder.mayMove([key])) return;
		if (card.effort === values.effort && card.impact === values.impact) {
			session.say(fillIn(words.droppedSame, card.id));
			return;
		}
		this.make(key, fieldsOf(values));
		this.say(words.movedOnMatrix, key);
	}

	/** Sensible values near some. */
	snapped({ effort, impact }: Values): Values {
		return {
			effort: snap(effort, this.scaleOf('effort'), leastEffort),
			impact: snap(impact, this.scaleOf('impact'), 0),
		};
	}

	private make(key: string, fields: BoardFields): void {
		this.context.controller.reorder.place([key], undefined, fields);
	}

	private valuesOf({ effort, impact }: BoardCard): Values {
		const { axes } = this;
		const middle = this.snapped({ effort: axes.effort.max / 2, impact: axes.impact.max / 2 });
		return { effort: effort ?? middle.effort, impact: impact ?? middle.impact };
	}

	private scaleOf(axis: keyof Values): readonly number[] {
		return axis === 'effort' ? (this.context.session.view.frame?.scale ?? []) : [];
	}

	private say(text: string, key: string): void {
		const { session, words } = this.context;
		const card = session.cardOf(key);
		if (card?.effort === undefined || card.impact === undefined) return;
		const values = { effort: card.effort, impact: card.impact };
		const name = quadrantName(values, this.axes, words);
		session.say(fillIn(text, card.id, inWords(values.effort), inWords(values.impact), name));
	}
}

function fieldsOf({ effort, impact }: Values): BoardFields {
	return { impact: String(impact), effort: String(effort) };
}
