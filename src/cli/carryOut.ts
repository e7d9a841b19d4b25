import { applyEdits, type Plan } from '../core/model/textEdit';
import { unifiedDiff } from '../core/util/unifiedDiff';
import { applyPlan } from '../node/applyPlan';
import { colouredDiff } from './colouredDiff';
import { Failure } from './failure';
import type { OpenBacklog } from './openBacklog';
import type { Terminal } from './terminal';

/** Writes a plan to disk and prints what that changed; prints `unchanged` when there is nothing to do. */
export async function carryOut(plan: Plan, unchanged: string, open: OpenBacklog, terminal: Terminal): Promise<void> {
	if (plan.kind === 'refused') throw Failure.refused(plan.reason);
	if (plan.edits.length === 0) return terminal.out(`${unchanged}\n`);
	await applyPlan(plan);
	printDiffs(plan, open, terminal);
}

/** Prints what a plan changes. */
export function printDiffs({ edits }: Plan & { kind: 'change' }, open: OpenBacklog, terminal: Terminal): void {
	for (const { uri, before, edits: changes } of edits) {
		const diff = unifiedDiff(open.relative(uri), before, applyEdits(before, changes));
		terminal.out(terminal.forPeople ? colouredDiff(diff, terminal) : diff);
	}
}
