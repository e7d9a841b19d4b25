import assert from 'node:assert/strict';
import { noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';

describe('the refinement section', () => {
	it('says how far ahead refinement looks', () => {
		assert.deepEqual(readConfig('refinement:\n  next: 15\n').config.refinement, { next: 15, sprints: undefined });
		const both = readConfig('refinement: { next: 15, sprints: 2 }\n');
		assert.deepEqual(both.config.refinement, { next: 15, sprints: 2 });
		assert.deepEqual(both.problems, []);
		assert.deepEqual(readConfig('refinement:\n').config.refinement, noConfig.refinement);
	});

	for (const value of ['0', '-1', '1.5', 'ten', '[10]', 'true']) {
		it(`does not take ${value} for a number of stories, and keeps the rest`, () => {
			const { config, problems } = readConfig(`refinement:\n  next: ${value}\n  sprints: 2\n`);
			assert.deepEqual(config.refinement, { next: undefined, sprints: 2 });
			assert.deepEqual(
				problems.map(({ range, message }) => [range.start.line, message.includes('whole number')]),
				[[1, true]],
			);
		});
	}

	it('knows its keys by near spellings', () => {
		const { problems } = readConfig('refinement:\n  sprint: 2\n');
		assert.equal(problems.length, 1);
		assert.match(problems[0]?.message ?? '', /sprints/);
	});
});
