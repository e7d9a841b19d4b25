import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAmount, isFactField } from '../../../src/core/model/facts';
import { type Field, settableFields } from '../../../src/core/model/field';
import type { Item } from '../../../src/core/model/item';
import type { Plan } from '../../../src/core/model/textEdit';
import { backlogOf } from '../support/backlogOf';
import { storyFiles } from '../support/generatedBacklog';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-1.md';

async function setIn(
	text: string,
	wishes: Partial<Record<Field, string>>,
	others: Readonly<Record<string, string>> = {},
	at = path,
): Promise<{ plan: Plan; text: string; item: Item }> {
	const backlog = await backlogOf({ [at]: text, ...others });
	const list = Object.entries(wishes).map(([field, words]) => ({ field: field as Field, words }));
	const plan = await backlog.planner.set(backlog.entry(at), list);
	if (plan.kind === 'change') backlog.store.apply(plan);
	await backlog.update([entryAt(at)]);
	return { plan, text: backlog.text(at), item: backlog.entry(at) as Item };
}

const front = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nText.\n`;

describe('set', () => {
	for (const [what, before, wishes, after] of [
		[
			'a present field',
			front('id: US-1', 'points: 3 # guess'),
			{ points: '5' },
			front('id: US-1', 'points: 5 # guess'),
		],
		['a field under its own key', front('story_points: 3'), { points: '8' }, front('story_points: 8')],
		[
			'the spelling that has the value',
			front('epic:', 'parent: EP-1'),
			{ epic: 'EP-2' },
			front('epic:', 'parent: EP-2'),
		],
		[
			'an absent field, near its fellows',
			front('id: US-1', 'status: ready', 'x: 1'),
			{ points: '2' },
			front('id: US-1', 'status: ready', 'points: 2', 'x: 1'),
		],
		['a status by a synonym', front('status: ready'), { status: 'WIP' }, front('status: in-progress')],
		['a status by its category', front('status: ready'), { status: 'active' }, front('status: in-progress')],
		['a field to nothing', front('id: US-1', 'sprint: SP-1', 'x: 1'), { sprint: '' }, front('id: US-1', 'x: 1')],
		['a list', front('labels: [a]'), { labels: 'a, b' }, front('labels: [a, b]')],
		['a block list', front('labels:', '  - a'), { labels: 'a,b' }, front('labels:', '  - a', '  - b')],
		[
			'several fields at once',
			front('status: ready'),
			{ status: 'done', points: '3', kind: 'bug' },
			front('status: done', 'points: 3', 'kind: bug'),
		],
		[
			'a title that needs quotes',
			front('title: x'),
			{ title: 'Pay: by "card" # now' },
			front('title: "Pay: by \\"card\\" # now"'),
		],
	] as const) {
		it(`sets ${what}`, async () => assert.equal((await setIn(before, wishes)).text, after));
	}

	it('changes nothing when all is as wished', async () => {
		const { plan } = await setIn(front('points: 3', 'labels: [a]'), { points: '3', labels: 'a' });
		assert.deepEqual(plan.kind === 'change' && plan.edits, []);
	});

	it('gives a file without front matter one block for several fields', async () => {
		const { text, item } = await setIn('\ufeff# Pay\r\n\r\nText.', { points: '3', status: 'ready', kind: 'bug' });
		assert.match(text, /^\ufeff---\r\n(?:\w+: \w+\r\n){3}---\r\n\r\n# Pay\r\n\r\nText\.$/);
		assert.deepEqual([item.points, item.status.text, item.kind], [3, 'ready', 'bug']);
	});

	it('spells a status as the backlog does', async () => {
		const others = { 'backlog/tasks/back-2 - y.md': front('status: in progress') };
		const { text } = await setIn(front('status: To Do'), { status: 'doing' }, others, 'backlog/tasks/back-1 - x.md');
		assert.equal(text, front('status: in progress'));
	});

	it('spells a reference as the item does that it names', async () => {
		const others = { 'backlog/epics/EP-1.md': front('id: EP-1'), 'backlog/sprints/SP-1.md': front('id: SP-1') };
		assert.equal((await setIn(front('id: US-1'), { epic: 'ep-1' }, others)).item.epic, 'EP-1');
	});

	for (const [what, wishes, reason] of [
		['an unknown status', { status: 'sleeping' }, /"sleeping" is no status of this backlog: use one of proposed, /],
		['no status', { status: '' }, /is no status/],
		['an estimate that is none', { points: 'many' }, /"many" is no estimate/],
		['an unknown epic', { epic: 'EP-9' }, /There is no epic "EP-9": use one of EP-1\./],
		['a story as an epic', { epic: 'US-1' }, /There is no epic "US-1"/],
		['a rank', { rank: 'abc' }, /written by moving/],
		['an unknown kind', { kind: 'wish' }, /no kind of story/],
	] as const) {
		it(`refuses ${what}`, async () => {
			const before = front('id: US-1');
			const { plan, text } = await setIn(before, wishes, { 'backlog/epics/EP-1.md': front('id: EP-1') });
			assert.equal(text, before);
			assert.match(plan.kind === 'refused' ? plan.reason : '', reason);
		});
	}

	it('refuses a file whose front matter cannot be read', async () => {
		const { plan } = await setIn(front('assignees: @mara'), { points: '3' });
		assert.match(plan.kind === 'refused' ? plan.reason : '', /cannot be changed before its front matter is repaired/);
	});

	it('takes any epic where there is none to compare with, as a parent task in backlog-md', async () => {
		const task = 'backlog/tasks/back-1 - x.md';
		const others = { 'backlog/tasks/back-2 - y.md': front('id: BACK-2') };
		const { text } = await setIn(front('id: BACK-1'), { epic: 'task-2' }, others, task);
		assert.equal(text, front('id: BACK-1', 'parent_task_id: BACK-2'));
		assert.equal((await setIn(front('id: US-1'), { sprint: '2026-07' })).item.sprint, '2026-07');
	});

	it('sets what was wished and leaves every other line as it is', async () => {
		const wish = fc.constantFrom<[Field, string]>(
			['points', '13'],
			['status', 'ready'],
			['title', 'Größe: "x" # y'],
			['labels', 'a, b c'],
			['sprint', 'null'],
			['persona', ''],
		);
		await fc.assert(
			fc.asyncProperty(
				storyFiles,
				fc.nat(),
				fc.uniqueArray(wish, { minLength: 1, selector: ([field]) => field }),
				async (files, which, wishes) => {
					const backlog = await backlogOf(files);
					const entry = backlog.index.entries[which % Math.max(1, backlog.index.entries.length)];
					if (!entry) return;
					const plan = await backlog.planner.set(
						entry,
						wishes.map(([field, words]) => ({ field, words })),
					);
					if (plan.kind === 'refused') return assert.equal(entry.readable, false);
					const before = backlog.text(entry.path);
					backlog.store.apply(plan);
					await backlog.update([entryAt(entry.path)]);
					const after = backlog.entry(entry.path) as Item;
					assert.ok(after.readable);
					for (const [field, words] of wishes) {
						if (field === 'points') assert.equal(after.points, 13);
						if (field === 'title') assert.equal(after.title, words);
						if (field === 'labels') assert.deepEqual(after.labels, ['a', 'b c']);
					}
					const kept = (text: string) =>
						text
							.replace('\ufeff', '')
							.split('\n')
							.filter((line) => !/^(?:points|status|title|labels|sprint|---|\r?$)/.test(line));
					assert.deepEqual(kept(backlog.text(entry.path)), kept(before));
				},
			),
			{ numRuns: 60 },
		);
	}).timeout(20_000);

	it('has a name for the undo list', async () => {
		const { plan } = await setIn(front('id: US-1'), { points: '3', title: 'x' });
		assert.equal(plan.kind === 'change' && plan.label, 'Set points, title of US-1');
	});

	it('knows every field in every convention', async () => {
		for (const at of [path, 'backlog/tasks/back-1 - x.md']) {
			for (const field of settableFields) {
				const ofFact = isFactField(field) ? (isAmount(field) ? '2' : '2026-03-31') : 'word';
				const words = { status: 'done', points: '3', kind: 'bug' }[field as string] ?? ofFact;
				const { plan } = await setIn(front('id: X-1'), { [field]: words }, {}, at);
				assert.equal(plan.kind, field === 'rank' ? 'refused' : 'change', `${field} in ${at}`);
			}
		}
	});
});
