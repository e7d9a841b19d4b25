import assert from 'node:assert/strict';
import { expectEffect } from '../../../src/core/refine/expectEffect';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/epics/EP-1.md';
const epic = (...lines: string[]) => ['---', 'id: EP-1', 'type: epic', ...lines, '---', '', 'Why.', ''].join('\n');
const results = [{ name: 'Paid baskets' }, { name: 'Orders, by phone' }, { name: 'paid baskets' }];

async function expected(text: string, keyResult: number, by: string): Promise<string> {
	const backlog = await backlogOf({ [path]: text });
	const plan = await backlog.planner.refine(backlog.entry(path), expectEffect({ results, keyResult, by }));
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(path);
}

describe('expecting an effect of an epic', () => {
	it('is written behind the others', async () => {
		const one = epic('title: A', 'effects:', '  - { key-result: Paid baskets, by: 8 }');
		assert.equal(await expected(epic('title: A'), 0, '8'), one);
		assert.equal(
			await expected(one, 1, '-2.5'),
			one.replace('by: 8 }\n', 'by: 8 }\n  - { key-result: "Orders, by phone", by: -2.5 }\n'),
		);
	});

	it('takes the number of a key result whose name others have, too', async () =>
		assert.match(await expected(epic(), 2, '3'), /\{ key-result: "3", by: 3 \}/));

	it('changes the amount of one that is there', async () => {
		const text = epic('effects:', '  - [odd]', '  - kr: 1 # first', '    change: 3', '  - name: Other');
		assert.equal(await expected(text, 0, '8'), text.replace('change: 3', 'change: 8'));
		assert.equal(
			await expected(text.replace('change: 3', 'change: 8'), 0, '8'),
			text.replace('change: 3', 'change: 8'),
		);
	});

	it('is refused with a reason', async () => {
		assert.match(await expected(epic(), 0, 'much'), /"much" is no number/);
		assert.match(await expected(epic(), 7, '8'), /no such key result/);
		assert.match(await expected(epic('effects: more'), 0, '8'), /change it by hand/);
		assert.match(await expected(epic('effects: [Paid baskets]'), 0, '8'), /change it by hand/);
	});
});
