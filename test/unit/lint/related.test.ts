import assert from 'node:assert/strict';
import { findings, usualPath, withCriteria } from './support';

const text = withCriteria('The basket holds 3 coffees.');
const waiting = (id: string, on: string) => text.replace('US-7', id).replace('status:', `depends-on: [${on}]\nstatus:`);
const related = (rule: string, ...args: Parameters<typeof findings>) =>
	findings(...args).find((finding) => finding.rule === rule)?.related;

describe('related places of a finding', () => {
	it('are the stories that are repeated', () => {
		const path = 'backlog/stories/US-8.md';
		assert.deepEqual(related('duplicate-story', text, { [path]: text.replace('US-7', 'US-8') }), [
			{ uri: path, line: 0, message: 'US-8: Reorder last basket' },
		]);
	});

	it('are the items with the same id, no more than 20', () => {
		const others = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`backlog/stories/US-7-${i}.md`, text]));
		const found = related('duplicate-id', text, others);
		assert.equal(found?.length, 20);
		assert.ok(found.every(({ uri }) => uri !== usualPath));
	});

	it('are the others of a circle, in its order', () => {
		const others = { 'b.md': waiting('US-8', 'US-9'), 'c.md': waiting('US-9', 'US-7') };
		const moved = Object.fromEntries(Object.entries(others).map(([name, one]) => [`backlog/stories/${name}`, one]));
		assert.deepEqual(
			related('dependency-cycle', waiting('US-7', 'US-8'), moved)?.map(({ message }) => message),
			['US-8: Reorder last basket', 'US-9: Reorder last basket'],
		);
		assert.equal(related('dependency-cycle', waiting('US-7', 'US-7')), undefined);
	});

	it('are the criterion that is there already', () => {
		const all = withCriteria('The basket holds 3 coffees.', 'The total is 12 EUR.', 'The basket holds 3 coffees');
		const [first] = related('duplicate-criterion', all) ?? [];
		assert.ok(first && 'range' in first && first.uri === usualPath);
		assert.equal(all.slice(first.range.start, first.range.end), 'The basket holds 3 coffees.');
	});
});
