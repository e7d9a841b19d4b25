import { BacklogIndex } from '../../../src/core/index/backlogIndex';
import type { Entry } from '../../../src/core/model/item';
import { type FilterKnowledge, parseFilter } from '../../../src/core/query/filter';
import { filterKnowledge } from '../../../src/core/tree/filterKnowledge';
import { item, status, unreadable } from '../backlogTree/backlog';

/** A backlog with something for every field. */
export const sample: readonly Entry[] = [
	item('goal', 'GOAL-1', { title: 'Fewer abandoned checkouts' }),
	item('epic', 'EP-3', {
		title: 'Password recovery',
		goal: 'GOAL-1',
		release: 'R-2',
		horizon: 'now',
		facts: { start: '2026-10-01', target: '2026-Q4' },
		...status('active', 'In Progress'),
	}),
	item('epic', 'EP-30', {
		title: 'Saved cards',
		horizon: '2027-Q1',
		facts: { start: '2027-01-15', target: '2027-03' },
	}),
	item('sprint', 'SP-7', {
		title: 'Sprint 7',
		facts: { capacity: 21, start: '2026-10-05', end: '2026-10-18', stories: ['US-3'] },
	}),
	item('story', 'US-1', {
		title: 'Reset a forgotten password',
		epic: 'EP-3',
		points: 3,
		order: 'caa',
		persona: 'returning-customer',
		labels: ['Security', 'tech-debt'],
		assignees: ['@Ana Lopez'],
		criteria: { total: 4, done: 1 },
		hasStorySentence: true,
		facts: { reach: 400, impact: 2, confidence: 0.8, value: 'high', priority: 'Must have' },
		...status('ready', 'Ready'),
	}),
	item('story', 'US-2', {
		title: 'Lock the account',
		epic: 'US-1',
		points: 8,
		order: 'cbb',
		sprint: 'SP-7',
		dependsOn: ['US-1'],
		openQuestions: 2,
		role: 'Support Agent',
		...status('refining', 'In refinement'),
	}),
	item('story', 'US-3', {
		title: 'Pay by saved card',
		epic: 'EP-30',
		kind: 'bug',
		points: 0.5,
		labels: ['tech'],
		release: 'R-1',
		criteria: { total: 2, done: 2 },
		...status('active', 'Ready for review'),
	}),
	item('story', 'US-4', { title: 'Old card', kind: 'chore', dependsOn: ['US-3'], ...status('done', 'Erledigt') }),
	item('story', 'US-12', { title: 'Look: ready, steady' }),
	unreadable('backlog/stories/US-77-import.md', 'A value is not closed.'),
];

export function indexOf(entries: readonly Entry[]): BacklogIndex {
	const index = new BacklogIndex();
	index.apply(entries.map((entry) => ({ uri: entry.uri, entries: [entry] })));
	return index;
}

const scores = new Map([
	['US-1', 12.5],
	['US-2', 40],
]);

export const known: FilterKnowledge = {
	...filterKnowledge(indexOf(sample)),
	readiness: ({ id }) => ({ ready: ['US-1', 'US-4', 'EP-3'].includes(id) }),
	score: ({ id }) => scores.get(id),
};

/** Ids of the entries that pass, files that cannot be read by the names of their files, and what was not understood. */
export function found(
	filter: string,
	entries: readonly Entry[] = sample,
): { ids: string[]; problem: string | undefined } {
	const parsed = parseFilter(filter);
	const ids = entries.filter((entry) => parsed?.passes(entry, known) ?? true).map(({ id }) => id);
	return { ids: ids.map((id) => id.replace(/^.*\/|\.md$/g, '')), problem: parsed?.problem };
}
