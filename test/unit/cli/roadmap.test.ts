import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RoadmapJson } from '../../../src/core/roadmap/roadmapJson';
import { gitRepository } from '../support/gitRepository';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { refinery } from './support';

const item = (type: string, id: string, lines: readonly string[], body = '') =>
	['---', `id: ${id}`, `type: ${type}`, ...lines, '---', '', body, ''].join('\n');

const files = {
	'backlog/vision.md': item('vision', 'VISION', ['title: Coffee *today*']),
	'backlog/goals/GOAL-1.md': item('goal', 'GOAL-1', [
		'title: More | orders',
		'period: 2020-Q1',
		'key-results:',
		'  - { name: Orders, metric: a day, baseline: 10, target: 20, actual: 15, due: 2020-03-31 }',
		'  - { name: Calls, baseline: 8 % of orders, actual: few }',
	]),
	'backlog/epics/EP-1.md': item('epic', 'EP-1', [
		'title: Checkout',
		'status: in-progress',
		'goal: GOAL-1',
		'horizon: now',
		'start: 2020-01-06',
		'target: 2020-02-28',
	]),
	'backlog/epics/EP-2.md': item('epic', 'EP-2', ['title: Later', 'epic: EP-1', 'depends-on: [EP-2]']),
	'backlog/epics/EP-3.md': item('epic', 'EP-3', ['title: Dropped', 'status: dropped']),
	'backlog/epics/EP-4.md': '---\nid: EP-4\ntitle: "Broken\n---\n',
	'backlog/stories/US-1.md': item('story', 'US-1', ['epic: EP-1', 'points: 3', 'status: done']),
	'backlog/stories/US-2.md': item('story', 'US-2', ['epic: EP-2', 'points: 5', 'status: ready']),
};

describe('refinery roadmap', () => {
	let folder: TemporaryFolder;
	before(() => {
		folder = temporaryFolder(files);
	});
	after(() => folder.remove());

	it('gives the agreed JSON', async () => {
		const { code, out } = await refinery(folder, 'roadmap', '--format', 'json');
		assert.equal(code, 0);
		const { problems, ...roadmap } = JSON.parse(out) as RoadmapJson;
		assert.deepEqual(roadmap, {
			schema: 1,
			goals: [
				{
					id: 'GOAL-1',
					title: 'More | orders',
					keyResults: [
						{
							name: 'Orders',
							metric: 'a day',
							baseline: 10,
							target: 20,
							actual: 15,
							due: '2020-03-31',
							progress: 0.5,
							history: [],
						},
						{
							name: 'Calls',
							metric: null,
							baseline: 8,
							target: null,
							actual: 'few',
							due: null,
							progress: null,
							history: [],
						},
					],
					epics: ['EP-1', 'EP-2'],
				},
			],
			epics: [
				{
					id: 'EP-1',
					title: 'Checkout',
					goal: 'GOAL-1',
					horizon: 'now',
					start: '2020-01-06',
					target: '2020-02-28',
					progress: { points: { done: 3, total: 8 }, items: { done: 1, total: 2 } },
					health: 'late',
					healthReason: 'Its target (2020-02-28) has passed and 5 of 8 points are open.',
					forecast: null,
				},
				{
					id: 'EP-2',
					title: 'Later',
					goal: 'GOAL-1',
					horizon: null,
					start: null,
					target: null,
					progress: { points: { done: 0, total: 5 }, items: { done: 0, total: 1 } },
					health: null,
					healthReason: 'It has no target, release or period to be measured against.',
					forecast: null,
				},
			],
		});
		const told = problems.map(({ code, path, line }) => `${code} ${path}:${line}`);
		assert.ok(told.includes('dependency-cycle backlog/epics/EP-2.md:6'), told.join('\n'));
		assert.ok(told.includes('front-matter-invalid backlog/epics/EP-4.md:3'), told.join('\n'));
	});

	it('tells from git what key results were at, but not to others', async () => {
		const goal = (...lines: string[]) =>
			item('goal', 'GOAL-1', ['title: Orders', 'labels: [public]', 'key-results:', '  - name: Orders', ...lines]);
		const path = 'shop/backlog/goals/GOAL-1.md';
		const repository = gitRepository({ [path]: goal('    actual: 41') });
		try {
			repository.commit('One', { date: '2026-10-05T12:00:00+00:00' });
			repository.folder.write(path, goal('    actual: 44'));
			repository.commit('Two', { date: '2026-10-12T12:00:00+00:00' });
			const list = '    history: [{ date: 2026-10-19, value: 46 }]';
			repository.folder.write(path, goal('    actual: 46', list));
			repository.commit('Measure', { date: '2026-10-20T12:00:00+00:00' });
			const shop = { ...repository.folder, root: repository.folder.path('shop') };
			const told = async (...more: string[]) => {
				const { out } = await refinery(shop, 'roadmap', '--format', 'json', ...more);
				return (JSON.parse(out) as RoadmapJson).goals[0]?.keyResults[0]?.history;
			};
			const listed = [{ date: '2026-10-19', value: 46, source: 'file' }];
			assert.deepEqual(await told(), [
				{ date: '2026-10-05', value: 41, source: 'git' },
				{ date: '2026-10-12', value: 44, source: 'git' },
				...listed,
			]);
			assert.deepEqual(await told('--audience', 'public'), listed);
			assert.match((await refinery(shop, 'roadmap')).out, /\| ▁▅█ 41, 44, 46 \|/);
		} finally {
			repository.folder.remove();
		}
	});

	it('writes markdown in which texts are no markup', async () => {
		const { out } = await refinery(folder, 'roadmap');
		assert.match(out, /^# Coffee \\\*today\\\*\n/);
		assert.match(out, /^## GOAL-1 More \\\| orders \(2020-Q1\)$/m);
		assert.match(out, /^\| Orders \(a day\) \| 10 \| 15 \| 20 \| 50 % \| 2020-03-31 \|$/m);
		assert.match(out, /^\| EP-1 Checkout \| now \| 2020-01-06 to 2020-02-28 \| 3 of 8 points \| late \|/m);
	});

	it('writes to a file', async () => {
		const file = path.join(folder.root, 'roadmap.md');
		const { code, out } = await refinery(folder, 'roadmap', '--out', file);
		assert.deepEqual([code, out], [0, '']);
		assert.match(readFileSync(file, 'utf8'), /^# Coffee/);
	});

	it('tells others nothing but what is public', async () => {
		folder.write('backlog/epics/EP-9.md', item('epic', 'EP-9', ['title: For all', 'labels: [public]']));
		const { out } = await refinery(folder, 'roadmap', '--audience', 'public');
		folder.write('backlog/epics/EP-9.md', '');
		assert.deepEqual([...new Set(out.match(/EP-\d/g))], ['EP-9']);
		assert.ok(!out.includes('orders') && !out.includes('put right'));
		const { complaints } = await refinery(folder, 'roadmap', '--audience', 'press');
		assert.match(complaints[0] ?? '', /"press" is no audience: use one of internal, public/);
	});

	it('complains of what it cannot do', async () => {
		assert.match(
			(await refinery(folder, 'roadmap', '--format', 'pdf')).complaints[0] ?? '',
			/"pdf" is no format: use one of md/,
		);
		const { code, complaints } = await refinery(folder, 'roadmap', '--out', path.join(folder.root, 'no/such/file'));
		assert.equal(code, 2);
		assert.match(complaints[0] ?? '', /cannot be written/);
	});

	it('tells the way to a picture that it cannot draw', async () => {
		const { code, out, complaints } = await refinery(folder, 'roadmap', '--format', 'png');
		assert.deepEqual([code, out], [2, '']);
		assert.match(complaints.join(), /^.*"png" has to be drawn, .* use svg .* or "Export roadmap…" in the editor\.$/);
	});

	it('says where there is nothing', async () => {
		const empty = temporaryFolder();
		const { code, out } = await refinery(empty, 'roadmap');
		empty.remove();
		assert.equal(code, 0);
		assert.match(out, /There are no goals and no epics/);
	});
});
