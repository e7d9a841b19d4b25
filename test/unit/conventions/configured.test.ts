import assert from 'node:assert/strict';
import { backlogOf } from '../support/backlogOf';

const item = (head: string) => `---\n${head}\n---\n\nText.\n`;

describe('refinery.yml', () => {
	it('makes items of files that only it names, with fields in their own spelling', async () => {
		const backlog = await backlogOf({
			'refinery.yml':
				'sources:\n  - path: "requirements/**/*.md"\n    exclude: ["requirements/old/**"]\n    type: story\n    fields: { status: phase, points: [size], epic: theme }\n',
			'requirements/pay.md': item('id: R-1\ntitle: Pay\nphase: done\nsize: 5\ntheme: EP-1'),
			'requirements/old/x.md': item('id: R-2'),
			'notes/pay.md': item('id: R-3\nphase: done'),
		});
		assert.deepEqual(
			backlog.index.entries.map(({ id }) => id),
			['R-1'],
		);
		const entry = backlog.entry('R-1');
		assert.ok(entry.readable);
		assert.deepEqual([entry.status.category, entry.points, entry.epic], ['done', 5, 'EP-1']);
		backlog.store.apply(await backlog.planner.set(entry, [{ field: 'points', words: '8' }]));
		assert.match(backlog.text('requirements/pay.md'), /^size: 8$/m);
	});

	it('gives statuses, sizes, prefixes and the scale', async () => {
		const backlog = await backlogOf({
			'refinery.yml': [
				'workflow:',
				'  - { name: Triage, category: proposed }',
				'  - { name: Cooking, category: active, synonyms: [simmering] }',
				'  - { name: Served, category: done }',
				'estimation:',
				'  scale: [1, 2, 3]',
				'  sizes: { S: 1, M: 2 }',
				'ids:',
				'  scheme: random',
				'  prefixes: { story: "ST-" }',
				'ignore: ["backlog/stories/old-*.md"]',
				'',
			].join('\n'),
			'backlog/stories/ST-1.md': item('id: ST-1\nstatus: simmering\npoints: M'),
			'backlog/stories/old-2.md': item('id: ST-2'),
		});
		const entry = backlog.entry('ST-1');
		assert.ok(entry.readable);
		assert.deepEqual([backlog.index.entries.length, entry.status.category, entry.points], [1, 'active', 2]);
		const refusal = await backlog.planner.set(entry, [{ field: 'points', words: '7' }]);
		assert.equal(refusal.kind === 'refused' && refusal.reason, "7 is not on this team's scale: use one of 1, 2, 3.");
		const made = await backlog.planner.create('story', 'Bake bread', []);
		assert.ok(made.kind === 'change');
		assert.match(made.id, /^ST-\d[2-9a-z]{6}$/);
		assert.match(made.creations?.[0]?.text ?? '', /^status: Triage$/m);
	});

	it('says what ready means', async () => {
		const backlog = await backlogOf({
			'refinery.yml': 'ready: { acceptance-criteria: 2, epic: true, max-points: 5 }\n',
			'backlog/stories/US-1.md':
				'---\nid: US-1\ntitle: Pay\npoints: 8\n---\n\n## Acceptance criteria\n\n- [ ] The receipt shows the price.\n',
		});
		const { missing } = await backlog.inspector.readiness(backlog.entry('US-1'));
		assert.deepEqual(
			missing.map(({ message }) => message),
			['1 of 2 criteria', 'more than 5 points', 'no epic'],
		);
	});

	for (const [what, file, items] of [
		['a source of refinery.yml', 'refinery.yml', { 'notes/a.md': item('id: N-1') }],
		['a Kanbn board', '.kanbn/index.md', { '.kanbn/tasks/a.md': '# A\n' }],
	] as const) {
		it(`forgets the items of ${what} that goes`, async () => {
			const text = file.endsWith('yml') ? 'sources: ["notes/**"]\n' : '# B\n\n## Todo\n\n- [a](tasks/a.md)\n';
			const backlog = await backlogOf({ [file]: text, ...items });
			assert.equal(backlog.index.entries.length, 1);
			backlog.store.files.delete(file);
			await backlog.update([{ uri: `memory:/${file}`, path: file, root: 'memory:' }]);
			assert.deepEqual(backlog.index.entries, []);
		});
	}

	it('leaves read-me files out of its sources', async () => {
		const backlog = await backlogOf({
			'refinery.yml': 'sources: ["notes/**"]\n',
			'notes/README.md': '# Notes\n',
			'notes/a.md': item('id: N-1'),
		});
		assert.deepEqual(
			backlog.index.entries.map(({ id }) => id),
			['N-1'],
		);
	});

	it('takes effect when it comes, changes and goes', async () => {
		const backlog = await backlogOf({ 'backlog/stories/US-1.md': item('id: US-1\nstatus: cooking') });
		const category = () => backlog.entry('US-1').status.category;
		const file = { uri: 'memory:/refinery.yml', path: 'refinery.yml', root: '' };
		assert.equal(category(), 'proposed');
		backlog.store.files.set('refinery.yml', 'workflow: [{ name: Cooking, category: active }]\n');
		await backlog.update([file]);
		assert.equal(category(), 'active');
		backlog.store.files.delete('refinery.yml');
		await backlog.update([file]);
		assert.equal(category(), 'proposed');
	});
});
