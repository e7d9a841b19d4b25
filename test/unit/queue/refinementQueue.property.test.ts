import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultNext } from '../../../src/core/config/config';
import { compareInProductOrder } from '../../../src/core/model/productOrder';
import { askedQuestions } from '../../../src/core/questions/askedQuestion';
import { createRefinementQueue } from '../../../src/core/queue/refinementQueue';
import { backlogOf, stoppedClock, type TestBacklog } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const today = '2026-11-27';
const settings = 'refinery.yml';
const paths = Array.from({ length: 8 }, (_, at) => `backlog/stories/US-${at}.md`);

const storyText = fc
	.record(
		{
			id: fc.constantFrom('US-1', 'US-2', 'US-3', 'US-4'),
			status: fc.constantFrom('proposed', 'refining', 'ready', 'in-progress', 'done', 'dropped'),
			rank: fc.constantFrom('"b"', '"m"', '"z"'),
			points: fc.nat(8).map(String),
			created: fc.constantFrom('2026-11-20', '2026-01-01', 'long ago'),
			'depends-on': fc.constantFrom('US-1', 'US-2', 'US-9'),
			// Cannot be read.
			assignee: fc.constantFrom('mara', 'mara', 'mara', '@mara'),
		},
		{ requiredKeys: ['status'] },
	)
	.chain((head) =>
		fc.record({
			head: fc.constant(head),
			criteria: fc.constantFrom('', '- [ ] A receipt with the sum is shown within 2 s.', '- [ ] It works properly.'),
			question: fc.constantFrom('', '- [ ] Who pays? @mara', '- [x] Who pays? @mara', '- [ ] Why? @tom @mara'),
		}),
	)
	.map(({ head, criteria, question }) =>
		[
			'---',
			...Object.entries(head).map(([key, value]) => `${key}: ${value}`),
			'title: Pay',
			'---',
			...(criteria && ['', '## Acceptance criteria', '', criteria]),
			...(question && ['', '## Open questions', '', question]),
			'',
		].join('\n'),
	);
const sprintText = fc
	.tuple(fc.constantFrom('2026-11-01', '2026-12-01'), fc.option(fc.nat(9)))
	.map(([start, capacity]) =>
		['---', 'type: sprint', `start: ${start}`, ...(capacity === null ? [] : [`capacity: ${capacity}`]), '---', ''].join(
			'\n',
		),
	);
const settingsText = fc.constantFrom(
	'refinement:\n  next: 3\n',
	'refinement:\n  sprints: 1\nboard:\n  capacity: 5\n',
	'refinement:\n  sprints: 2\n  next: 2\n',
	'ready:\n  estimate: true\n  no-open-questions: true\n',
);

/** A file and what becomes of it; undefined: it goes. */
const anyFile: fc.Arbitrary<readonly [path: string, text: string | undefined]> = fc.oneof(
	{ weight: 8, arbitrary: fc.tuple(fc.constantFrom(...paths), storyText) },
	{ weight: 2, arbitrary: fc.tuple(fc.constantFrom(...paths), fc.constant(undefined)) },
	fc.tuple(
		fc.constantFrom('backlog/sprints/SP-1.md', 'backlog/sprints/SP-2.md'),
		fc.option(sprintText, { nil: undefined }),
	),
	fc.tuple(fc.constant(settings), fc.option(settingsText, { nil: undefined })),
);

/** The plain way: everything is read, looked into and sorted anew. */
async function queuedIn(files: Readonly<Record<string, string>>) {
	const { index, inspector, store } = await backlogOf(files);
	const { refinement, board } = index.conventions.configOf(entryAt('x').root);
	const entries = [...index.entries].sort(compareInProductOrder);
	const open = entries.filter(
		({ type, status: { category } }) => type === 'story' && ['proposed', 'refining', 'ready'].includes(category),
	);
	const stories = entries.filter((entry) => entry.readable && entry.type === 'story');
	const estimates = stories.flatMap((entry) => (entry.readable && entry.points ? [entry.points] : []));
	const median = estimates.sort((a, b) => a - b)[Math.floor(estimates.length / 2)];
	const planned = entries
		.filter((entry) => entry.readable && entry.type === 'sprint' && String(entry.facts?.start) > today)
		.map((entry) => (entry.readable ? entry.facts?.capacity : undefined) ?? board.capacity);
	const wanted = refinement.sprints ?? 0;
	const holds = Array.from({ length: wanted }, (_, at) => planned[at] ?? board.capacity).map(Number);
	const byPoints = wanted > 0 && median !== undefined && holds.every((points) => !Number.isNaN(points));
	let sum = 0;
	const taken = open
		.filter(({ readable }) => readable)
		.filter((entry, at) => {
			const before = sum;
			sum += (entry.readable ? entry.points : undefined) ?? median ?? 0;
			if (!byPoints) return at < (refinement.next ?? defaultNext);
			return before < holds.reduce((a, b) => a + b, 0);
		});
	const queued: unknown[] = [];
	for (const [at, entry] of open.entries()) {
		if (entry.readable && !taken.includes(entry)) continue;
		const { ready, missing } = await inspector.readiness(entry);
		if (ready) continue;
		const content = await store.read(entry.uri);
		const text = content.kind === 'text' ? content.text : '';
		const asked = askedQuestions(text, index.conventions.named(entry.convention), entry.anchor);
		const created = /^created: (\d.*)$/m.exec(entry.readable ? text : '')?.[1];
		queued.push({
			path: entry.path,
			position: at + 1,
			missing: missing.map(({ message }) => message),
			ageDays: created && (Date.parse(today) - Date.parse(created)) / 86_400_000,
			questions: asked.filter(({ answered }) => !answered).map(({ text }) => text),
		});
	}
	return { queued, looked: taken.length };
}

async function readingOf(queue: ReturnType<typeof createRefinementQueue>) {
	const reading = await queue.look();
	assert.ok(reading);
	const queued = reading.queued.map(({ entry, position, readiness, ageDays, questions, asked }) => {
		assert.deepEqual(new Set(asked), new Set(questions.flatMap(({ persons }) => persons)));
		return {
			path: entry.path,
			position,
			missing: readiness.missing.map(({ message }) => message),
			ageDays,
			questions: questions.map(({ text }) => text),
		};
	});
	return { queued, looked: reading.looked };
}

async function change(backlog: TestBacklog, step: readonly (readonly [string, string | undefined])[]): Promise<void> {
	for (const [path, text] of step) {
		if (text === undefined) backlog.store.files.delete(path);
		else backlog.store.files.set(path, text);
	}
	await backlog.update(step.map(([path]) => entryAt(path)));
}

describe('the refinement queue of any backlog', () => {
	it('is, from the beginning and after any changes, what the plain way tells', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyFile, { maxLength: 14 }),
				fc.array(fc.array(anyFile, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
				async (first, steps) => {
					const backlog = await backlogOf({});
					const { index, inspector, store } = backlog;
					const queue = createRefinementQueue({ index, inspector, store, clock: stoppedClock, today: () => today });
					for (const step of [first, ...steps]) {
						await change(backlog, step);
						const files = Object.fromEntries([...store.files].map(([path, text]) => [path, String(text)]));
						assert.deepEqual(await readingOf(queue), await queuedIn(files));
					}
				},
			),
			{ numRuns: 100 },
		);
	});
});
