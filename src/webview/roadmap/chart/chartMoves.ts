import { fillIn } from '../../../protocol/fillIn';
import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { Axes } from '../../shared/matrix/dots';
import type { MatrixMoves } from '../../shared/matrix/matrixMoves';
import { MatrixSteps } from '../../shared/matrix/matrixSteps';
import { inWords, quadrantName, type Values } from '../../shared/matrix/quadrant';
import type { RoadmapContext } from '../roadmapContext';
import type { EpicChange } from '../roadmapModel';
import { chartEpic } from './chartEpic';
import { effortScale } from './effortScale';

/**
 * Gives epics another impact or effort. Only what was moved is written: an effort that comes from points stays so until a move
 * goes along its axis.
 */
export class ChartMoves implements MatrixMoves {
	private readonly steps: MatrixSteps;

	constructor(
		private readonly context: Pick<RoadmapContext, 'session' | 'controller' | 'words'>,
		private readonly axes: Axes,
	) {
		this.steps = new MatrixSteps(axes, effortScale(axes.effort.max));
	}

	lift(key: string): void {
		const { session, controller, words } = this.context;
		const epic = controller.holding.changeable(key);
		if (!epic) return;
		const { start, target } = epic;
		const set = this.setBy(epic, this.steps.orMiddle(chartEpic(epic)));
		session.set({ lift: { key, base: { start, target }, set, pointer: false }, active: key });
		this.say(words.liftedOnMatrix, key);
	}

	step(key: string, axis: keyof Values, way: 1 | -1): void {
		const { session, controller, words } = this.context;
		const epic = controller.holding.changeable(key);
		if (!epic) return;
		const values = this.steps.orMiddle(chartEpic(epic));
		const next = this.steps.next(values, axis, way);
		if (next === undefined) {
			session.say(fillIn(words.noFurther, epic.id));
			return;
		}
		const { lift } = session;
		const set = this.setBy(this.resting(key) ?? epic, { ...values, [axis]: next });
		if (lift) session.set({ lift: { ...lift, set } });
		else controller.changes.make(key, set);
		this.say(words.movedOnMatrix, key);
	}

	drop(): void {
		const { session, controller, words } = this.context;
		const { lift } = session;
		if (!lift) return;
		session.set({ lift: undefined });
		if (Object.keys(lift.set).length === 0) {
			session.say(fillIn(words.droppedSame, session.epicOf(lift.key)?.id ?? ''));
			return;
		}
		controller.changes.make(lift.key, lift.set);
		this.say(words.droppedOnMatrix, lift.key);
	}

	cancel(): void {
		const { session, words } = this.context;
		const { lift } = session;
		if (!lift) return;
		session.set({ lift: undefined });
		session.say(fillIn(words.liftedBack, session.epicOf(lift.key)?.id ?? ''));
	}

	to(key: string, values: Values): void {
		const { session, controller, words } = this.context;
		const epic = controller.holding.changeable(key);
		if (!epic) return;
		const set = this.setBy(epic, values);
		if (Object.keys(set).length === 0) {
			session.say(fillIn(words.droppedSame, epic.id));
			return;
		}
		controller.changes.make(key, set);
		this.say(words.movedOnMatrix, key);
	}

	snapped(values: Values): Values {
		return this.steps.snapped(values);
	}

	/** What is to be set for an epic to have other values than it shows. */
	private setBy(epic: RoadmapEpic, { effort, impact }: Values): EpicChange {
		const shown = chartEpic(epic);
		return { ...(shown.effort === effort ? {} : { effort }), ...(shown.impact === impact ? {} : { impact }) };
	}

	/** An epic as it is without the hand that holds it. */
	private resting(key: string): RoadmapEpic | undefined {
		return this.context.session.model.shown.find((epic) => epic.key === key);
	}

	private say(text: string, key: string): void {
		const { session, words } = this.context;
		const epic = session.epicOf(key);
		const { effort, impact } = epic ? chartEpic(epic) : {};
		if (!epic || effort === undefined || impact === undefined) return;
		const name = quadrantName({ effort, impact }, this.axes, words);
		session.say(fillIn(text, epic.id, inWords(effort), inWords(impact), name));
	}
}
