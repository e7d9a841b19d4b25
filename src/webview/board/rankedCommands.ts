import type { BoardCommand, Way } from './boardKeys';
import type { ModeContext } from './modeContext';
import type { Step } from './placement';
import { all, extended, focused, only, toggled } from './selection';

/** Does what keys on the ranked list ask for. */
export class RankedCommands {
	constructor(private readonly context: Pick<ModeContext, 'session' | 'controller'>) {}

	/** @param page the number of rows that fit into the view */
	run(command: BoardCommand, page: number): void {
		const { session, controller } = this.context;
		const { reorder } = controller;
		const { selection, visible } = session.view;
		const { active } = selection;
		if (command.kind === 'drop') reorder.drop();
		else if (command.kind === 'cancel') reorder.cancel();
		else if (active === undefined) return;
		else if (command.kind === 'open') controller.open(active);
		else if (command.kind === 'lift') reorder.lift(session.targets);
		else if (command.kind === 'move') reorder.step(session.lift?.keys ?? session.targets, toStep(command.way, page));
		else if (command.kind === 'toggle') session.select(toggled(selection, active));
		else if (command.kind === 'one') session.select(only(active));
		else if (command.kind === 'all')
			session.select(
				all(
					selection,
					visible.map((card) => card.key),
				),
			);
		else if ('way' in command) this.go(command.kind, toStep(command.way, page));
	}

	private go(kind: 'focus' | 'extend' | 'wander', step: Step): void {
		const { session } = this.context;
		const { selection, visible } = session.view;
		const from = session.indexOf(selection.active) ?? 0;
		const last = visible.length - 1;
		const to = step === 'top' ? 0 : step === 'bottom' ? last : Math.max(0, Math.min(last, from + step));
		const key = visible[to]?.key;
		if (key === undefined) return;
		if (kind === 'focus') session.select(only(key));
		else if (kind === 'wander') session.select(focused(selection, key));
		else
			session.select(
				extended(
					selection,
					key,
					visible.map((card) => card.key),
				),
			);
	}
}

function toStep(way: Way, page: number): Step {
	if (way === 'page-up') return -page;
	return way === 'page-down' ? page : way;
}
