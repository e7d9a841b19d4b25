import assert from 'node:assert/strict';
import { boardOf, story } from './support';

const item = (id: string, type: string, fields: Readonly<Record<string, string>> = {}) =>
	story(id, { type, title: `The ${type} ${id}`, status: 'proposed', ...fields });

describe('board cards', () => {
	it('belong to what they name, to what their epic belongs to, and to the sprint that lists them', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1', { epic: 'ep-1', persona: 'customer', sprint: 'SP-9' }),
			'backlog/stories/b.md': story('US-2', { goal: 'G-2', release: 'R-2', epic: 'EP-1' }),
			'backlog/epics/e.md': item('EP-1', 'epic', { goal: 'G-1', release: 'R-1' }),
			'backlog/sprints/s.md': item('SP-1', 'sprint', { committed: '[US-2]' }),
		});
		assert.deepEqual(board.card('US-1').groups, {
			epic: 'EP-1',
			goal: 'G-1',
			sprint: 'SP-9',
			release: 'R-1',
			persona: 'customer',
		});
		assert.deepEqual(board.card('US-2').groups, { epic: 'EP-1', goal: 'G-2', sprint: 'SP-1', release: 'R-2' });
	});

	it('follow an epic that goes to another goal', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1', { epic: 'EP-1' }),
			'backlog/stories/b.md': story('US-2'),
			'backlog/epics/e.md': item('EP-1', 'epic', { goal: 'G-1' }),
		});
		await board.write({ 'backlog/epics/e.md': item('EP-1', 'epic', { goal: 'G-2' }) });
		assert.deepEqual(
			board.patch().changed.map(({ id, groups }) => [id, groups.goal]),
			[['US-1', 'G-2']],
		);
	});

	it('are the same objects as long as they say the same', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1'),
			'backlog/stories/b.md': story('US-2', { epic: 'EP-1' }),
		});
		const look = { closed: false, filter: '' };
		const before = board.contents.contents(look);
		await board.write({
			'backlog/epics/e.md': item('EP-7', 'epic'),
			'backlog/stories/a.md': story('US-1', { points: '1' }),
		});
		const after = board.contents.contents(look);
		assert.notEqual(after.cards[0], before.cards[0]);
		assert.equal(after.cards[1], before.cards[1]);
		assert.notEqual(after.frame, before.frame);
		assert.equal(after.frame.columns, before.frame.columns);
		assert.equal(board.contents.contents(look).frame, after.frame);
	});

	it('have axes of their own, and their points for an effort', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1', { impact: '4', effort: '2', points: '8' }),
			'backlog/stories/b.md': story('US-2', { impact: 'high', points: '8' }),
		});
		assert.deepEqual([board.card('US-1').impact, board.card('US-1').effort], [4, 2]);
		assert.deepEqual([board.card('US-2').impact, board.card('US-2').effort], [undefined, 8]);
	});

	it('say why a file cannot be read', async () => {
		const board = await boardOf({ 'backlog/stories/a.md': '---\nid: US-1\nassignees: @mara\n---\n' });
		assert.match(board.card('US-1').unreadable ?? '', /^line 3: /);
	});

	it('carry the team’s score and signs where the order disagrees', async () => {
		const board = await boardOf({
			'refinery.yml': 'scoring:\n  model: value-effort\n',
			'backlog/stories/a.md': story('US-1', { rank: '"aab"', value: '4', effort: '2', 'depends-on': '[US-2]' }),
			'backlog/stories/b.md': story('US-2', { rank: '"aac"' }),
		});
		assert.equal(board.card('US-1').score, 2);
		assert.equal(board.card('US-2').score, undefined);
		assert.ok(board.snapshot().frame.model);
		assert.deepEqual(
			board.card('US-1').signs.map(({ kind }) => kind),
			['dependency'],
		);
		await board.write({ 'backlog/stories/b.md': story('US-2', { rank: '"aaa"' }) });
		assert.deepEqual(board.card('US-1').signs, []);
	});
});

describe('board frame', () => {
	it('names what cards belong to, and what they could', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1', { epic: 'EP-9', sprint: 'SP-1' }),
			'backlog/epics/e.md': item('EP-1', 'epic'),
			'backlog/epics/f.md': item('EP-2', 'epic', { status: 'done' }),
			'backlog/sprints/s.md': item('SP-1', 'sprint', { status: 'done' }),
		});
		const { names } = board.snapshot().frame;
		assert.deepEqual(names.epic, {
			'EP-1': { title: 'The epic EP-1', colour: 0 },
			'EP-9': { title: '', colour: 2 },
		});
		assert.deepEqual(names.sprint, { 'SP-1': { title: 'The sprint SP-1', colour: undefined } });
		await board.write({ 'backlog/epics/e.md': item('EP-1', 'epic', { title: 'Passwords' }) });
		assert.equal(board.patch().frame?.names.epic['EP-1']?.title, 'Passwords');
		assert.deepEqual(board.patch().changed, []);
	});

	it('has the statuses of the workflow as columns, with limits and in the files’ spelling', async () => {
		const board = await boardOf({
			'refinery.yml': 'board:\n  wip:\n    in-progress: 2\n',
			'backlog/stories/a.md': story('US-1', { status: 'Doing' }),
			'backlog/stories/b.md': story('US-2', { status: 'ready for dev' }),
			'backlog/stories/c.md': story('US-3', { status: '' }),
		});
		const { columns } = board.snapshot().frame;
		assert.deepEqual(
			columns.map(({ name }) => name),
			['proposed', 'refining', 'ready for dev', 'Doing', 'in-review', 'done', 'dropped'],
		);
		assert.equal(columns[3]?.category, 'active');
		assert.deepEqual(
			['US-1', 'US-2', 'US-3'].map((id) => board.card(id).column),
			[3, 2, 0],
		);
		await board.write({ 'backlog/stories/a.md': story('US-1', { status: 'in-review' }) });
		assert.equal(board.card('US-1').column, 4);
		assert.equal(board.patch().frame?.columns[3]?.name, 'in-progress');
	});

	it('merges the statuses of several conventions by name', async () => {
		const board = await boardOf({
			'backlog/stories/a.md': story('US-1', { status: 'ready' }),
			'docs/stories/1.1.login.story.md':
				'# Story 1.1: Login\n\n## Status\n\nDraft\n\n## Story\n\nAs a user, I want x, so that y.\n',
		});
		const names = board.snapshot().frame.columns.map(({ name }) => name.toLowerCase());
		assert.equal(new Set(names).size, names.length, names.join());
		assert.deepEqual(names.slice(-2), ['done', 'dropped']);
		for (const { column, status } of board.cards()) {
			assert.equal(board.snapshot().frame.columns[column ?? -1]?.category, status.category);
		}
	});

	it('is cut at what the sprint of today holds, else the next one, else the team', async () => {
		const sprint = (id: string, start: string, end: string, capacity: string) =>
			item(id, 'sprint', { start, end, ...(capacity === '' ? {} : { capacity }) });
		const cut = async (today: string, team = '') => {
			const files = {
				'refinery.yml': team,
				'backlog/stories/a.md': story('US-1'),
				'backlog/sprints/a.md': sprint('SP-1', '2026-01-01', '2026-01-14', '20'),
				'backlog/sprints/b.md': sprint('SP-2', '2026-01-19', '2026-02-01', '21'),
				'backlog/sprints/c.md': sprint('SP-3', '2026-02-02', '2026-02-15', ''),
			};
			return (await boardOf(files, today)).snapshot().frame.cut;
		};
		assert.deepEqual(await cut('2026-01-14'), { capacity: 20, label: 'SP-1' });
		assert.deepEqual(await cut('2026-01-15'), { capacity: 21, label: 'SP-2' });
		assert.equal(await cut('2026-02-02'), undefined);
		assert.deepEqual(await cut('2026-02-02', 'board:\n  capacity: 13\n'), { capacity: 13, label: 'team' });
		assert.equal(await cut('2027-01-01'), undefined);
	});

	it('has the team’s scale and its saved views', async () => {
		const board = await boardOf({
			'refinery.yml':
				'estimation:\n  scale: [1, 2, 3]\nboard:\n  views:\n    - name: Next\n      filter: status:ready\n      mode: kanban\n',
			'backlog/stories/a.md': story('US-1'),
		});
		const { scale, views } = board.snapshot().frame;
		assert.deepEqual(scale, [1, 2, 3]);
		assert.deepEqual(views, [
			{ name: 'Next', look: { mode: 'kanban', filter: 'status:ready', lanes: undefined, closed: false } },
		]);
	});
});
