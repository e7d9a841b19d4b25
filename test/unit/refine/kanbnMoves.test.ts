import assert from 'node:assert/strict';
import { entryKey } from '../../../src/core/model/item';
import { backlogOf } from '../support/backlogOf';

const head = '---\nstartedColumns: [Cooking]\ncompletedColumns: [Served]\n---\n\n# Kitchen\n\n';
const index = `${head}## Orders\n\n- [soup](tasks/soup.md)\n- [salad](tasks/salad.md)\n- [cake](tasks/cake.md)\n\n## Cooking\n\n- [bread](tasks/bread.md)\n\n## Served\n`;

function kitchen(text = index) {
	const names = ['soup', 'salad', 'cake', 'bread', 'stray'];
	return backlogOf({
		'.kanbn/index.md': text,
		...Object.fromEntries(names.map((name) => [`.kanbn/tasks/${name}.md`, `# ${name}\n`])),
	});
}

/** Lines of the index behind its head, without blank ones. */
const listed = (text: string) =>
	text
		.slice(text.indexOf('## Orders'))
		.split(/\r?\n/)
		.filter((line) => line !== '')
		.map((line) => /\[(.*)\]/.exec(line)?.[1] ?? line);

describe('a Kanbn board', () => {
	for (const [what, placement, expected] of [
		['to the top', { kind: 'top' }, ['## Orders', 'cake', 'soup', 'salad', '## Cooking', 'bread', '## Served']],
		[
			'before another',
			{ kind: 'before', of: 'salad' },
			['## Orders', 'soup', 'cake', 'salad', '## Cooking', 'bread', '## Served'],
		],
		[
			'after another',
			{ kind: 'after', of: 'soup' },
			['## Orders', 'soup', 'cake', 'salad', '## Cooking', 'bread', '## Served'],
		],
	] as const) {
		it(`moves a task ${what} by moving its one line`, async () => {
			const backlog = await kitchen();
			const place =
				'of' in placement ? { kind: placement.kind, key: entryKey(backlog.entry(placement.of)) } : placement;
			const plan = await backlog.planner.move(backlog.entry('cake'), place);
			backlog.store.apply(plan);
			assert.deepEqual(listed(backlog.text('.kanbn/index.md')), expected);
			assert.equal(backlog.text('.kanbn/tasks/cake.md'), '# cake\n');
			assert.equal(backlog.text('.kanbn/index.md').length, index.length);
		});
	}

	it('moves several tasks at once and keeps their order', async () => {
		const backlog = await kitchen();
		backlog.store.apply(
			await backlog.planner.moveAll([backlog.entry('cake'), backlog.entry('salad')], { kind: 'top' }),
		);
		assert.deepEqual(listed(backlog.text('.kanbn/index.md')).slice(0, 4), ['## Orders', 'salad', 'cake', 'soup']);
	});

	it('changes nothing for a task that is there already', async () => {
		const backlog = await kitchen();
		const plan = await backlog.planner.move(backlog.entry('soup'), { kind: 'top' });
		assert.deepEqual(plan.kind === 'change' && plan.edits, []);
	});

	it('sets a status by moving the line to the end of another column, an empty one and one with other line ends alike', async () => {
		for (const text of [index, index.replaceAll('\n', '\r\n'), index.trimEnd()]) {
			const backlog = await kitchen(text);
			for (const [status, column] of [
				['Cooking', ['bread', 'soup']],
				['Served', ['soup']],
			] as const) {
				backlog.store.apply(await backlog.planner.set(backlog.entry('soup'), [{ field: 'status', words: status }]));
				await backlog.update([{ uri: 'memory:/.kanbn/index.md', path: '.kanbn/index.md', root: 'memory:' }]);
				const now = listed(backlog.text('.kanbn/index.md'));
				const from = now.indexOf(`## ${status}`) + 1;
				assert.deepEqual(now.slice(from, from + column.length), column);
				assert.equal(backlog.entry('soup').status.text, status);
			}
			const ends = backlog.text('.kanbn/index.md').match(/\r?\n/g) ?? [];
			assert.equal(new Set(ends).size, 1);
		}
	});

	it('lists a task that was not listed when its status is set', async () => {
		const backlog = await kitchen();
		backlog.store.apply(await backlog.planner.set(backlog.entry('stray'), [{ field: 'status', words: 'Cooking' }]));
		assert.match(backlog.text('.kanbn/index.md'), /- \[bread\]\(tasks\/bread\.md\)\n- \[stray\]\(tasks\/stray\.md\)\n/);
	});

	it('refuses with the reason what it has no place for', async () => {
		const backlog = await kitchen();
		const [cake, bread, stray] = ['cake', 'bread', 'stray'].map((name) => backlog.entry(name));
		assert.ok(cake && bread && stray);
		const plans = [
			await backlog.planner.move(cake, { kind: 'before', key: entryKey(bread) }),
			await backlog.planner.move(stray, { kind: 'top' }),
		];
		assert.deepEqual(
			plans.map((plan) => plan.kind === 'refused' && plan.reason),
			[
				'bread stands in another column than cake. Set the status of cake first.',
				'.kanbn/index.md does not list stray, so it has no place in the order: list it there first.',
			],
		);
	});
});
