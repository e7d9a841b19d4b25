import { readEntries } from '../conventions/readEntries';
import { type Entry, entryKey } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { KnownItems } from './newItem';
import type { Creation, Refusal } from './planner';
import { PlansInTurn } from './plansInTurn';
import { type SplitRequest, splitStory } from './splitStory';

/**
 * Plans several stories behind one as one step, in the order of the requests.
 * @param requests with indexes of criteria as the story now has them; no criterion may go to two
 */
export async function splitAll(
	known: KnownItems,
	store: FileStore,
	entry: Entry,
	requests: readonly SplitRequest[],
	random: Random,
): Promise<Creation | Refusal> {
	const turn = new PlansInTurn(store);
	const entries = [...known.entries];
	const gone: number[] = [];
	const ids: string[] = [];
	let first: Creation | undefined;
	let behind: string | undefined;
	for (const request of requests) {
		if (request.criteria.some((index) => gone.includes(index)))
			return refused(`${entry.path} was not changed: a criterion was chosen for two new stories.`);
		const plan = await splitStory(
			{ entries, conventions: known.conventions },
			turn.store,
			entry,
			{
				...request,
				criteria: request.criteria.map((index) => index - gone.filter((before) => before < index).length),
				...(request.among ? { among: request.among.filter((_, index) => !gone.includes(index)) } : {}),
				...(behind === undefined ? {} : { behind }),
			},
			random,
		);
		if (plan.kind === 'refused') return plan;
		turn.take(plan);
		for (const { uri, text } of plan.creations ?? []) {
			const file = { uri, root: entry.root, path: plan.path };
			const made = readEntries(file, { kind: 'text', text }, known.conventions);
			entries.push(...made);
			entries.sort(compareInProductOrder);
			behind = made[0] && entryKey(made[0]);
		}
		gone.push(...request.criteria);
		ids.push(plan.id);
		first ??= plan;
	}
	if (!first) return refused('There is nothing to split off.');
	return { ...turn.plan(`Split ${ids.join(', ')} off ${entry.id}`), path: first.path, id: first.id };
}
