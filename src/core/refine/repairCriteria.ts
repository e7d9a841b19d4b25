import type { Finding } from '../lint/rule';
import { composeEdits } from '../model/composeEdits';
import type { Criterion } from '../model/criterion';
import { applyEdits, type Plan, refused, type TextEdit } from '../model/textEdit';
import { type PresentItem, presentItem } from './presentItem';
import type { RefinedText } from './refinement';
import { isSameItem } from './sameItem';

/** Repairs over all criteria of an item, by the rules that find what is to be repaired and know how. */
export const criteriaRepairs = {
	split: 'compound-criterion',
	merge: 'duplicate-criterion',
	move: 'task-not-criterion',
} as const;

export type CriteriaRepair = keyof typeof criteriaRepairs;

/** What a rule finds in a text. */
export type FindingsOf = (text: string) => Promise<readonly Finding[]>;

/** Criteria that a rule reports, by their wordings. */
export interface Repairable {
	/** Those that a repair is known for. */
	readonly repairable: readonly string[];
	/** Those that are left to somebody's hand. */
	readonly others: readonly string[];
}

/** More rounds than any item has criteria to repair. */
const maximumRounds = 200;

interface Repaired {
	readonly finding: Finding;
	readonly wording: string;
	readonly edits: readonly TextEdit[];
}

/** The criteria of an item that a repair is for. */
export async function repairableCriteria(
	refined: RefinedText,
	repair: CriteriaRepair,
	find: FindingsOf,
): Promise<Repairable> {
	const present = presentItem(refined);
	if (typeof present === 'string') return { repairable: [], others: [] };
	const found = reported(present, await find(refined.text));
	const can = found.filter((one) => afterRepair(refined, present, repair, one) !== undefined);
	return { repairable: can.map(wordingOf), others: found.filter((one) => !can.includes(one)).map(wordingOf) };
}

/**
 * Plans a repair of the criteria of an item, one after the other as the rule offers it for each; after each of them all others
 * must be what they were.
 * @param chosen wordings of the criteria to repair, as `repairableCriteria` gives them; all of them where undefined
 * @param find what the rule says of a text of the item
 */
export async function repairCriteria(
	refined: RefinedText,
	repair: CriteriaRepair,
	chosen: readonly string[] | undefined,
	find: FindingsOf,
): Promise<Plan> {
	const { entry, text: before } = refined;
	const wanted = chosen && [...chosen];
	let text = before;
	let edits: readonly TextEdit[] = [];
	let done = 0;
	for (let round = 0; round < maximumRounds; round++) {
		const present = presentItem({ ...refined, text });
		if (typeof present === 'string') return refused(`${entry.path} was not changed: ${present}`);
		const next = reported(present, await find(text))
			.filter(({ wording }) => !wanted || wanted.includes(wording))
			.map((one) => ({ ...one, after: afterRepair({ ...refined, text }, present, repair, one) }))
			.find(({ after }) => after !== undefined);
		if (next?.after === undefined) break;
		edits = composeEdits(before.length, edits, next.edits);
		text = next.after;
		wanted?.splice(wanted.indexOf(next.wording), 1);
		done++;
	}
	if (done === 0) return refused(`${entry.path} was not changed: ${nothing[repair]}`);
	return { kind: 'change', label: labels[repair](entry.id), edits: [{ uri: entry.uri, before, edits }] };
}

const nothing: Readonly<Record<CriteriaRepair, string>> = {
	split: 'none of the criteria that were chosen demands two things now.',
	merge: 'none of the criteria that were chosen is there twice now.',
	move: 'none of the criteria that were chosen is a task now.',
};

const labels: Readonly<Record<CriteriaRepair, (id: string) => string>> = {
	split: (id) => `Split criteria of ${id}`,
	merge: (id) => `Merge criteria of ${id}`,
	move: (id) => `Move tasks of ${id} out of its criteria`,
};

/** The findings that are about one criterion, with the first repair that each offers. */
function reported({ criteria }: PresentItem, findings: readonly Finding[]): readonly Repaired[] {
	return findings.flatMap((finding) => {
		const criterion = finding.criterion === undefined ? undefined : criteria[finding.criterion];
		// A hint says that two are nearly the same, which is for somebody to judge.
		if (!criterion || finding.severity === 'hint') return [];
		const fix = finding.fixes.find(({ snippet }) => !snippet);
		return [{ finding, wording: criterion.text.replace(/\s+/g, ' '), edits: fix?.edits ?? [] }];
	});
}

/** The text behind one repair; undefined where it would do more than it is for. */
function afterRepair(
	{ conventions, ...refined }: RefinedText,
	{ now, criteria }: PresentItem,
	repair: CriteriaRepair,
	{ finding, edits }: Repaired,
): string | undefined {
	if (edits.length === 0) return undefined;
	const after = applyEdits(refined.text, edits);
	const read = presentItem({ ...refined, conventions, text: after });
	if (typeof read === 'string' || !isSameItem(after, now, conventions)) return undefined;
	const at = finding.criterion ?? 0;
	const repaired = criteria[at];
	const isBelow = ({ range }: Criterion) =>
		repaired !== undefined && range.start >= repaired.range.start && range.end <= repaired.range.end;
	const size = criteria.filter(isBelow).length;
	const instead = read.criteria.slice(at, at + (repair === 'split' ? size + 1 : 0));
	const others = [...read.criteria.slice(0, at), ...read.criteria.slice(at + instead.length)];
	const kept = [...criteria.slice(0, at), ...criteria.slice(at + size)];
	return sayings(others) === sayings(kept) && !instead.some(({ text }) => text.trim() === '') ? after : undefined;
}

function sayings(criteria: readonly Criterion[]): string {
	return JSON.stringify(criteria.map(({ text, checked, depth, form }) => [text, checked, depth, form]));
}

function wordingOf({ wording }: Repaired): string {
	return wording;
}
