import { applyEdits, type Plan } from '../core/model/textEdit';
import { applyPlan } from '../node/applyPlan';
import { Failure } from './failure';
import type { OpenBacklog } from './openBacklog';
import type { Terminal } from './terminal';
import { colouredDiff, unifiedDiff } from './unifiedDiff';

/** Writes a plan to disk and prints what that changed; prints `unchanged` when there is nothing to do. */
export async function carryOut(plan: Plan, unchanged: string, open: OpenBacklog, terminal: Terminal): Promise<void> {
	if (plan.kind === 'refused') throw Failure.refused(plan.reason);
	if (plan.edits.length === 0) return terminal.out(`${unchanged}\n`);
	await applyPlan(plan);
	for (const { uri, before, edits } of plan.edits) {
		const diff = unifiedDiff(open.relative(uri), before, applyEdits(before, edits));
		terminal.out(terminal.forPeople ? colouredDiff(diff, terminal) : diff);
	}
}
