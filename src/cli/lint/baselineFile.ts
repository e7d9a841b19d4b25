import { pathToFileURL } from 'node:url';
import { type KnownFinding, planBaseline } from '../../core/lint/baseline';
import { baselineName } from '../../core/lint/baselines';
import { applyPlan } from '../../node/applyPlan';
import { Failure } from '../failure';
import type { OpenBacklog } from '../openBacklog';
import type { LintAsked, Target } from './lintFile';

/**
 * Makes sure that the baseline, where there is one, can be gone by.
 * @throws Failure when the file is damaged
 */
export async function checkBaseline({ backlog, root }: OpenBacklog): Promise<void> {
	const reading = await backlog.inspector.baseline(pathToFileURL(root).href);
	if (reading.kind === 'read') return;
	throw Failure.unusable(
		`${baselineName} cannot be gone by. ${reading.reason} Bring it back from git, or write a new one with --update-baseline.`,
	);
}

/**
 * Writes a new baseline of all that is found in some items.
 * @returns how many findings are in it
 * @throws Failure when the file cannot be written
 */
export async function updateBaseline(
	{ backlog, store, root }: OpenBacklog,
	targets: readonly Target[],
	asked: LintAsked,
): Promise<number> {
	const found: KnownFinding[] = [];
	for (const { entry, skipClosed } of targets) {
		found.push(...(await backlog.inspector.knownFindings(entry, { ...asked, skipClosed })));
	}
	const plan = await planBaseline(store, pathToFileURL(root).href, found);
	if (plan.kind === 'refused') throw Failure.unusable(plan.reason);
	await applyPlan(plan);
	return found.length;
}
