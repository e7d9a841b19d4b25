import assert from 'node:assert/strict';
import { commonKeys } from '../../../src/core/conventions/commonKeys';
import { factFields } from '../../../src/core/model/facts';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';
import { readOne } from '../support/readOne';

function factsOf(text: string, path = 'backlog/stories/US-1.md') {
	const entry = readOne(entryAt(path), { kind: 'text', text });
	assert.ok(entry?.readable);
	return entry.facts;
}

const front = (...lines: string[]) => `---\n${['id: US-1', ...lines].join('\n')}\n---\n`;

describe('facts of an item', () => {
	it('are not there for an item that has none', () => assert.equal(factsOf(front('points: 3')), undefined));

	for (const field of factFields) {
		for (const key of commonKeys[field]) {
			it(`are read under ${key}`, () => {
				const isDay = ['start', 'end', 'target', 'shipped'].includes(field);
				const words = isDay ? '2026-03-31' : '7';
				const value = isDay || ['priority', 'kano', 'team'].includes(field) ? words : 7;
				assert.deepEqual(factsOf(front(`${key}: ${words}`)), { [field]: value });
			});
		}
	}

	for (const [written, value] of [
		['80%', 0.8],
		['80 %', 0.8],
		['.5', 0.5],
		['-2', -2],
		['High', 'high'],
		['XL', 'massive'],
		['as soon as we can', undefined],
		['3 or 4', undefined],
		['', undefined],
	] as const) {
		it(`take ${JSON.stringify(written)} for ${value}`, () => {
			assert.equal(factsOf(front(`impact: ${JSON.stringify(written)}`))?.impact, value);
		});
	}

	it('take of two spellings the one that goes before', () => {
		assert.equal(factsOf(front('due: 2026-05-01', 'target: 2026-04-01'))?.target, '2026-04-01');
		assert.equal(factsOf(front('target: 2026-04-01', 'due: 2026-05-01'))?.target, '2026-04-01');
	});

	it('take the day of a point in time', () => {
		assert.equal(factsOf(front('start: 2026-03-02T09:00:00Z'))?.start, '2026-03-02');
		assert.equal(factsOf(front('target: 2026-Q4'))?.target, '2026-Q4');
	});

	it('are read from labels where a file has no front matter', () => {
		const text = '# US-1: Pay\n\n**Status**: Draft\n**Priority**: Must\n**Impact**: 3\n\n## Risk\n\nNobody knows.\n';
		assert.deepEqual(factsOf(text, 'docs/user-stories/US-1-pay.md'), { priority: 'Must', impact: 3 });
	});

	it('make no item of a text', () => {
		const text = '# Notes\n\n**Impact**: 3\n';
		assert.equal(readOne(entryAt('docs/user-stories/notes.md'), { kind: 'text', text }), undefined);
	});

	it('are written where they are, and never over a paragraph', async () => {
		const path = 'docs/user-stories/US-1-pay.md';
		const text = '# US-1: Pay\n\n**Status**: Draft\n**Impact**: everyone would be glad\n';
		const backlog = await backlogOf({ [path]: text });
		const plan = await backlog.planner.set(backlog.entry('US-1'), [{ field: 'impact', words: '3' }]);
		assert.ok(
			plan.kind === 'refused' || plan.edits.every(({ edits }) => edits.every(({ newText }) => newText !== '3')),
		);
	});
});
