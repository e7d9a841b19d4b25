import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyResultKeys, readKeyResults } from '../../../src/core/conventions/keyResultsOf';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { addKeyResult, type NewKeyResult } from '../../../src/core/refine/addKeyResult';
import { anyDocument } from '../frontmatter/generatedDocument';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/goals/GOAL-1.md';
const goal = (...lines: string[]) => ['---', 'id: GOAL-1', 'type: goal', ...lines, '---', '', 'Why.', ''].join('\n');
const adoption: NewKeyResult = {
	name: 'Adoption',
	metric: 'share of customers, in %',
	baseline: '12',
	target: '30 %',
	due: '2026-12-31',
};

async function added(text: string, request: NewKeyResult = adoption): Promise<string> {
	const backlog = await backlogOf({ [path]: text });
	const plan = await backlog.planner.refine(backlog.entry(path), addKeyResult(request));
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(path);
}

const block = [
	'  - name: Adoption',
	'    metric: share of customers, in %',
	'    baseline: 12',
	'    target: 30 %',
	'    due: 2026-12-31',
];

describe('adding a key result', () => {
	it('begins the list behind the other keys', async () => {
		assert.equal(await added(goal('title: A # kept')), goal('title: A # kept', 'key-results:', ...block));
		const crlf = goal('title: A').replaceAll('\n', '\r\n');
		assert.equal(await added(crlf), goal('title: A', 'key-results:', ...block).replaceAll('\n', '\r\n'));
	});

	it('begins the list where it is empty', async () => {
		const whole = goal('key-results:', ...block, 'title: A');
		assert.equal(await added(goal('key-results:', 'title: A')), whole);
		assert.equal(await added(goal('key-results: []', 'title: A')), whole);
		assert.match(await added(goal('key-results: [] # none', 'title: A')), /cannot be changed safely/);
	});

	it('goes behind the others, with their names of fields and their indentation', async () => {
		const text = goal('krs:', '- title: One', '  from: 4', '', '  to: 9 # soon', 'title: A');
		const lines = ['- title: Two', '  from: 1', '  to: 2'];
		assert.equal(
			await added(text, { name: 'Two', baseline: '1', target: '2' }),
			text.replace('title: A', `${lines.join('\n')}\ntitle: A`),
		);
		const flow = goal('key-results: [{ name: One }]');
		assert.equal(await added(flow, { name: 'Two, or' }), flow.replace('One }', 'One }, { name: "Two, or" }'));
	});

	it('is refused with a reason', async () => {
		assert.match(await added(goal('key-results: [ADOPTION ]')), /has a key result "Adoption" already/);
		assert.match(await added(goal(), { name: ' ' }), /needs a name/);
		assert.match(await added(goal(), { name: 'A', target: 'more' }), /"more" is no number/);
		assert.match(await added(goal(), { name: 'A', due: 'soon' }), /"soon" is no day/);
		assert.match(await added(goal('key-results: more orders')), /change it by hand/);
		assert.match(await added(goal('key-results: { name: A }')), /change it by hand/);
	});

	it('changes nothing else, whatever is typed and whatever the front matter', async () => {
		const words = fc.oneof(fc.string(), fc.constantFrom('Pay: now', '# 5', 'null', '- x', "it's", '2026-11-27'));
		const amount = fc.constantFrom('', '5', '4.5 %', '1,200', '-3', '€ 5');
		let made = 0;
		const cases = fc.asyncProperty(anyDocument, words, words, amount, async ({ text }, name, metric, target) => {
			const backlog = await backlogOf({ [path]: text });
			const plan = await backlog.planner.refine(backlog.entry(path), addKeyResult({ name, metric, target }));
			if (plan.kind === 'refused') return;
			made++;
			backlog.store.apply(plan);
			const [before, after] = [text, backlog.text(path)].map((text) => readFrontMatter(text).data);
			const { key = keyResultKeys.name[0], results } = readKeyResults(after ?? {});
			assert.deepEqual(results.slice(0, -1), readKeyResults(before ?? {}).results);
			assert.equal(results.at(-1)?.name, name.replace(/\s+/g, ' ').trim());
			assert.deepEqual({ ...after, [key]: '' }, { ...before, [key]: '' });
			const [edit, ...more] = plan.edits[0]?.edits ?? [];
			assert.ok(edit && more.length === 0 && /^[\s[\]]*$/.test(text.slice(edit.range.start, edit.range.end)));
		});
		await fc.assert(cases, { numRuns: 300 });
		assert.ok(made > 50, `${made} were made`);
	}).timeout(20_000);
});
