import type { ModeContext } from '../modeContext';
import type { Step } from '../placement';
import { toStep } from '../rankedCommands';
import { all, extended, focused, only, toggled } from '../selection';
import { cellAt, columnFold, columnOrder, type KanbanGrid } from './kanbanGrid';
import type { KanbanCommand } from './kanbanKeys';
import type { KanbanMoves } from './kanbanMoves';
import { walkAside, walkDown } from './kanbanWalk';

/** Does what keys on the kanban board ask for. */
export class KanbanCommands {
	constructor(
		private readonly context: Pick<ModeContext, 'session' | 'controller'>,
		private readonly grid: KanbanGrid,
		private readonly moves: KanbanMoves,
	) {}

	/** @param page the number of cards of a column that fit into the view */
	run(command: KanbanCommand, page: number): void {
		const { session, controller } = this.context;
		const { selection } = session.view;
		const { active } = selection;
		const { moves } = this;
		if (command.kind === 'all') session.select(all(selection, columnOrder(this.grid)));
		else if (command.kind === 'drop') moves.drop();
		else if (command.kind === 'cancel') moves.cancel();
		else if (active === undefined) this.go('focus', columnOrder(this.grid)[0]);
		else if (command.kind === 'beside') this.go('focus', this.besides(active, command.way));
		else if (command.kind === 'carry') moves.aside(this.held, command.way);
		else if (command.kind === 'move') moves.step(this.held, toStep(command.way, page));
		else if (command.kind === 'focus' || command.kind === 'extend' || command.kind === 'wander') {
			this.go(command.kind, this.along(active, toStep(command.way, page)));
		} else if (command.kind === 'open') controller.open(active);
		else if (command.kind === 'lift') moves.lift(session.targets);
		else if (command.kind === 'toggle') session.select(toggled(selection, active));
		else if (command.kind === 'edit') controller.editor.open(command.cell);
		else if (command.kind === 'collapse') this.collapse(active);
		else session.select(only(active));
	}

	/** Chooses all from where the range began to this card, column by column. */
	extendTo(key: string): void {
		const { session } = this.context;
		session.select(extended(session.view.selection, key, columnOrder(this.grid)));
	}

	private get held(): readonly string[] {
		const { session } = this.context;
		return session.lift?.keys ?? session.targets;
	}

	private collapse(active: string): void {
		const spot = this.grid.at.get(active);
		const column = spot && this.grid.columns[spot.column];
		if (!column) return;
		const beside = this.besides(active, 1) ?? this.besides(active, -1);
		this.context.session.setFolded(columnFold(column.name), true);
		this.go('focus', beside);
	}

	private besides(active: string, way: 1 | -1): string | undefined {
		const spot = this.grid.at.get(active);
		return spot && walkAside(this.grid, spot, way);
	}

	private along(active: string, step: Step): string | undefined {
		const spot = this.grid.at.get(active);
		if (!spot) return undefined;
		// From a card that cannot be seen the focus comes back to one that can.
		if (this.grid.columns[spot.column]?.collapsed || cellAt(this.grid, spot.band, spot.column).length === 0)
			return columnOrder(this.grid)[0];
		return walkDown(this.grid, spot, typeof step === 'number' ? step : step === 'top' ? -1e9 : 1e9);
	}

	private go(kind: 'focus' | 'extend' | 'wander', key: string | undefined): void {
		const { session } = this.context;
		if (key === undefined) return;
		if (kind === 'focus') session.select(only(key));
		else if (kind === 'wander') session.select(focused(session.view.selection, key));
		else this.extendTo(key);
	}
}
