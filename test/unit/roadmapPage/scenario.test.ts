import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayText } from '../../../src/core/model/calendarDay';
import { type Trial, wishesOf } from '../../../src/core/roadmap/scenario';
import type { RoadmapEpic } from '../../../src/protocol/roadmap';
import { roadmapPageOf, sampleFiles } from './support';

describe('scenarios of a roadmap', () => {
	it('show what would be, beside what the files say, and write nothing', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const filed = roadmap.card('EP-2');
		roadmap.tryOut({ 'EP-2': { start: '2026-11-30' } });
		const tried = roadmap.card('EP-2');
		assert.equal(dayText(tried.start ?? 0), '2026-11-30');
		assert.deepEqual(tried.conflicts, [], 'it begins after what it waits for');
		assert.deepEqual(tried.filed, {
			start: filed.start,
			target: filed.target,
			horizon: '2026-Q4',
			impact: undefined,
			effort: undefined,
		});
		assert.deepEqual(roadmap.frame().scenario, { changes: 1 });
		assert.equal(roadmap.backlog.text('backlog/epics/EP-2.md'), sampleFiles['backlog/epics/EP-2.md']);
		roadmap.tryOut(undefined);
		assert.deepEqual(roadmap.card('EP-2'), filed);
		assert.equal(roadmap.frame().scenario, undefined);
	});

	it('find the others sooner done when an epic is left out', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const before = roadmap.card('EP-3').forecast;
		roadmap.tryOut({ 'EP-2': { dropped: true } });
		const after = roadmap.card('EP-3').forecast;
		assert.ok((after?.early ?? 0) < (before?.early ?? 0));
		assert.equal(roadmap.card('EP-2').dropped, true);
		assert.deepEqual(roadmap.frame().scenario, { changes: 1 });
	});

	it('hold another impact and effort until they are applied', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const trials = roadmap.tryOut({ 'EP-1': { impact: '8', effort: '13' } });
		assert.ok(trials);
		const { impact, effort, filed } = roadmap.card('EP-1');
		assert.deepEqual([impact, effort, filed?.impact, filed?.effort], [8, 13, undefined, undefined]);
		const { index, planner } = roadmap.backlog;
		await roadmap.apply(await planner.setEach(wishesOf(index, trials), 'Apply'));
		assert.match(roadmap.backlog.text('backlog/epics/EP-1.md'), /^impact: 8\neffort: 13$/m);
	});

	it('count only what differs from the files', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		roadmap.tryOut({ 'EP-1': { start: '2026-11-02' } });
		assert.equal(roadmap.card('EP-1').filed, undefined);
		assert.deepEqual(roadmap.frame().scenario, { changes: 0 });
	});

	it('write the status alone of an epic that is left out, and not its stories, as one step', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const trials = roadmap.tryOut({ 'EP-1': { dropped: true, target: '2026-12-24' }, 'EP-2': { target: '' } });
		assert.ok(trials);
		const { index, planner } = roadmap.backlog;
		const plan = await planner.setEach(wishesOf(index, trials), 'Apply the scenario');
		assert.ok(plan.kind === 'change');
		assert.equal(plan.edits.length, 2);
		await roadmap.apply(plan);
		const epic = sampleFiles['backlog/epics/EP-1.md'];
		assert.equal(roadmap.backlog.text('backlog/epics/EP-1.md'), epic?.replace('status: refining', 'status: dropped'));
		assert.doesNotMatch(roadmap.backlog.text('backlog/epics/EP-2.md'), /target/);
	});

	const day = fc.integer({ min: 20_700, max: 21_000 }).map(dayText);
	const trial: fc.Arbitrary<Trial> = fc.record(
		{
			start: fc.oneof(day, fc.constant('')),
			target: fc.oneof(day, fc.constant('')),
			horizon: fc.constantFrom('now', 'later', '2027-Q1', ''),
			impact: fc.constantFrom('0', '7.5', ''),
			effort: fc.constantFrom('0.5', '34', ''),
			dropped: fc.boolean(),
		},
		{ requiredKeys: [] },
	);

	it('show before they are applied what is there afterwards', async () => {
		await fc.assert(
			fc.asyncProperty(fc.dictionary(fc.constantFrom('EP-1', 'EP-2', 'EP-3'), trial), async (wanted) => {
				const roadmap = await roadmapPageOf(sampleFiles);
				const trials = roadmap.tryOut(wanted);
				const expected = roadmap
					.cards({ closed: true })
					.filter(({ dropped }) => !dropped)
					.map((card) => ({ ...card, filed: undefined }));
				const { index, planner } = roadmap.backlog;
				await roadmap.apply(await planner.setEach(wishesOf(index, trials ?? new Map()), 'Apply'));
				roadmap.tryOut(undefined);
				const byId = (cards: readonly RoadmapEpic[]) => cards.toSorted((a, b) => a.id.localeCompare(b.id));
				assert.deepEqual(byId([...roadmap.cards({ closed: true })]), byId(expected));
			}),
			{ numRuns: 40 },
		);
	});
});
