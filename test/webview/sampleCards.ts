import type { BoardCard, BoardFrame } from '../../src/protocol/board';

/** A card with everything filled in, as far as nothing else is said. */
export function card(id: string, change: Partial<BoardCard> = {}): BoardCard {
	return {
		key: `file:///backlog/${id} story.md`,
		id,
		type: 'story',
		title: `Story ${id}`,
		ranked: true,
		status: { text: 'refining', category: 'refining' },
		column: undefined,
		points: 3,
		score: undefined,
		effort: undefined,
		impact: undefined,
		groups: {},
		criteria: { done: 0, total: 3 },
		missing: [],
		hints: [],
		signs: [],
		labels: [],
		unreadable: undefined,
		...change,
	};
}

export function keyOf(id: string): string {
	return card(id).key;
}

const password = { epic: 'EP-3' };
const saved = { epic: 'EP-4' };
const search = { epic: 'EP-11' };
const ready = { text: 'ready', category: 'ready' } as const;
const proposed = { text: 'proposed', category: 'proposed' } as const;

/** Everything beside the cards of a usual board. */
export const sampleFrame: BoardFrame = {
	state: { kind: 'ready' },
	names: {
		epic: {
			'EP-3': { title: 'Password recovery', colour: 0 },
			'EP-4': { title: 'Saved cards', colour: 1 },
			'EP-11': { title: 'Search that finds', colour: 3 },
		},
		goal: {},
		sprint: {},
		release: {},
		persona: {},
	},
	columns: [
		{ name: 'proposed', category: 'proposed', limit: undefined },
		{ name: 'refining', category: 'refining', limit: undefined },
		{ name: 'ready', category: 'ready', limit: undefined },
		{ name: 'in-progress', category: 'active', limit: 3 },
		{ name: 'done', category: 'done', limit: undefined },
	],
	scale: [],
	cut: undefined,
	views: [],
	model: undefined,
};

/** Nine ranked cards, two without a place, one that cannot be read. */
export const sampleCards: readonly BoardCard[] = [
	card('US-12', {
		title: 'Reset a forgotten password',
		groups: password,
		status: { text: 'in-progress', category: 'active' },
		criteria: { done: 2, total: 5 },
		labels: ['security'],
	}),
	card('US-09', {
		title: 'Sign in with a passkey',
		groups: password,
		points: 5,
		status: ready,
		criteria: { done: 4, total: 4 },
	}),
	card('US-15', {
		title: 'Lock the account after five failed tries and tell its owner by mail',
		groups: password,
		points: undefined,
		criteria: { done: 0, total: 0 },
		missing: ['no criteria', 'no estimate'],
	}),
	card('US-31', {
		title: 'Pay with a saved card',
		groups: saved,
		points: 8,
		status: ready,
		criteria: { done: 0, total: 6 },
	}),
	card('US-40', {
		title: 'Remove a saved card',
		groups: saved,
		points: 2,
		missing: ['2 weak criteria'],
		criteria: { done: 0, total: 4 },
	}),
	card('US-41', {
		title: 'See which card was used for an order',
		groups: saved,
		points: 1,
		status: proposed,
		missing: ['no story sentence', '1 weak criterion', 'open question'],
	}),
	card('BUG-7', {
		title: 'Search forgets its filters on “back”',
		groups: search,
		points: 1,
		status: ready,
		labels: ['bug'],
	}),
	card('US-52', {
		title: 'Find a product although its name is misspelt',
		groups: search,
		points: 13,
		status: { text: 'done', category: 'done' },
		criteria: { done: 7, total: 7 },
	}),
	card('US-53', {
		title: 'Show how many products each filter leaves',
		points: 5,
		status: { text: 'dropped', category: 'dropped' },
	}),
	card('US-60', {
		title: 'Order again what I ordered last time',
		ranked: false,
		points: undefined,
		status: proposed,
		missing: ['no estimate'],
	}),
	card('US-61', {
		title: 'Share a wish list',
		ranked: false,
		points: undefined,
		status: proposed,
		missing: ['no criteria'],
	}),
	card('US-77', {
		title: 'US-77-import.md',
		ranked: false,
		points: undefined,
		status: { text: '', category: 'proposed' },
		criteria: { done: 0, total: 0 },
		unreadable: 'line 4: the value is not closed',
	}),
];

/** A long backlog; every card has a title of its own. */
export function manyCards(count: number): readonly BoardCard[] {
	return Array.from({ length: count }, (_, index) =>
		card(`US-${index + 1}`, {
			title: `Story number ${index + 1} of a long backlog`,
			groups: [password, saved, search][index % 3] ?? {},
			missing: index % 4 === 0 ? ['no estimate'] : [],
		}),
	);
}
