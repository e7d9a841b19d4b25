import type { ReadyConfig } from '../config/config';
import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';
import { asksForCriteria } from './criteriaAsked';
import type { Finding } from './rule';

export type MissingCode =
	| 'unreadable'
	| 'title-missing'
	| 'no-criteria'
	| 'weak-criteria'
	| 'no-story-sentence'
	| 'weak-story-sentence'
	| 'dependency-unknown'
	| 'open-questions'
	| 'no-estimate'
	| 'too-large'
	| 'no-epic'
	| 'no-persona';

export interface Missing {
	readonly code: MissingCode;
	/** A few words for a list or a badge, for example "no criteria". */
	readonly message: string;
}

export interface Readiness {
	readonly ready: boolean;
	/** Share of the checks that hold, 0 to 1. */
	readonly score: number;
	/** What is missing, most important first. */
	readonly missing: readonly Missing[];
}

/** What a team asks for beyond the checks that every item has to pass. */
export interface ReadinessPolicy {
	readonly estimate: boolean;
	readonly storySentence: boolean;
	/** How many acceptance criteria a feature has at least; 1 where the team says nothing. */
	readonly acceptanceCriteria?: number | undefined;
	/** Points above which a story is to be split first. */
	readonly maxPoints?: number | undefined;
	readonly noOpenQuestions?: boolean | undefined;
	readonly epic?: boolean | undefined;
	readonly persona?: boolean | undefined;
}

/** What a team's habits ask for, with what its definition of ready says in their place. */
export function configuredPolicy(habits: ReadinessPolicy, ready: ReadyConfig): ReadinessPolicy {
	return {
		...ready,
		estimate: ready.estimate ?? habits.estimate,
		storySentence: ready.storySentence ?? habits.storySentence,
	};
}

/**
 * The definition of ready until a project configures its own. A story is ready when it
 * - can be read and has a title,
 * - has acceptance criteria, unless it is a bug, a chore or a spike,
 * - has no criterion with a warning or an error, and no such finding on its story sentence (only with findings),
 * - has a user-story sentence, when the policy asks for it and it is a feature,
 * - depends on no unknown item (only with findings),
 * - has no open questions, when the policy asks for that,
 * - has an estimate, when the policy asks for it and it is no spike.
 *
 * Items other than stories need a title. Closed items have nothing left to be made ready for and count as ready; items
 * that cannot be read never do.
 * @param findings of the item's document, in any order; without them only what the index knows is checked
 */
export function readinessOf(entry: Entry, policy: ReadinessPolicy, findings: readonly Finding[] = []): Readiness {
	if (!entry.readable) return { ready: false, score: 0, missing: [{ code: 'unreadable', message: 'cannot be read' }] };
	if (isClosed(entry.status.category)) return { ready: true, score: 1, missing: [] };
	const checks = checksOf(entry, policy, findings);
	const missing = checks.filter((check) => check !== undefined);
	return { ready: missing.length === 0, score: 1 - missing.length / checks.length, missing };
}

/** One entry per check that applies, undefined where it holds. */
function checksOf(item: Item, policy: ReadinessPolicy, findings: readonly Finding[]): (Missing | undefined)[] {
	const checks = [failed(item.title.trim() === '', 'title-missing', 'title missing')];
	if (item.type !== 'story') return checks;
	const serious = findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
	if (asksForCriteria(item)) checks.push(missingCriteria(item, policy.acceptanceCriteria ?? 1));
	const weak = new Set(serious.map(({ criterion }) => criterion).filter((index) => index !== undefined)).size;
	checks.push(failed(weak > 0, 'weak-criteria', weak === 1 ? '1 weak criterion' : `${weak} weak criteria`));
	const illFormed = serious.some(({ rule }) => rule === 'story-ill-formed');
	if (illFormed) checks.push({ code: 'weak-story-sentence', message: 'user story sentence incomplete' });
	else if (policy.storySentence && isFeature(item)) {
		checks.push(failed(!item.hasStorySentence, 'no-story-sentence', 'no user story sentence'));
	}
	checks.push(unknownDependencies(item, findings));
	if (policy.noOpenQuestions) checks.push(unanswered(item));
	if (policy.estimate && item.kind !== 'spike')
		checks.push(failed(item.points === undefined, 'no-estimate', 'no estimate'));
	const { maxPoints } = policy;
	if (maxPoints !== undefined)
		checks.push(failed((item.points ?? 0) > maxPoints, 'too-large', `more than ${maxPoints} points`));
	if (policy.epic) checks.push(failed(item.epic === undefined, 'no-epic', 'no epic'));
	if (policy.persona && isFeature(item)) checks.push(failed(item.persona === undefined, 'no-persona', 'no persona'));
	return checks;
}

function missingCriteria({ criteria: { total } }: Item, wanted: number): Missing | undefined {
	if (total > 0 || wanted === 0) return failed(total < wanted, 'no-criteria', `${total} of ${wanted} criteria`);
	return failed(true, 'no-criteria', 'no criteria');
}

function unanswered({ openQuestions }: Item): Missing | undefined {
	const message = openQuestions === 1 ? '1 open question' : `${openQuestions} open questions`;
	return failed(openQuestions > 0, 'open-questions', message);
}

function failed(isMissing: boolean, code: MissingCode, message: string): Missing | undefined {
	return isMissing ? { code, message } : undefined;
}

function isFeature({ kind }: Item): boolean {
	return kind === undefined || kind === 'feature';
}

function unknownDependencies({ dependsOn }: Item, findings: readonly Finding[]): Missing | undefined {
	const messages = findings.filter(({ rule }) => rule === 'dependency-unknown').map(({ message }) => message);
	const unknown = dependsOn.filter((id) => messages.some((message) => message.includes(`"${id}"`)));
	if (messages.length === 0) return undefined;
	return { code: 'dependency-unknown', message: `depends on unknown ${unknown.join(', ') || 'items'}` };
}
