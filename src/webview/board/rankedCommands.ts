import type { BoardCommand, Way } from './boardKeys';
import type { ModeContext } from './modeContext';
import type { Step } from './placement';
import { type Arrangement, headingKey, type Line } from './rankedLines';
import { all, extended, focused, only, toggled } from './selection';

/** Does what keys on the ranked list ask for. */
export class RankedCommands {
	constructor(
		private readonly context: Pick<ModeContext, 'session' | 'controller'>,
		private readonly arrangement: Arrangement,
	) {}

	/**
	 * @param page the number of lines that fit into the view
	 * @returns false when the command means nothing here
	 */
	run(command: BoardCommand, page: number): boolean {
		const { session, controller } = this.context;
		const { reorder, editor } = controller;
		const { selection, heading } = session.view;
		const { active } = selection;
		if (command.kind === 'focus' || command.kind === 'extend' || command.kind === 'wander') {
			this.go(command.kind, toStep(command.way, page));
		} else if (command.kind === 'all') session.select(all(this.firstSelection(), this.arrangement.rowKeys()));
		else if (command.kind === 'fold' || command.kind === 'unfold') return this.fold(command.kind);
		else if (heading !== undefined) return this.onHeading(command, heading);
		else if (command.kind === 'drop') reorder.drop();
		else if (command.kind === 'cancel') reorder.cancel();
		else if (active === undefined) return false;
		else if (command.kind === 'open') controller.open(active);
		else if (command.kind === 'lift') reorder.lift(session.targets);
		else if (command.kind === 'move') reorder.step(session.lift?.keys ?? session.targets, toStep(command.way, page));
		else if (command.kind === 'toggle') session.select(toggled(selection, active));
		else if (command.kind === 'edit') editor.open(command.cell);
		else session.select(only(active));
		return true;
	}

	/** Chooses all from where the range began to this row. */
	extendTo(key: string): void {
		const { session } = this.context;
		session.select(extended(session.view.selection, key, this.arrangement.rowKeys()));
	}

	private onHeading(command: BoardCommand, lane: string): boolean {
		if (command.kind !== 'open' && command.kind !== 'lift') return false;
		const { session } = this.context;
		session.fold(lane, !session.view.lanes?.find(({ id }) => id === lane)?.folded);
		return true;
	}

	/** As in a tree: left goes to the heading, then folds; right unfolds, then goes to the first row. */
	private fold(kind: 'fold' | 'unfold'): boolean {
		const { session } = this.context;
		const { lanes, heading, look, selection } = session.view;
		if (!lanes || !look.lanes) return false;
		if (heading === undefined) {
			const lane = session.cardOf(selection.active)?.groups[look.lanes] ?? '';
			if (kind === 'fold') session.selectHeading(lane);
			return kind === 'fold';
		}
		const lane = lanes.find(({ id }) => id === heading);
		const isFolded = lane?.folded ?? false;
		if (isFolded !== (kind === 'fold')) session.fold(heading, kind === 'fold');
		else if (kind === 'unfold' && lane?.cards[0]) session.select(only(lane.cards[0].key));
		return true;
	}

	private go(kind: 'focus' | 'extend' | 'wander', step: Step): void {
		const { session } = this.context;
		const line = this.lineAfter(step);
		if (!line) return;
		const { selection } = session.view;
		if (line.kind === 'lane') session.selectHeading(line.lane.id);
		else if (kind === 'focus') session.select(only(line.key));
		else if (kind === 'wander') session.select(focused(selection, line.key));
		else this.extendTo(line.key);
	}

	/** The line a step away on which the focus can be: the next one beyond, or else the last one before. */
	private lineAfter(step: Step): Line | undefined {
		const { arrangement } = this;
		const { heading, selection } = this.context.session.view;
		const key = heading === undefined ? selection.active : headingKey(heading);
		const from = key === undefined ? 0 : (arrangement.indexOf(key) ?? 0);
		const last = arrangement.count - 1;
		const aim = step === 'top' ? 0 : step === 'bottom' ? last : Math.max(0, Math.min(last, from + step));
		const way = step === 'bottom' || (step !== 'top' && step < 0) ? -1 : 1;
		return this.stopFrom(aim, way) ?? this.stopFrom(aim, way === 1 ? -1 : 1);
	}

	private stopFrom(from: number, way: 1 | -1): Line | undefined {
		for (let index = from; index >= 0 && index < this.arrangement.count; index += way) {
			const line = this.arrangement.lineAt(index);
			if (line?.kind === 'row' || line?.kind === 'lane') return line;
		}
		return undefined;
	}

	private firstSelection() {
		const { selection } = this.context.session.view;
		return selection.active === undefined ? only(this.arrangement.rowKeys()[0]) : selection;
	}
}

/** A way along the list as a step; a page is so many rows. */
export function toStep(way: Way, page: number): Step {
	if (way === 'page-up') return -page;
	return way === 'page-down' ? page : way;
}
