import assert from 'node:assert/strict';
import fc from 'fast-check';
import { file, roadmapPageOf, sampleFiles } from './support';

const values = {
	status: ['refining', 'done', 'dropped'],
	points: ['1', '5', '8'],
	epic: ['EP-1', 'EP-2', 'EP-9'],
	goal: ['GOAL-1', 'GOAL-2'],
	sprint: ['SP-1', 'SP-2'],
	release: ['R-1', 'R-2'],
	rank: ['"a"', '"cc"', '"z"'],
	title: ['One title', 'Another one'],
	labels: ['[a]', '[b]'],
} as const;

/** One field of a story, and what it is set to. */
const oneField = fc
	.constantFrom(...(Object.keys(values) as (keyof typeof values)[]))
	.chain((field) => fc.constantFrom(...values[field]).map((value) => ({ [field]: value })));

describe('a roadmap that follows the backlog', () => {
	it('says after any changes of stories what one says that is put together anew', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.constantFrom('US-1', 'US-3', 'US-4', 'US-5'), oneField), { minLength: 1, maxLength: 5 }),
				async (changes) => {
					const roadmap = await roadmapPageOf(sampleFiles);
					const files: Record<string, string> = { ...sampleFiles };
					const stories = new Map<string, Readonly<Record<string, string>>>();
					for (const [id, changed] of changes) {
						const status = id === 'US-1' ? 'done' : 'refining';
						const fields = { status, epic: 'EP-1', points: '5', sprint: 'SP-1', ...stories.get(id), ...changed };
						stories.set(id, fields);
						const path = `backlog/stories/${id}.md`;
						files[path] = file('story', id, fields);
						await roadmap.write({ [path]: files[path] });
						roadmap.cards();
					}
					const anew = await roadmapPageOf(files);
					assert.deepEqual(roadmap.cards({ closed: true }), anew.cards({ closed: true }));
					assert.deepEqual(roadmap.frame(), anew.frame());
				},
			),
			{ numRuns: 100 },
		);
	});
});
