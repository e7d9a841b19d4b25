import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keyOf, onDisk } from './support/editing';
import { historyOf } from './support/historyOf';
import { type HostedBoard, withBoard } from './support/hostedBoard';

const movesTold = ({ told }: HostedBoard) => told.filter((message) => message.type === 'moves');

describe('what moved, on the board', () => {
	it('is a problem in a window without git', () =>
		withBoard(async (board) => {
			await board.say({ type: 'moves', since: 'v1' });
			const last = movesTold(board).at(-1);
			assert.equal(last?.problem, 'The history of the order needs git, which this window does not have.');
			assert.deepEqual([last?.since, last?.busy, last?.moves], ['v1', false, []]);
		}));

	it('is told once it is worked out, with what can be chosen', async () => {
		const texts: Record<string, string> = {};
		await withBoard(
			async (board) => {
				for (const { uri, path } of board.session.backlog.index.entries) {
					const text = onDisk(vscode.Uri.parse(uri, true));
					texts[path] = path.endsWith('US-5-reorder.md') ? text.replace(/^rank: .*$/m, 'rank: "aaab"') : text;
				}
				await board.say({ type: 'moves', since: 'v1' });
				const [first] = movesTold(board);
				assert.deepEqual([first?.busy, first?.moves], [true, []]);
				const last = movesTold(board).at(-1);
				assert.deepEqual([last?.busy, last?.problem], [false, undefined]);
				assert.deepEqual(
					last?.moves.map(({ key, id, from }) => [key, id, from]),
					[[keyOf('US-5-reorder'), 'US-5', 1]],
				);
				assert.ok(last?.choices.some(({ ref }) => ref === 'v1'));
				await board.say({ type: 'moves', since: undefined });
				const open = movesTold(board).at(-1);
				assert.deepEqual([open?.since, open?.moves, open?.busy], [undefined, [], false]);
				await board.say({ type: 'moves', since: 'v9' });
				assert.equal(movesTold(board).at(-1)?.problem, 'There is no v9');
			},
			{ history: () => historyOf(texts) },
		);
	});
});
