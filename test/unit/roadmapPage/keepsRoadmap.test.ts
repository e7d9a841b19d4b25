import assert from 'node:assert/strict';
import fc from 'fast-check';
import { file, roadmapPageOf, sampleFiles } from './support';

const fields = fc.record(
	{
		status: fc.constantFrom('refining', 'done', 'dropped'),
		points: fc.constantFrom('1', '5', '8'),
		epic: fc.constantFrom('EP-1', 'EP-2', 'EP-9'),
		goal: fc.constantFrom('GOAL-1', 'GOAL-2'),
		sprint: fc.constantFrom('SP-1', 'SP-2'),
		release: fc.constant('R-1'),
		rank: fc.constantFrom('"a"', '"cc"', '"z"'),
		title: fc.constantFrom('One title', 'Another one'),
		labels: fc.constantFrom('[a]', '[b]'),
	},
	{ requiredKeys: [] },
);

describe('a roadmap that follows the backlog', () => {
	it('says after any changes of stories what one says that is put together anew', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.constantFrom('US-1', 'US-3', 'US-4', 'US-5'), fields), { minLength: 1, maxLength: 5 }),
				async (changes) => {
					const roadmap = await roadmapPageOf(sampleFiles);
					const files: Record<string, string> = { ...sampleFiles };
					for (const [id, changed] of changes) {
						const path = `backlog/stories/${id}.md`;
						files[path] = file('story', id, changed);
						await roadmap.write({ [path]: files[path] });
					}
					const anew = await roadmapPageOf(files);
					assert.deepEqual(roadmap.cards({ closed: true }), anew.cards({ closed: true }));
					assert.deepEqual(roadmap.frame(), anew.frame());
				},
			),
			{ numRuns: 40 },
		);
	});
});
