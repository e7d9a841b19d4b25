import type { Entry } from '../../model/item';
import { entryKey } from '../../model/item';
import { isClosed } from '../../model/status';
import { exampleStory, otherStory } from '../exampleFile';
import { headRange } from '../headRange';
import { relatedEntries } from '../relatedEntries';
import type { BacklogView, Rule } from '../rule';

const other = (fields: readonly string[]) => exampleStory({ fields, story: otherStory }).replace('US-7', 'US-3');

export const dependencyCycle: Rule = {
	meta: {
		id: 'dependency-cycle',
		title: 'Item that waits for itself',
		description:
			'Reports an open item whose dependencies lead back to it, with the shortest way round. Each item of the circle gets the finding. Done and dropped items hold nothing up, so a way through one of them is no circle.',
		why: 'None of the items in a circle can ever be started, and no order of the backlog is right.',
		sources: ['INVEST (independent)', 'Quality User Story framework (independent)'],
		category: 'backlog',
		severity: 'error',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['depends-on: [US-3]'], criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-3.md': other([]) },
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['depends-on: [US-3]'], criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-3.md': other(['depends-on: [US-7]']) },
			},
		],
	},
	check(document, backlog, report) {
		const way = wayRound(document.entry, backlog);
		if (!way) return;
		const path = way.map(({ id }) => id);
		const right = 'take one of these dependencies out';
		report({
			message:
				path.length === 1
					? `${path[0]} depends on itself: take this dependency out.`
					: `${path[0]} waits for itself (${[...path, path[0]].join(' → ')}): ${right}.`,
			range: headRange(document, 'depends-on'),
			related: relatedEntries(way.slice(1)),
		});
	},
};

/** Items looked at from one on; keeps a run over a backlog of one long chain from taking quadratic time. */
const mostVisited = 2000;

/** The items of the shortest circle through an item, that item first; breadth first, each item once. */
function wayRound(start: Entry, backlog: BacklogView): Entry[] | undefined {
	const goal = entryKey(start);
	const from = new Map<string, Entry>();
	const queue: Entry[] = [start];
	for (let i = 0; i < queue.length && i < mostVisited; i++) {
		const entry = queue[i];
		if (!entry?.readable || isClosed(entry.status.category)) continue;
		for (const next of entry.dependsOn.flatMap((id) => backlog.find(id))) {
			const key = entryKey(next);
			if (key === goal) return pathTo(entry, goal, from);
			if (from.has(key)) continue;
			from.set(key, entry);
			queue.push(next);
		}
	}
	return undefined;
}

function pathTo(last: Entry, goal: string, from: ReadonlyMap<string, Entry>): Entry[] {
	const path: Entry[] = [];
	for (let at: Entry | undefined = last; at; at = from.get(entryKey(at))) {
		path.unshift(at);
		if (entryKey(at) === goal) break;
	}
	return path;
}
