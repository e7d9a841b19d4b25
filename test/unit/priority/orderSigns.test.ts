import assert from 'node:assert/strict';
import type { ScoringConfig } from '../../../src/core/config/config';
import type { Item } from '../../../src/core/model/item';
import { type OrderKnowledge, orderSigns } from '../../../src/core/priority/orderSigns';
import { story } from '../support/story';

const rank = (at: number) => String.fromCharCode(97 + Math.floor(at / 26)) + String.fromCharCode(97 + (at % 26));
const byValue: ScoringConfig = { model: 'formula', formula: { text: 'value', tree: 'value' } };
const kano: ScoringConfig = { model: 'kano', formula: undefined };

const active = { text: 'in-progress', category: 'active' } as const;
const done = { text: 'done', category: 'done' } as const;

/** Stories in order with these scores; undefined for none. */
function stories(scores: readonly (number | undefined)[]) {
	return scores.map((score, at) =>
		story({ id: `US-${at + 1}`, order: rank(at), ...(score === undefined ? {} : { facts: { value: score } }) }),
	);
}

/** What is said of each story, by its id. */
function said(items: readonly Item[], more: Partial<OrderKnowledge> = {}) {
	const signs = orderSigns(items, {
		first: 0,
		missing: () => undefined,
		blockers: ({ dependsOn }) => items.filter(({ id, status }) => dependsOn.includes(id) && status.category !== 'done'),
		scoring: () => byValue,
		...more,
	});
	return Object.fromEntries(
		items.flatMap((item) => {
			const found = signs.get(item.uri);
			return found ? [[item.id, found.map(({ kind, text }) => `${kind}: ${text}`)]] : [];
		}),
	);
}

const falling = (count: number) => Array.from({ length: count }, (_, at) => 1000 - at * (900 / count));

describe('signs of the order', () => {
	it('are not there where the order is that of the scores', () => assert.deepEqual(said(stories(falling(60))), {}));

	it('are on the one story that stands far from its place, and on none that gave way', () => {
		const scores = falling(20);
		const [first, ...rest] = scores;
		assert.deepEqual(said(stories([...rest, first])), {
			'US-20': ['score: Formula 1000 puts it at 1, it stands at 20'],
		});
		const last = scores.at(-1);
		assert.deepEqual(said(stories([last, ...scores.slice(0, -1)])), {
			'US-1': ['score: Formula 145 puts it at 20, it stands at 1'],
		});
	});

	it('count places among all open stories', () => {
		const [first, ...rest] = falling(20);
		const signs = said(stories([undefined, undefined, ...rest, first]));
		assert.deepEqual(signs, { 'US-22': ['score: Formula 1000 puts it at 3, it stands at 22'] });
	});

	it('need more than three places', () => {
		assert.deepEqual(said(stories([5, 10, 9, 8, 1])), {});
		assert.deepEqual(Object.keys(said(stories([5, 10, 9, 8, 7.5, 7.4, 1]))), ['US-1']);
	});

	it('need more than a tenth of all', () => {
		const scores = falling(100);
		const moved = (by: number) =>
			[...scores.slice(1, 1 + by), scores[0], ...scores.slice(1 + by)].map((score) => (score ?? 0) ** 9);
		assert.deepEqual(said(stories(moved(10))), {});
		assert.deepEqual(Object.keys(said(stories(moved(11)))), ['US-12']);
	});

	it('need scores that are far apart', () => {
		assert.deepEqual(said(stories([10, 11, 12, 13, 14, 14.5, 14.9])), {});
		const must = 'must-be';
		const classes = ['performance', must, must, must, must, must, 'attractive'].map((said, at) =>
			story({ id: `US-${at + 1}`, order: rank(at), facts: { kano: said } }),
		);
		assert.deepEqual(said(classes, { scoring: () => kano }), {
			'US-1': ['score: Kano 3 puts it at 6, it stands at 1'],
		});
		assert.deepEqual(Object.keys(said(stories([0, -1, -2, 6, 5, 4, 3]))), ['US-1', 'US-2', 'US-3']);
	});

	it('let equal scores stand anywhere among each other', () => assert.deepEqual(said(stories(Array(30).fill(3))), {}));

	it('compare scores of one model only', () => {
		const items = stories([1, 1, 1, 1, 1, 100, 100, 100, 100, 100]);
		const other = { ...byValue };
		assert.notDeepEqual(said(items), {});
		assert.deepEqual(said(items, { scoring: ({ facts }) => (Number(facts?.value) > 50 ? byValue : other) }), {});
	});

	it('name what a story waits for and stands above', () => {
		const items = [
			story({ id: 'US-1', order: 'a', dependsOn: ['US-2', 'US-3', 'US-4', 'US-5'] }),
			story({ id: 'US-2', order: 'b', dependsOn: ['US-3'] }),
			story({ id: 'US-3', order: 'c', status: active }),
			story({ id: 'US-4', order: 'd', status: done }),
			story({ id: 'US-5' }),
			story({ id: 'US-6', order: 'e', dependsOn: ['US-3'] }),
			story({ id: 'US-7', dependsOn: ['US-8'] }),
			story({ id: 'US-8' }),
		];
		assert.deepEqual(said(items.toSorted((a, b) => String(a.order ?? 'z').localeCompare(String(b.order ?? 'z')))), {
			'US-1': ['dependency: stands above its blockers US-2, US-3 and US-5'],
			'US-2': ['dependency: stands above its blocker US-3'],
		});
	});

	it('are on the first stories that are not ready', () => {
		const items = [
			story({ id: 'US-1', order: 'a', status: done }),
			...stories([1, 1, 1]).map((item, at) => ({ ...item, id: `US-${at + 2}`, uri: `memory:/${at}` })),
		];
		const missing = ({ id }: Item) => (id === 'US-3' ? undefined : ['no estimate', 'no criteria']);
		assert.deepEqual(said(items, { first: 2, missing }), {
			'US-2': ['readiness: is among the first 2 and not ready: no estimate'],
		});
		assert.deepEqual(said(items, { first: 2, missing: () => [] }), {});
	});
});
