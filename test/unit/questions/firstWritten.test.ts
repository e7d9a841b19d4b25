import assert from 'node:assert/strict';
import { firstWritten } from '../../../src/core/questions/firstWritten';
import { gitHistory } from '../../../src/node/gitHistory';
import { gitRepository } from '../support/gitRepository';
import { memoryHistory } from '../support/memoryHistory';

const path = 'backlog/stories/US-1.md';
const ask = async (versions: readonly Readonly<Record<string, string>>[], texts: readonly string[], asked = path) => {
	const found = await firstWritten(memoryHistory(versions.map((files) => ({ files }))), 'r', [{ path: asked, texts }]);
	return texts.map((text) => found.get(asked)?.get(text)?.slice(0, 10));
};

describe('firstWritten', () => {
	it('is the first commit with the wording, whatever was done around it since', async () => {
		const versions = [
			{ [path]: 'a' },
			{ [path]: '- [ ] Which\n  one? @mara' },
			{ [path]: '- [ ] Which one? @tom\n- Whose?' },
			{ [path]: '- [x] Which one?\n- Whose?' },
		];
		assert.deepEqual(await ask(versions, ['Which one?', 'Whose?', 'New?']), ['2026-11-02', '2026-11-03', undefined]);
	});

	it('knows a question with a link behind its persons', async () => {
		const versions = [{ [path]: '- Which? @mara' }, { [path]: '- Which? @mara ([US-2](US-2.md))' }];
		assert.deepEqual(await ask(versions, ['Which? ([US-2](US-2.md))']), ['2026-11-01']);
	});

	it('follows a file that was moved, with its name or its text kept', async () => {
		const other = 'backlog/drafts/US-1.md';
		const third = 'backlog/stories/US-1-new-name.md';
		const versions = [{ [other]: 'Which?' }, { [path]: 'Which? b' }, { [path]: 'Which? c' }, { [third]: 'Which? c' }];
		assert.deepEqual(await ask(versions, ['Which?'], third), ['2026-11-01']);
	});

	it('asks for one log and one reading of texts', async () => {
		const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`backlog/${i}.md`, `Which ${i}?`]));
		const history = memoryHistory([{ files }, { files: { ...files, 'backlog/1.md': 'Which 1? b' } }]);
		const asked = Object.keys(files).map((one, i) => ({ path: one, texts: [`Which ${i}?`] }));
		const found = await firstWritten(history, 'r', asked);
		assert.equal(found.size, 200);
		assert.deepEqual(
			[...history.asked],
			[
				['log', 1],
				['texts', 1],
			],
		);
	});

	it('takes time in proportion to the files that one commit made', async () => {
		const timeFor = async (count: number) => {
			const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`backlog/${i}.md`, `Which ${i}?`]));
			const history = memoryHistory([{ files }]);
			// What the history itself takes is no part of it.
			const log = await history.log('r', { since: undefined, paths: [], limit: 1 });
			const asked = Object.keys(files).map((path, i) => ({ path, texts: [`Which ${i}?`] }));
			const started = performance.now();
			await firstWritten({ ...history, log: async () => log }, 'r', asked);
			return performance.now() - started;
		};
		await timeFor(1000);
		const few = Math.max(1, await timeFor(1000));
		const many = await timeFor(8000);
		assert.ok(many < 40 * few, `${few} ms for 1,000 files, ${many} ms for 8,000`);
	});

	it('is told by a real repository, also below its root', async () => {
		const repository = gitRepository({ 'app/backlog/a b.md': '- [ ] Which one?' }, 'r');
		try {
			repository.commit('One', { date: '2026-10-01T12:00:00+00:00' });
			repository.folder.write('r/app/backlog/a b.md', '- [ ] Which one?\n- [ ] Größe?\n');
			repository.commit('Two', { date: '2026-10-09T12:00:00+00:00' });
			const files = [{ path: 'backlog/a b.md', texts: ['Which one?', 'Größe?', 'New?'] }];
			const found = await firstWritten(gitHistory(), repository.uri('app'), files);
			const days = [...(found.get('backlog/a b.md') ?? [])].map(([text, date]) => [text, date.slice(0, 10)]);
			assert.deepEqual(days, [
				['Which one?', '2026-10-01'],
				['Größe?', '2026-10-09'],
			]);
		} finally {
			repository.folder.remove();
		}
	});
});
