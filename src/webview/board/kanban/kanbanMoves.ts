import type { BoardFields } from '../../../protocol/board';
import { fillIn } from '../../../protocol/fillIn';
import { describeGroup } from '../describe';
import type { Target } from '../lanes';
import type { ModeContext } from '../modeContext';
import type { Step } from '../placement';
import { cellAt, columnFold, type KanbanGrid } from './kanbanGrid';
import { stepInColumn } from './kanbanTarget';

/** Moves cards over the kanban board, and says where they are. Cards in the hand are those of the session. */
export class KanbanMoves {
	/** @param grid the board as it is now, moves of this very moment included */
	constructor(
		private readonly context: Pick<ModeContext, 'session' | 'controller' | 'words'>,
		private readonly grid: () => KanbanGrid,
	) {}

	lift(keys: readonly string[]): void {
		const { session, controller, words } = this.context;
		if (!controller.reorder.mayMove(keys)) return;
		session.set({ lift: { keys, placement: undefined, fields: {} } });
		this.say(words.liftedInColumn, keys);
	}

	/** Along the column. */
	step(keys: readonly string[], step: Step): void {
		const { session } = this.context;
		const spot = this.grid().at.get(keys[0] ?? '');
		if (!spot) return;
		this.carry(keys, stepInColumn(this.grid(), new Set(keys), spot, session.look.lanes, step));
	}

	/** Into the next column to a side. The place in the order stays as it is. */
	aside(keys: readonly string[], way: 1 | -1): void {
		const spot = this.grid().at.get(this.context.session.view.selection.active ?? keys[0] ?? '');
		const name = spot && this.grid().columns[spot.column + way]?.name;
		this.carry(keys, name ? { placement: undefined, fields: { status: name } } : undefined);
	}

	/** Cards in the hand stay there, others move at once. */
	private carry(keys: readonly string[], target: Target | undefined): void {
		const { session, controller, words } = this.context;
		if (!controller.reorder.mayMove(keys)) return;
		const { lift } = session;
		if (!target) session.say(fillIn(words.noFurther, controller.changes.namesOf(keys)));
		else if (lift) {
			this.open(target.fields);
			const placement = target.placement ?? lift.placement;
			session.set({ lift: { ...lift, placement, fields: { ...lift.fields, ...target.fields } } });
			this.say(words.movedInColumn, keys);
		} else this.to(keys, target);
	}

	/** Moves cards at once, by a drop or by keys. */
	to(keys: readonly string[], { placement, fields }: Target): void {
		const { session, controller, words } = this.context;
		if (!controller.reorder.mayMove(keys)) return;
		this.open(fields);
		controller.reorder.place(keys, placement, fields);
		session.set({ flashing: new Set(keys) });
		this.say(words.movedInColumn, keys);
	}

	drop(): void {
		const { session, controller, words } = this.context;
		const keys = session.lift?.keys ?? [];
		const isChanged = controller.reorder.settle();
		if (isChanged) this.say(words.droppedInColumn, keys);
		else session.say(fillIn(words.droppedSame, controller.changes.namesOf(keys)));
	}

	cancel(): void {
		const { session, words } = this.context;
		const { lift } = session;
		if (!lift) return;
		session.set({ lift: undefined });
		this.say(words.backInColumn, lift.keys);
	}

	/** A column that cards come into does not hide them. */
	private open({ status }: BoardFields): void {
		const { session } = this.context;
		if (status === undefined || !session.folded.has(columnFold(status))) return;
		session.setFolded(columnFold(status), false);
	}

	private say(text: string, keys: readonly string[]): void {
		const { session, controller, words } = this.context;
		const grid = this.grid();
		const spot = grid.at.get(keys[0] ?? '');
		if (!spot) return;
		const column = grid.columns[spot.column]?.name || words.otherStatus;
		const total = cellAt(grid, spot.band, spot.column).length;
		const said = fillIn(text, controller.changes.namesOf(keys), column, spot.index + 1, total);
		const group = session.look.lanes;
		const lane = group && grid.bands[spot.band]?.lane?.id;
		const name = lane ? describeGroup(lane, group ?? 'epic', session.view.frame) : words.noLane;
		session.say(group ? fillIn(words.movedInLane, said, name) : said);
	}
}
