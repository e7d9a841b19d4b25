import { readFileSync } from 'node:fs';
import type { Plan } from '../../../src/core/model/textEdit';
import {
	type CriteriaRepair,
	criteriaRepairs,
	type FindingsOf,
	type Repairable,
	repairableCriteria,
	repairCriteria,
} from '../../../src/core/refine/repairCriteria';
import { backlogOf, type TestBacklog } from '../support/backlogOf';

const english = readFileSync('dist/english.json', 'utf8');

/** What a repair finds in a file, and what it plans. */
export interface Repairing {
	readonly backlog: TestBacklog;
	readonly found: Repairable;
	readonly plan: Plan;
}

/** Repairs the only item of some files as the commands do. */
export async function repairing(
	files: Readonly<Record<string, string>>,
	path: string,
	repair: CriteriaRepair,
	chosen?: readonly string[],
): Promise<Repairing> {
	const backlog = await backlogOf(files, async () => english);
	const entry = backlog.entry(path);
	const rule = criteriaRepairs[repair];
	const find: FindingsOf = async (text) =>
		(await backlog.inspector.lintText(entry, text, { severities: { [rule]: 'info' }, baseline: false })).filter(
			(finding) => finding.rule === rule,
		);
	const { conventions } = backlog.index;
	const refined = { entry, text: backlog.text(path), convention: conventions.named(entry.convention), conventions };
	const found = await repairableCriteria(refined, repair, find);
	const plan = await backlog.planner.refine(entry, (now) => repairCriteria(now, repair, chosen, find));
	return { backlog, found, plan };
}
