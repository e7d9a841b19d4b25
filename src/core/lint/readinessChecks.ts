import type { Item } from '../model/item';
import { type Dependencies, holdsUp } from './dependencies';
import type { InvestVerdict } from './invest';
import type { Looked } from './looked';
import type { Missing, MissingCode } from './missing';
import { type StoryPolicy, weighs } from './readinessPolicy';
import { counted, openQuestionsText, waitsFor } from './readinessWords';
import type { Finding } from './rule';

/** What one check came to: what is missing, or undefined where it holds. */
export type Check = Missing | undefined;

/** What the checks of a story look at beside its fields. */
export interface StoryFacts {
	/** Undefined before the text was looked into. */
	readonly looked: Looked | undefined;
	readonly dependencies: Dependencies;
	readonly hasGoal: boolean;
	readonly invest: readonly InvestVerdict[];
}

/** One entry for each check that is made of a story, most important first. */
export function storyChecks(item: Item, policy: StoryPolicy, facts: StoryFacts): readonly Check[] {
	const findings = facts.looked?.findings ?? [];
	const serious = findings.filter(
		(finding) => weighs(finding, policy.findings) && !policy.rules.includes(finding.rule),
	);
	const checks: Check[] = [];
	if (policy.acceptanceCriteria > 0) checks.push(missingCriteria(item, policy.acceptanceCriteria));
	checks.push(weakCriteria(serious), storyWording(item, policy, serious));
	checks.push(dependencies(item, policy, serious, facts.dependencies));
	if (policy.dependencies) checks.push(waiting(facts.dependencies));
	checks.push(...fieldChecks(item, policy, facts));
	return [...checks, ...askedChecks(policy, facts, findings, checks)];
}

/** A check that fails when `isMissing`. */
export function failed(isMissing: boolean, code: MissingCode, message: string): Check {
	return isMissing ? { code, message } : undefined;
}

function fieldChecks(item: Item, policy: StoryPolicy, { hasGoal }: StoryFacts): readonly Check[] {
	const { openQuestions, points, criteria } = item;
	const { maxPoints, maxAcceptanceCriteria: most } = policy;
	const checks: Check[] = [];
	const asked = (isAsked: boolean | undefined, isMissing: boolean, code: MissingCode, message: string) => {
		if (isAsked) checks.push(failed(isMissing, code, message));
	};
	asked(policy.noOpenQuestions, openQuestions > 0, 'open-questions', openQuestionsText(openQuestions));
	asked(policy.estimate, points === undefined, 'no-estimate', 'no estimate');
	asked(
		maxPoints !== undefined,
		(points ?? 0) > (maxPoints ?? 0),
		'too-large',
		`more than ${counted(maxPoints ?? 0, 'point', 'points')}`,
	);
	const { total } = criteria;
	asked(most !== undefined, total > (most ?? 0), 'too-many-criteria', `${total} criteria, at most ${most}`);
	asked(policy.epic, item.epic === undefined, 'no-epic', 'no epic');
	asked(policy.goal, !hasGoal, 'no-goal', 'no goal');
	asked(policy.sprint, item.sprint === undefined, 'no-sprint', 'no sprint');
	asked(policy.persona, item.persona === undefined, 'no-persona', 'no persona');
	asked(policy.labels, item.labels.length === 0, 'no-labels', 'no labels');
	return checks;
}

/** What only some teams ask for: a checklist, rules by name, INVEST. What is told already is not told again. */
function askedChecks(
	{ checklist, rules, invest }: StoryPolicy,
	facts: StoryFacts,
	findings: readonly Finding[],
	before: readonly Check[],
): readonly Check[] {
	const checks: Check[] = [];
	// Before the text was looked into nothing is known of its boxes.
	if (checklist !== undefined && facts.looked) checks.push(ticked(checklist, facts.looked));
	for (const rule of rules) {
		const found = findings.filter((finding) => finding.rule === rule);
		const message = `${counted(found.length, 'finding', 'findings')} of ${rule}`;
		checks.push(found.length > 0 ? { code: 'rule', message, findings: found } : undefined);
	}
	if (invest) {
		const told = new Set(before.map((check) => check?.message));
		for (const { quality, reasons } of facts.invest) {
			const fresh = reasons.filter((reason) => !told.has(reason));
			if (reasons.length > 0 && fresh.length === 0) continue;
			checks.push(failed(fresh.length > 0, 'invest', `not ${quality} (${fresh.join(', ')})`));
		}
	}
	return checks;
}

function missingCriteria({ criteria: { total } }: Item, wanted: number): Check {
	if (total > 0) return failed(total < wanted, 'no-criteria', `${total} of ${wanted} criteria`);
	return failed(true, 'no-criteria', 'no criteria');
}

function weakCriteria(serious: readonly Finding[]): Check {
	const findings = serious.filter(({ criterion }) => criterion !== undefined);
	const weak = new Set(findings.map(({ criterion }) => criterion)).size;
	if (weak === 0) return undefined;
	return { code: 'weak-criteria', message: counted(weak, 'weak criterion', 'weak criteria'), findings };
}

/** Rules whose findings another check tells of, or that are about a file and not about a story. */
const toldElsewhere = new Set([
	'front-matter-invalid',
	'duplicate-id',
	'dependency-unknown',
	'dependency-cycle',
	'missing-acceptance-criteria',
	'estimate-missing',
	'ready-too-early',
]);

function storyWording({ hasStorySentence }: Item, { storySentence }: StoryPolicy, serious: readonly Finding[]): Check {
	const findings = serious.filter(({ criterion, rule }) => criterion === undefined && !toldElsewhere.has(rule));
	const illFormed = findings.filter(({ rule }) => rule === 'story-ill-formed');
	if (illFormed.length > 0)
		return { code: 'weak-story-sentence', message: 'user story sentence incomplete', findings: illFormed };
	if (storySentence && !hasStorySentence) return { code: 'no-story-sentence', message: 'no user story sentence' };
	if (findings.length === 0) return undefined;
	const message = `${counted(findings.length, 'finding', 'findings')} on the story`;
	return { code: 'weak-story', message, findings };
}

function dependencies(
	{ dependsOn }: Item,
	policy: StoryPolicy,
	serious: readonly Finding[],
	{ unknown }: Dependencies,
): Check {
	const found = serious.filter((finding) => finding.rule === 'dependency-unknown');
	const named = dependsOn.filter((id) => found.some(({ message }) => message.includes(`"${id}"`)));
	const ids = policy.dependencies ? unknown : named;
	if (found.length > 0 || ids.length > 0) {
		const message = `depends on unknown ${ids.join(', ') || 'items'}`;
		return { code: 'dependency-unknown', message, findings: found };
	}
	const circle = serious.filter((finding) => finding.rule === 'dependency-cycle');
	if (circle.length === 0) return undefined;
	return { code: 'dependency-cycle', message: 'waits for itself', findings: circle };
}

function waiting({ open }: Dependencies): Check {
	const notReady = open.filter(holdsUp);
	return failed(notReady.length > 0, 'dependency-not-ready', waitsFor(notReady));
}

function ticked(title: string, { checklists }: Looked): Check {
	const found = checklists[title];
	if (!found || found.total === 0) return failed(true, 'checklist', `no checklist "${title}"`);
	return failed(found.open > 0, 'checklist', `${found.open} of ${found.total} open in "${title}"`);
}
