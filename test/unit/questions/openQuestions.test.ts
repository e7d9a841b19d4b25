import assert from 'node:assert/strict';
import type { History } from '../../../src/core/ports/history';
import { HistoryError } from '../../../src/core/ports/history';
import { createQuestionAges } from '../../../src/core/questions/questionAges';
import { type QuestionGrouping, questionGroups } from '../../../src/core/questions/questionGroups';
import { createQuestionReader } from '../../../src/core/questions/questionReader';
import { backlogOf, stoppedClock } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';
import { memoryHistory } from '../support/memoryHistory';

const story = (id: number, lines: readonly string[], more = '') =>
	`---\nid: US-${id}\ntype: story\n${more}---\n\n## Open questions\n\n${lines.join('\n')}\n`;
const at = (id: number) => `backlog/stories/US-${id}.md`;
const today = { date: () => Date.parse('2026-12-15T12:00:00Z') };

const files = {
	[at(1)]: story(1, ['- [ ] Which? @mara', '- [x] Old? @tom', '- [ ] Whose? @Tom @mara']),
	[at(2)]: story(2, ['- [ ] When?'], 'created: 2026-12-12\n'),
	[at(3)]: story(3, ['- [ ] Never?'], 'status: done\n'),
	[at(4)]: story(4, ['- None']),
};

async function open(history?: History) {
	const backlog = await backlogOf(files);
	const reads: string[] = [];
	backlog.store.beforeRead = (path) => void reads.push(path);
	const reader = createQuestionReader({ index: backlog.index, store: backlog.store, clock: stoppedClock });
	const faults: unknown[] = [];
	const ages = createQuestionAges(
		() => history,
		today,
		(error) => faults.push(error),
	);
	const items = async () => (await reader.open()) ?? [];
	const told = async (grouping: QuestionGrouping) =>
		questionGroups(await items(), ages, grouping).map(({ id, questions, oldest }) => [
			id,
			oldest,
			...questions.map(({ entry, question, age }) => `${entry.id} ${question.text} ${age?.days ?? '?'}`),
		]);
	return { backlog, reads, reader, ages, items, told, faults };
}

describe('open questions of the backlog', () => {
	it('are those of open items, and only such files are read, once', async () => {
		const { items, reads, backlog, reader } = await open();
		assert.deepEqual(
			(await items()).map(({ entry, questions }) => [entry.id, questions.map(({ text }) => text)]),
			[
				['US-1', ['Which?', 'Whose?']],
				['US-2', ['When?']],
			],
		);
		await items();
		assert.deepEqual(reads, [at(1), at(2)]);
		backlog.store.files.set(at(2), story(2, ['- [ ] Where?']));
		await backlog.update([entryAt(at(2))]);
		reads.length = 0;
		assert.deepEqual((await items()).at(-1)?.questions[0]?.text, 'Where?');
		assert.deepEqual(reads, [at(2)]);
		assert.deepEqual((await reader.of(backlog.entry('US-1'))).length, 3);
	});

	it('end where nobody waits for them any more', async () => {
		const { reader } = await open();
		assert.equal(await reader.open({ aborted: true }), undefined);
	});

	it('are grouped by person, the group with the oldest first, nobody last', async () => {
		const commits = [{ files: { [at(1)]: '- Whose? @tom' } }, { files: { [at(1)]: '- Whose? @tom\n- Which?' } }];
		const { told, ages, items } = await open(memoryHistory(commits));
		assert.equal(await ages.learn(await items()), true);
		assert.deepEqual(await told('person'), [
			['person mara', 44, 'US-1 Whose? 44', 'US-1 Which? 43'],
			['person tom', 44, 'US-1 Whose? 44'],
			['nobody', 3, 'US-2 When? 3'],
		]);
		assert.deepEqual(await told('age'), [
			['span 30', 44, 'US-1 Whose? 44', 'US-1 Which? 43'],
			['span 0', 3, 'US-2 When? 3'],
		]);
	});

	it('are new where the history has their file without them', async () => {
		const { ages, items } = await open(memoryHistory([{ files: { [at(2)]: 'a' } }]));
		await ages.learn(await items());
		const last = (await items()).at(-1);
		assert.deepEqual(last && ages.of(last, 'When?'), { days: 0, by: 'new', day: undefined });
	});

	it('have the age of their item without a history, or none', async () => {
		const { told, ages, items } = await open();
		assert.equal(await ages.learn(await items()), false);
		assert.deepEqual(await told('age'), [
			['span 0', 3, 'US-2 When? 3'],
			['unknown', undefined, 'US-1 Which? ?', 'US-1 Whose? ?'],
		]);
	});

	it('ask the history once for each, and again for what was in no commit when that is wished', async () => {
		const history = memoryHistory([{ files: { [at(1)]: 'Which? Whose?' } }]);
		const { ages, items } = await open(history);
		await ages.learn(await items());
		assert.equal(await ages.learn(await items()), false);
		assert.equal(history.asked.get('log'), 1);
		ages.forgetNew();
		await ages.learn(await items());
		assert.equal(history.asked.get('log'), 2);
	});

	it('do without a history that has no answer, and tell of a fault that may pass', async () => {
		const failing = (fault: 'no-git' | 'failed') => ({
			...memoryHistory([]),
			log: async () => Promise.reject(new HistoryError(fault, 'No.')),
		});
		for (const [fault, told] of [
			['no-git', 0],
			['failed', 1],
		] as const) {
			const { ages, items, faults } = await open(failing(fault));
			await ages.learn(await items());
			assert.equal(faults.length, told);
			const last = (await items()).at(-1);
			assert.equal(last && ages.of(last, 'When?')?.by, 'created');
		}
	});
});
