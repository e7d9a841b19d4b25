import assert from 'node:assert/strict';
import { createRefinementQueue, type QueuePorts } from '../../../src/core/queue/refinementQueue';
import { backlogOf, stoppedClock, type TestBacklog } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';
import { memoryHistory } from '../support/memoryHistory';

const pathOf = (id: string) => `backlog/stories/${id}.md`;
const ready =
	'\n## Acceptance criteria\n\n- [ ] Given a card, when I pay 5 EUR, then a receipt with the sum is shown.\n';
const storyText = (id: string, head: readonly string[] = [], body = ''): string =>
	['---', `id: ${id}`, 'type: story', `title: Pay by ${id}`, 'status: refining', ...head, '---', body].join('\n');

/** What is to be refined, and how often each file was read for it. */
function queueOf(backlog: TestBacklog, ports: Partial<QueuePorts> = {}) {
	const reads: string[] = [];
	backlog.store.beforeRead = (path) => {
		if (path.endsWith('.md')) reads.push(path);
	};
	const { index, inspector, store } = backlog;
	const today = () => '2026-11-27';
	return { reads, ...createRefinementQueue({ index, inspector, store, clock: stoppedClock, today, ...ports }) };
}

describe('the refinement queue', () => {
	it('tells of stories that are not ready what is missing, their age, their questions and whom those ask', async () => {
		const questions = [
			'',
			'## Open questions',
			'',
			'- [ ] Which cards do we take? @mara',
			'- [x] Is there a limit? @tom',
			'- [ ] Who pays the fee? @Mara @tom',
			'',
		].join('\n');
		const backlog = await backlogOf({
			[pathOf('US-1')]: storyText('US-1', ['rank: "b"', 'created: 2026-10-24'], questions),
			[pathOf('US-2')]: storyText('US-2', ['rank: "c"'], ready),
			[pathOf('US-3')]: storyText('US-3', ['rank: "d"']),
		});
		const reading = await queueOf(backlog).look();
		assert.deepEqual(reading?.reach, { kind: 'next' });
		assert.equal(reading?.looked, 3);
		const [first, second] = reading?.queued ?? [];
		assert.equal(reading?.queued.length, 2);
		assert.equal(first?.entry.id, 'US-1');
		assert.equal(first?.position, 1);
		assert.equal(first?.ageDays, 34);
		assert.deepEqual(
			first?.readiness.missing.map(({ code }) => code),
			['no-criteria'],
		);
		assert.deepEqual(
			first?.questions.map(({ text, persons, line }) => [text, persons.join(), line]),
			[
				['Which cards do we take?', 'mara', 11],
				['Who pays the fee?', 'Mara,tom', 13],
			],
		);
		assert.deepEqual(first?.asked, ['mara', 'tom']);
		assert.equal(second?.entry.id, 'US-3');
		assert.equal(second?.position, 3);
		assert.equal(second?.ageDays, undefined);
		assert.deepEqual(second?.questions, []);
	});

	it('reads the texts of its own stories alone, and after a change only the one that changed', async () => {
		const ids = Array.from({ length: 40 }, (_, at) => `US-${at + 10}`);
		const backlog = await backlogOf(
			Object.fromEntries(ids.map((id) => [pathOf(id), storyText(id, [`rank: "${id.slice(3)}"`, 'points: 1'])])),
		);
		const queue = queueOf(backlog);
		assert.equal((await queue.queue()).length, 10);
		assert.deepEqual(new Set(queue.reads), new Set(ids.slice(0, 10).map(pathOf)));
		queue.reads.length = 0;
		await queue.queue();
		assert.deepEqual(queue.reads, []);
		backlog.store.files.set(pathOf('US-12'), storyText('US-12', ['rank: "12"', 'points: 2'], '\nMore.\n'));
		await backlog.update([entryAt(pathOf('US-12'))]);
		queue.reads.length = 0;
		await queue.queue();
		assert.deepEqual(new Set(queue.reads), new Set([pathOf('US-12')]));
	});

	it('holds a file that cannot be read, wherever it would stand', async () => {
		const backlog = await backlogOf({
			'refinery.yml': 'refinement:\n  next: 1\n',
			[pathOf('US-1')]: storyText('US-1', ['rank: "b"']),
			[pathOf('US-2')]: storyText('US-2', ['rank: "c"']),
			[pathOf('US-3')]: storyText('US-3', ['title: twice', 'owner: @mara']),
		});
		const queued = await queueOf(backlog).queue();
		assert.deepEqual(
			queued.map(({ entry, readiness: { missing } }) => [entry.path, missing[0]?.code]),
			[
				[pathOf('US-1'), 'no-criteria'],
				[pathOf('US-3'), 'unreadable'],
			],
		);
	});

	it('looks as far ahead as the next sprints hold', async () => {
		const backlog = await backlogOf({
			'refinery.yml': 'refinement:\n  sprints: 2\nboard:\n  capacity: 3\n',
			'backlog/sprints/SP-1.md': '---\nid: SP-1\ntype: sprint\nstart: 2026-12-01\ncapacity: 2\n---\n',
			...Object.fromEntries(
				['US-1', 'US-2', 'US-3', 'US-4'].map((id) => [
					pathOf(id),
					storyText(id, [`rank: "${'abcd'[Number(id[3]) - 1]}"`, 'points: 2']),
				]),
			),
		});
		const reading = await queueOf(backlog).look();
		assert.deepEqual(reading?.reach, { kind: 'sprints', sprints: 2, ids: ['SP-1'], capacity: 5 });
		assert.equal(reading?.looked, 3);
	});

	it('gives up when nobody waits any more', async () => {
		const backlog = await backlogOf({
			[pathOf('US-1')]: storyText('US-1', ['rank: "b"']),
			[pathOf('US-2')]: storyText('US-2', ['rank: "c"']),
		});
		const queue = queueOf(backlog);
		const cancellation = { aborted: false };
		backlog.store.beforeRead = (path) => {
			if (path.endsWith('.md')) queue.reads.push(path);
			cancellation.aborted = true;
		};
		assert.equal(await queue.look(cancellation), undefined);
		assert.deepEqual(new Set(queue.reads), new Set([pathOf('US-1')]));
		assert.deepEqual(await queue.queue(cancellation), []);
	});

	it('counts the age of a file that names no day from the commit that made it, asked of git once', async () => {
		const text = storyText('US-1', ['rank: "b"']);
		const history = memoryHistory([
			{ files: {} },
			{ files: { [pathOf('US-1')]: 'former' } },
			{ files: { [pathOf('US-1')]: text } },
		]);
		const news: (() => void)[] = [];
		const heard = new Promise<void>((resolve) => news.push(resolve));
		const backlog = await backlogOf({
			[pathOf('US-1')]: text,
			[pathOf('US-2')]: storyText('US-2', ['rank: "c"', 'created: 2026-11-26']),
			[pathOf('US-3')]: storyText('US-3', ['rank: "d"']),
		});
		const queue = queueOf(backlog, { history: () => history, onNews: () => news[0]?.() });
		const ages = async () => (await queue.queue()).map(({ ageDays }) => ageDays);
		assert.deepEqual(await ages(), [undefined, 1, undefined]);
		await heard;
		assert.deepEqual(await ages(), [25, 1, undefined]);
		assert.equal(history.asked.get('log'), 1);
	});

	it('takes a day that is still to come for today', async () => {
		const backlog = await backlogOf({ [pathOf('US-1')]: storyText('US-1', ['created: 2027-01-01']) });
		assert.equal((await queueOf(backlog).queue())[0]?.ageDays, 0);
	});
});
