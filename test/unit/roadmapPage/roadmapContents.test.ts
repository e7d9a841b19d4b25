import assert from 'node:assert/strict';
import { dayText } from '../../../src/core/model/calendarDay';
import { file, roadmapPageOf, sampleFiles } from './support';

const text = (day: number | undefined) => (day === undefined ? undefined : dayText(day));

describe('what a roadmap is told', () => {
	it('has an epic as its file and its stories have it', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const card = roadmap.card('EP-1');
		assert.deepEqual([text(card.start), text(card.target)], ['2026-11-02', '2026-11-27']);
		assert.deepEqual(card.points, { done: 13, total: 18 });
		assert.deepEqual(card.items, { done: 2, total: 3 });
		assert.deepEqual(card.groups, { goal: 'GOAL-1', release: 'R-1' });
		assert.equal(card.health, 'on-track');
		assert.match(card.forecast?.method ?? '', /5 open points/);
		assert.ok((card.forecast?.early ?? 0) <= (card.forecast?.late ?? 0));
	});

	it('takes the last day of a period for its target, and leaves dates open that are not said', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		assert.equal(text(roadmap.card('EP-2').target), '2026-12-31');
		assert.deepEqual([roadmap.card('EP-3').start, roadmap.card('EP-3').target], [undefined, undefined]);
		assert.equal(roadmap.card('EP-2').groups.team, 'Basket');
	});

	it('says what disagrees with the dates', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const [first, ...others] = roadmap.card('EP-2').conflicts;
		assert.equal(
			first,
			'EP-2 is to begin by 2026-11-16 but waits for EP-1, which is not done before 2026-11-27: begin after that, or end EP-1 earlier.',
		);
		assert.deepEqual(others, []);
		assert.deepEqual(roadmap.card('EP-2').waitsFor, [roadmap.card('EP-1').key]);
		await roadmap.write({
			'backlog/epics/EP-1.md': file('epic', 'EP-1', { start: '2026-12-20', target: '2026-12-10', release: 'R-1' }),
		});
		assert.deepEqual(roadmap.card('EP-1').conflicts, [
			'The target (2026-12-10) lies before the start (2026-12-20): put the earlier day first, or correct one of the two.',
			'The target (2026-12-10) lies after R-1, which is planned for 2026-12-01: end by then, or choose a later release.',
		]);
		assert.deepEqual(roadmap.card('EP-4').conflicts, [], 'what is done contradicts nothing');
	});

	it('has impact, effort and confidence as the file says them, words too', async () => {
		const values = { impact: '7.5', effort: 'high', confidence: '40%' };
		const roadmap = await roadmapPageOf({ ...sampleFiles, 'backlog/epics/EP-3.md': file('epic', 'EP-3', values) });
		const { impact, effort, confidence } = roadmap.card('EP-3');
		assert.deepEqual({ impact, effort, confidence }, { impact: 7.5, effort: 'high', confidence: 0.4 });
		assert.equal(roadmap.card('EP-1').impact, undefined);
	});

	it('shows closed epics only when they are asked for, and never dropped ones', async () => {
		const files = { ...sampleFiles, 'backlog/epics/EP-5.md': file('epic', 'EP-5', { status: 'dropped' }) };
		const roadmap = await roadmapPageOf(files);
		const ids = (closed: boolean) => roadmap.cards({ closed }).map(({ id }) => id);
		assert.deepEqual(ids(false), ['EP-1', 'EP-3', 'EP-2']);
		assert.deepEqual(new Set(ids(true)), new Set(['EP-1', 'EP-2', 'EP-3', 'EP-4']));
		assert.equal(roadmap.card('EP-4').health, 'done');
	});

	it('hides no file that cannot be read', async () => {
		const roadmap = await roadmapPageOf({
			...sampleFiles,
			'backlog/epics/EP-6.md': '---\nid: EP-6\ntype: epic\ntitle: "open\n---\n',
		});
		const broken = roadmap.cards().find(({ unreadable }) => unreadable !== undefined);
		assert.match(broken?.unreadable ?? '', /^line \d+: /);
	});

	it('has columns for the usual horizons and for those that are used, and lanes in their order', async () => {
		const { frame } = await roadmapPageOf(sampleFiles);
		const { columns, names, milestones, today } = frame();
		assert.deepEqual(
			columns.map(({ name }) => name),
			['now', 'next', 'later', '2026-Q4'],
		);
		assert.deepEqual(Object.keys(names.goal), ['GOAL-1', 'GOAL-2']);
		assert.deepEqual(Object.keys(names.team), ['Basket']);
		assert.deepEqual(
			milestones.map(({ id, day, shipped }) => [id, text(day), shipped]),
			[['R-1', '2026-12-01', false]],
		);
		assert.equal(text(today), '2026-11-10');
	});

	it('gives a column to those without a horizon, and spells horizons as the files do', async () => {
		const { frame } = await roadmapPageOf({
			'backlog/epics/EP-1.md': file('epic', 'EP-1', { horizon: 'Next' }),
			'backlog/epics/EP-2.md': file('epic', 'EP-2'),
		});
		assert.deepEqual(
			frame().columns.map(({ name }) => name),
			['now', 'Next', 'later', ''],
		);
	});

	it('passes what the filter lets pass, and says what it does not understand', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		assert.deepEqual(
			roadmap.cards({ filter: 'goal:GOAL-2' }).map(({ id }) => id),
			['EP-2'],
		);
		roadmap.feed.show({ mode: 'timeline', filter: 'pints>3', lanes: undefined, closed: false, zoom: 'weeks' });
		const last = roadmap.told.at(-1);
		assert.ok(last?.type === 'patch' && last.matches?.problem);
	});

	it('offers the views of the board and those of the roadmap', async () => {
		const roadmap = await roadmapPageOf({
			...sampleFiles,
			'refinery.yml': [
				'board:',
				'  views:',
				'    - name: Mine',
				'      mode: kanban',
				'      filter: assignee:me',
				'    - name: Teams',
				'      mode: timeline',
				'      lanes: team',
				'',
			].join('\n'),
		});
		assert.deepEqual(roadmap.frame().views, [
			{ name: 'Mine', look: { mode: undefined, filter: 'assignee:me', lanes: undefined, closed: false } },
			{ name: 'Teams', look: { mode: 'timeline', filter: '', lanes: 'team', closed: false } },
		]);
	});

	it('tells of a change of a file what it changes, and of others nothing', async () => {
		const roadmap = await roadmapPageOf(sampleFiles);
		const before = roadmap.told.length;
		await roadmap.write({ 'backlog/stories/US-5.md': `${sampleFiles['backlog/stories/US-5.md']}More words.\n` });
		assert.equal(roadmap.told.length, before);
		await roadmap.write({
			'backlog/stories/US-3.md': file('story', 'US-3', { epic: 'EP-1', points: '5', rank: '"b"', status: 'done' }),
		});
		const patch = roadmap.told.at(-1);
		assert.ok(patch?.type === 'patch');
		const changed = patch.changed.find(({ id }) => id === 'EP-1');
		assert.deepEqual(changed?.points, { done: 18, total: 18 });
		assert.equal(patch.order, undefined);
		assert.equal(patch.frame, undefined);
	});
});
