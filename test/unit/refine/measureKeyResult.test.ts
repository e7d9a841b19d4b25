import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/model/textEdit';
import { type MeasureRequest, measureKeyResult } from '../../../src/core/refine/measureKeyResult';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/goals/GOAL-1.md';
const goal = (...lines: string[]) => ['---', 'id: GOAL-1', 'type: goal', ...lines, '---', '', 'Why.', ''].join('\n');

async function measured(text: string, request: Partial<MeasureRequest> = {}): Promise<string> {
	const backlog = await backlogOf({ [path]: text });
	const wish = measureKeyResult({ keyResult: 0, date: '2026-11-27', value: '46', ...request });
	const plan = await backlog.planner.refine(backlog.entry('GOAL-1'), wish);
	if (plan.kind === 'refused') return plan.reason;
	return plan.edits.length === 0 ? text : applyEdits(text, plan.edits[0]?.edits ?? []);
}

describe('measuring a key result', () => {
	it('writes the actual value and begins a history', async () => {
		const text = goal('key-results:', '  - name: A', '    actual: "41" # of 100', '  - name: B');
		assert.equal(
			await measured(text),
			goal(
				'key-results:',
				'  - name: A',
				'    actual: "46" # of 100',
				'    history:',
				'      - { date: 2026-11-27, value: 46 }',
				'  - name: B',
			),
		);
	});

	it('leaves the lines between the two alone', async () => {
		const text = goal('krs:', '  - name: A', '    current: 4', '    due: 2026-12-31', '    history: { 2026-11-20: 4 }');
		const backlog = await backlogOf({ [path]: text });
		const wish = measureKeyResult({ keyResult: 0, date: '2026-11-27', value: '46' });
		const plan = await backlog.planner.refine(backlog.entry('GOAL-1'), wish);
		assert.ok(plan.kind === 'change');
		assert.deepEqual(
			plan.edits[0]?.edits.map(({ range, newText }) => [text.slice(range.start, range.end), newText]),
			[
				['4', '46'],
				['', ', 2026-11-27: 46'],
			],
		);
	});

	it('replaces the value of the same day, and keeps a later actual one', async () => {
		const text = goal(
			'key-results:',
			'  - name: A',
			'    actual: 48',
			'    history:',
			'      - { date: 2026-11-27, value: 45 }',
			'      - { date: 2026-12-04, value: 48 }',
		);
		assert.equal(await measured(text), text.replace('value: 45', 'value: 46'));
		assert.equal(await measured(text, { value: '45' }), text);
	});

	it('is refused with a reason', async () => {
		const text = goal('key-results: [A, { name: B }]');
		assert.match(await measured(text, { value: 'more' }), /"more" is no number/);
		assert.match(await measured(text, { date: 'soon' }), /"soon" is no day/);
		assert.match(await measured(text), /not written as fields/);
		assert.match(await measured(text, { keyResult: 2 }), /is not there/);
		assert.match(await measured(text, { keyResult: 1 }), /\{ name: B, actual: 46, history: \[\{ date: 2026-11-27/);
	});
});
