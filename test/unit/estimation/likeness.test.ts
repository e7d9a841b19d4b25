import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { likeness } from '../../../src/core/estimation/likeness';
import { traitsOf } from '../../../src/core/estimation/traits';
import type { Item } from '../../../src/core/model/item';
import { storyKinds } from '../../../src/core/model/itemType';
import { story } from '../support/story';

const between = (a: Partial<Item>, b: Partial<Item>) => likeness(traitsOf(story(a)), traitsOf(story(b)));

const word = fc.constantFrom('pay', 'card', 'gift', 'order', 'orders', 'the');
const traits = fc.record({
	title: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
	kind: fc.option(fc.constantFrom(...storyKinds), { nil: undefined }),
	role: fc.option(word, { nil: undefined }),
	epic: fc.option(fc.constantFrom('EP-1', 'EP-2'), { nil: undefined }),
	labels: fc.array(word, { maxLength: 3 }),
	criteria: fc.nat(5).map((total) => ({ total, done: 0 })),
});

describe('how alike two stories are', () => {
	it('is the same both ways round, from 0 to 1', () => {
		fc.assert(
			fc.property(traits, traits, (a, b) => {
				const one = between(a, b);
				assert.equal(one, between(b, a));
				assert.ok(one >= 0 && one <= 1, String(one));
			}),
		);
	});

	it('is 1 for a story and another that differs in nothing', () => {
		const same = { title: 'Pay by card', kind: 'feature', epic: 'EP-1', labels: ['shop'] } as const;
		assert.equal(between(same, { ...same, kind: undefined, epic: 'ep-1', labels: ['Shop'] }), 1);
	});

	it('is 0 for stories that have nothing in common', () => {
		assert.equal(between({ title: 'Pay by card', kind: 'bug' }, { title: 'Roast list', kind: 'chore' }), 0);
	});

	it('takes words for the same in any number, case and order, without those that say nothing', () => {
		assert.equal(between({ title: 'Print the labels' }, { title: 'Label: print a' }), 1);
	});

	it('leaves out what one of the two says nothing of', () => {
		const a = { title: 'Pay by card', epic: 'EP-1' };
		assert.equal(between(a, { title: 'Pay by card' }), 1);
		assert.ok(between(a, { title: 'Pay by card', epic: 'EP-2' }) < 1);
	});

	for (const [what, near, far] of [
		['kind', { kind: 'bug' }, { kind: 'chore' }],
		['role', { role: 'Clerk' }, { role: 'buyer' }],
		['epic', { epic: 'EP-1' }, { epic: 'EP-2' }],
		['labels', { labels: ['a', 'b'] }, { labels: ['b', 'c'] }],
		['number of criteria', { criteria: { total: 3, done: 0 } }, { criteria: { total: 6, done: 0 } }],
	] as const) {
		it(`is greater where the ${what} is the same`, () => {
			const title = 'Pay by card';
			const story = { title, ...near } as Partial<Item>;
			assert.ok(between(story, { title: 'Pay later', ...near }) > between(story, { title: 'Pay later', ...far }));
		});
	}

	it('counts words of the title most', () => {
		const story = { title: 'Pay by card', epic: 'EP-1' };
		assert.ok(
			between(story, { title: 'Pay by gift card', epic: 'EP-2' }) >
				between(story, { title: 'Roast list', epic: 'EP-1' }),
		);
	});
});
