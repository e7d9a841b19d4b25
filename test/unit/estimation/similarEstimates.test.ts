import assert from 'node:assert/strict';
import { EstimatedStories, estimatedStoriesOf } from '../../../src/core/estimation/estimatedStories';
import { referenceStories, similarEstimates, stepsOutside } from '../../../src/core/estimation/similarEstimates';
import { BacklogIndex } from '../../../src/core/index/backlogIndex';
import { bearsOnOthers } from '../../../src/core/index/bearsOnOthers';
import type { Item } from '../../../src/core/model/item';
import { story } from '../support/story';

const done = { text: 'done', category: 'done' } as const;
const scale = [1, 2, 3, 5, 8, 13];

function indexOf(...items: readonly Item[]): BacklogIndex {
	const index = new BacklogIndex();
	index.apply(items.map((item) => ({ uri: item.uri, entries: [item] })));
	return index;
}

const finished = (id: string, title: string, points: number, more: Partial<Item> = {}) =>
	story({ id, title, points, status: done, ...more });
const pay = [
	finished('US-1', 'Pay by card', 3),
	finished('US-2', 'Pay by voucher', 2),
	finished('US-3', 'Pay by invoice', 5),
	finished('US-4', 'Pay with a card on the phone', 3),
	finished('US-5', 'Roast list of the day', 13),
];
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('similar finished stories', () => {
	const target = story({ id: 'US-9', title: 'Pay by gift card' });

	it('are the nearest ones, nearest first, and propose their middle estimate', () => {
		const similar = similarEstimates(target, new EstimatedStories(indexOf(...pay, target)), scale);
		assert.ok(similar);
		assert.equal(similar.stories[0]?.item.id, 'US-1');
		assert.ok(!ids(similar.stories.map(({ item }) => item)).includes('US-5'));
		assert.deepEqual([similar.lowest, similar.proposed, similar.highest], [2, 3, 5]);
	});

	it('propose a value of the scale', () => {
		const odd = pay.map((item) => ({ ...item, points: 4 }));
		assert.equal(similarEstimates(target, new EstimatedStories(indexOf(...odd)), scale)?.proposed, 5);
	});

	it('say nothing where fewer than three are near', () => {
		assert.equal(
			similarEstimates(target, new EstimatedStories(indexOf(...pay.slice(0, 2), ...pay.slice(4))), scale),
			undefined,
		);
	});

	it('leave out the story itself, what is not done, has no points or is in another folder', () => {
		const index = indexOf(
			story({ id: 'US-9', title: 'Pay by gift card', points: 3, status: done }),
			story({ id: 'US-1', title: 'Pay by gift card', points: 3 }),
			story({ id: 'US-2', title: 'Pay by gift card', status: done }),
			finished('US-3', 'Pay by gift card', 3, { root: 'other' }),
			finished('US-4', 'Pay by gift card', 3, { type: 'epic' }),
			finished('US-6', 'Pay by gift card', 3),
		);
		const near = new EstimatedStories(index).similar(target, 9);
		assert.deepEqual(ids(near.map(({ item }) => item)), ['US-6']);
	});

	it('have a word in common where very many are done', () => {
		const many = Array.from({ length: 501 }, (_, at) => finished(`US-${at + 100}`, `Roast ${at}`, 8));
		const near = new EstimatedStories(indexOf(...pay, ...many)).similar(target, 9);
		assert.deepEqual(ids(near.map(({ item }) => item)), ['US-1', 'US-4', 'US-2', 'US-3']);
	});

	it('come in the order of their ids where they are equally near', () => {
		const twins = ['US-12', 'US-2', 'US-10'].map((id) => finished(id, 'Pay by card', 3));
		const near = new EstimatedStories(indexOf(...twins)).similar(target, 2);
		assert.deepEqual(ids(near.map(({ item }) => item)), ['US-2', 'US-10']);
	});

	it('tell by how many steps of the scale an estimate lies outside', () => {
		const similar = { stories: [], lowest: 2, highest: 5, proposed: 3 };
		assert.deepEqual(
			[1, 2, 4, 5, 8, 13].map((points) => stepsOutside(points, similar, scale)),
			[-1, 0, 0, 0, 1, 2],
		);
	});
});

describe('reference stories', () => {
	it('are up to three finished ones with just the points, those most like the story first', () => {
		const more = [6, 7, 8].map((number) => finished(`US-${number}`, 'Grind beans', 3));
		const estimates = new EstimatedStories(indexOf(...pay, ...more));
		const target = story({ id: 'US-9', title: 'Pay by gift card' });
		assert.deepEqual(ids(referenceStories(target, estimates, 3)), ['US-1', 'US-4', 'US-6']);
		assert.deepEqual(ids(referenceStories(target, estimates, 8)), []);
	});
});

describe('the estimates of a backlog', () => {
	it('follow the index', () => {
		const index = indexOf(...pay);
		const known = estimatedStoriesOf(index);
		const [first] = pay as [Item];
		index.apply([
			{ uri: first.uri, entries: [{ ...first, points: 8, fingerprint: 1 }] },
			{ uri: 'memory:/backlog/stories/US-2.md', entries: [] },
			{ uri: 'memory:/x.md', entries: [finished('US-7', 'Pay later', 2, { uri: 'memory:/x.md' })] },
		]);
		const target = story({ id: 'US-9', title: 'Pay by gift card' });
		assert.deepEqual(known.similar(target, 9), new EstimatedStories(index).similar(target, 9));
		assert.deepEqual(known.scaleOf(''), new EstimatedStories(index).scaleOf(''));
		assert.equal(known.similar(target, 1)[0]?.item.points, 8);
		assert.equal(estimatedStoriesOf(index), known);
	});

	it('are asked again when that of a finished story changes', () => {
		const one = finished('US-1', 'Pay by card', 3);
		assert.ok(bearsOnOthers(one, { ...one, points: 5 }));
		assert.ok(bearsOnOthers(one, { ...one, title: 'Pay' }));
		assert.ok(bearsOnOthers({ ...one, status: { text: '', category: 'active' } }, one));
		assert.ok(!bearsOnOthers({ ...one, points: undefined }, { ...one, points: undefined, title: 'Pay' }));
	});
});
