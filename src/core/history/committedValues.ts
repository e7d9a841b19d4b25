import type { KeyResult, Measurement } from '../model/keyResult';

/** What a commit made of the key results of a goal; undefined where they cannot be read. */
export interface GoalVersion {
	/** The author's day, as `2026-01-31`. */
	readonly day: string;
	readonly results: readonly KeyResult[] | undefined;
	/** What they were before, for each parent of the commit; empty where the goal is new. */
	readonly before: readonly (readonly KeyResult[] | undefined)[];
}

/**
 * The actual values that the commits of a goal gave its key results: one for each day on which a commit changed it from what all of
 * its parents have; of several on one day the last. Only numbers count. A value that stands in the commit's own dated list is none,
 * since the list says better on which day it was measured, and so is one of which it is not known whether the commit changed it.
 * @param present the key results of the goal now
 * @param versions the newest first
 * @returns for each of `present` its values, the oldest first
 */
export function committedValues(
	present: readonly KeyResult[],
	versions: readonly GoalVersion[],
): readonly (readonly Measurement[])[] {
	return present.map((_, at) => {
		const byDay = new Map<string, number>();
		let known: Known = { results: present, at, isGone: false };
		for (const { day, results, before } of versions) {
			if (!results) continue;
			const place = placeOf(known, results);
			known = place === undefined ? { ...known, isGone: true } : { results, at: place, isGone: false };
			if (place === undefined) continue;
			const { actual, history } = results[place] ?? {};
			if (typeof actual !== 'number' || byDay.has(day) || history?.at(-1)?.value === actual) continue;
			const isChanged = before.every((older) => {
				const was = older && placeOf(known, older);
				return older && (was === undefined || older[was]?.actual !== actual);
			});
			if (isChanged) byDay.set(day, actual);
		}
		return [...byDay]
			.map(([date, value]): Measurement => ({ date, value, source: 'git' }))
			.sort((a, b) => (a.date < b.date ? -1 : 1));
	});
}

/** What a key result keeps when it is renamed. */
const traits = ['metric', 'baseline', 'target'] as const;

/** A key result in the last state that has it, on the way back in time. */
interface Known {
	readonly results: readonly KeyResult[];
	readonly at: number;
	/** A state older than that one does not have it. */
	readonly isGone: boolean;
}

/**
 * Where a key result stands in an older state of its goal: where its name is, which no other may have in either state. Else it was
 * renamed, and stands at the same place among as many: when the state is the next older one, metric, baseline and target are the same
 * and not all missing, and neither state has the name of the other there.
 */
function placeOf({ results, at, isGone }: Known, others: readonly KeyResult[]): number | undefined {
	const [own, other] = [results[at], others[at]];
	if (!own) return undefined;
	const [named, alike] = [placesOf(own, others), placesOf(own, results)];
	if (named.length === 1 && alike.length === 1) return named[0];
	if (!other || isGone || others.length !== results.length) return undefined;
	if (traits.some((trait) => own[trait] !== other[trait])) return undefined;
	if (named.includes(at)) return at;
	const isRenamed = named.length === 0 && placesOf(other, results).length === 0;
	return isRenamed && traits.some((trait) => own[trait] !== undefined) ? at : undefined;
}

function placesOf({ name }: KeyResult, results: readonly KeyResult[]): readonly number[] {
	const key = keyOf(name);
	return results.flatMap((result, at) => (keyOf(result.name) === key ? [at] : []));
}

function keyOf(name: string): string {
	return name.trim().toLowerCase();
}
