import assert from 'node:assert/strict';
import { DetailFeed } from '../../../src/board/detailFeed';
import type { BoardDetail, ToBoard } from '../../../src/protocol/board';
import { isToBoard } from '../../../src/protocol/boardMessages';
import { uriOf } from '../support/memoryFileStore';
import { boardOf, story } from './support';

const text = `
As a **returning** customer, I want to reset my password, so that I can get back in.

## Acceptance criteria

- [ ] Given a registered e-mail, when I ask, then a mail arrives \`quickly\`.
  - [x] In \`German\` too.
- [x] The link is user friendly.

## Open questions

- [ ] Do we log the user out? @owner
- [x] Is a mail enough?
`;

async function detailOf(files: Readonly<Record<string, string>>, path: string) {
	const board = await boardOf(files);
	const told: ToBoard[] = [];
	const { index, inspector } = board.backlog;
	const feed = new DetailFeed({
		index,
		inspector,
		source: () => ({ index, belonging: board.contents.belonging, scores: board.contents.scores }),
		post(message) {
			assert.ok(isToBoard(message), `The board does not understand ${JSON.stringify(message)}`);
			told.push(message);
		},
	});
	await feed.show(uriOf(path));
	const last = (): BoardDetail => {
		const message = told.at(-1);
		assert.ok(message?.type === 'detail' && message.detail);
		return message.detail;
	};
	const write: typeof board.write = async (changed) => {
		await board.write(changed);
		await feed.follow();
	};
	return { board, feed, told, last, write };
}

const files = {
	'refinery.yml': 'scoring:\n  model: value-effort\n',
	'backlog/stories/a.md': story('US-1', { epic: 'EP-1', 'depends-on': '[US-2, US-9]', value: '4', effort: '2' }, text),
	'backlog/stories/b.md': story('US-2'),
	'backlog/stories/c.md': story('US-3', { 'depends-on': '[us-1]' }),
	'backlog/epics/e.md': '---\nid: EP-1\ntype: epic\ntitle: Passwords\n---\n',
};

describe('detail of a card', () => {
	it('tells sentence, criteria, questions, findings, links and score', async () => {
		const { last } = await detailOf(files, 'backlog/stories/a.md');
		const detail = last();
		assert.equal(detail.path, 'backlog/stories/a.md');
		assert.deepEqual(detail.sentence[1], { text: 'returning', style: 'strong' });
		assert.deepEqual(
			detail.criteria.map(({ index, depth, checked }) => [index, depth, checked]),
			[
				[0, 0, false],
				[1, 1, true],
				[2, 0, true],
			],
		);
		assert.deepEqual(detail.criteria[1]?.words, [
			{ text: 'In ', style: 'plain' },
			{ text: 'German', style: 'code' },
			{ text: ' too.', style: 'plain' },
		]);
		assert.deepEqual(
			detail.questions.map(({ words, answered }) => [words[0]?.text, answered]),
			[
				['Do we log the user out? @owner', false],
				['Is a mail enough?', true],
			],
		);
		const vague = detail.findings.find(({ rule }) => rule === 'vague-term');
		assert.equal(files['backlog/stories/a.md'].split('\n')[vague?.line ?? 0], '- [x] The link is user friendly.');
		assert.deepEqual(
			detail.links.map(({ relation, id, title, key }) => [relation, id, title, key !== undefined]),
			[
				['epic', 'EP-1', 'Passwords', true],
				['waits-for', 'US-2', 'Story US-2', true],
				['waits-for', 'US-9', '', false],
				['holds-up', 'US-3', 'Story US-3', true],
			],
		);
		assert.ok(detail.score.length > 0);
	});

	it('is told again when its text or what it hangs on changes, and not otherwise', async () => {
		const { told, last, write } = await detailOf(files, 'backlog/stories/a.md');
		await write({ 'backlog/stories/a.md': files['backlog/stories/a.md'].replace('- [ ] Given', '- [x] Given') });
		assert.equal(last().criteria[0]?.checked, true);
		await write({ 'backlog/epics/e.md': files['backlog/epics/e.md'].replace('Passwords', 'Sign in') });
		assert.equal(last().links[0]?.title, 'Sign in');
		assert.equal(told.length, 3);
		await write({ 'backlog/stories/z.md': story('US-70') });
		assert.equal(told.length, 3);
	});

	it('is undefined of a card that is gone, and silent when nobody looks', async () => {
		const { told, feed, write } = await detailOf(files, 'backlog/stories/a.md');
		await write({ 'backlog/stories/a.md': undefined });
		assert.deepEqual(told.at(-1), { type: 'detail', key: uriOf('backlog/stories/a.md'), detail: undefined });
		await feed.show(undefined);
		await write({ 'backlog/stories/a.md': files['backlog/stories/a.md'] });
		assert.equal(told.length, 2);
	});

	it('is told of whatever card is asked for while another one is told', async () => {
		const [first, second] = ['backlog/stories/a.md', 'backlog/stories/b.md'].map(uriOf);
		// However many turns later: also when the telling has ended and nobody has heard of that yet.
		for (let turns = 0; turns < 8; turns++) {
			const { feed, told } = await detailOf(files, 'backlog/stories/c.md');
			const shown = feed.show(first);
			while (told.length < 2) await undefined;
			for (let turn = 0; turn < turns; turn++) await undefined;
			await feed.show(second);
			await shown;
			const last = told.at(-1);
			assert.ok(last?.type === 'detail' && last.key === second, `after ${turns} turns`);
		}
	});

	it('lists the stories of an epic', async () => {
		const { last } = await detailOf(files, 'backlog/epics/e.md');
		assert.deepEqual(
			last().links.map(({ relation, id }) => [relation, id]),
			[['part', 'US-1']],
		);
	});
});
