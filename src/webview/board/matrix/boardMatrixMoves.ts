import type { BoardCard, BoardFields } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import type { Axes } from '../../shared/matrix/dots';
import type { MatrixMoves } from '../../shared/matrix/matrixMoves';
import { MatrixSteps } from '../../shared/matrix/matrixSteps';
import { inWords, quadrantName, type Values } from '../../shared/matrix/quadrant';
import type { ModeContext } from '../modeContext';

/** Puts a card elsewhere on the matrix and says where. A card in the hand is that of the session. */
export class BoardMatrixMoves implements MatrixMoves {
	private readonly steps: MatrixSteps;

	constructor(
		private readonly context: Pick<ModeContext, 'session' | 'controller' | 'words'>,
		private readonly axes: Axes,
	) {
		this.steps = new MatrixSteps(axes, context.session.view.frame?.scale ?? []);
	}

	lift(key: string): void {
		const { session, words } = this.context;
		const card = this.movable(key);
		if (!card) return;
		session.set({ lift: { keys: [key], placement: undefined, fields: fieldsOf(this.steps.orMiddle(card)) } });
		this.say(words.liftedOnMatrix, key);
	}

	step(key: string, axis: keyof Values, way: 1 | -1): void {
		const { session, words } = this.context;
		const card = this.movable(key);
		if (!card) return;
		const values = this.steps.orMiddle(card);
		const next = this.steps.next(values, axis, way);
		if (next === undefined) {
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

	to(key: string, values: Values): void {
		const { session, words } = this.context;
		const card = this.movable(key);
		if (!card) return;
		if (card.effort === values.effort && card.impact === values.impact) {
			session.say(fillIn(words.droppedSame, card.id));
			return;
		}
		this.make(key, fieldsOf(values));
		this.say(words.movedOnMatrix, key);
	}

	snapped(values: Values): Values {
		return this.steps.snapped(values);
	}

	private movable(key: string): BoardCard | undefined {
		const { session, controller } = this.context;
		const card = session.cardOf(key);
		return card && controller.reorder.mayMove([key]) ? card : undefined;
	}

	private make(key: string, fields: BoardFields): void {
		this.context.controller.reorder.place([key], undefined, fields);
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
