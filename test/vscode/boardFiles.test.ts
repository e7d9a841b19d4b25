import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { keyOf, onDisk, open, readOnly, replace, restoring, storyUri, until } from './support/editing';
import { type HostedBoard, withBoard } from './support/hostedBoard';

const first = 'US-1-pay-by-card';
const second = 'US-2-see-the-delivery-cost';
const third = 'US-3-sign-in-with-a-link';
const names = [first, second, third, 'US-4-leave-a-note', 'US-5-reorder', 'US-6-gift-card', 'US-6-gift-wrap'];
const uris = names.map(storyUri);

const onBoard = (test: (board: HostedBoard) => Promise<void>) => restoring(uris, () => withBoard(test));
const toTop = (board: HostedBoard, name: string) => board.change({ keys: [keyOf(name)], placement: { kind: 'top' } });

/** What a superuser may not write has no sign of it, and shows only when it is saved. */
const notWritten =
	/^backlog\/stories\/US-3-sign-in-with-a-link\.md (?:is read-only\. Nothing was changed|could not be saved\. The change was taken back)\.$/;

function orderOnDisk(): readonly string[] {
	const rank = (name: string) => /^rank: "([a-z]+)"$/m.exec(onDisk(storyUri(name)))?.[1] ?? '~';
	return [...names].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The board shows the order of the files; of its cards those whose files can be moved. */
async function showsTheFiles(board: HostedBoard): Promise<void> {
	await until(
		() => [board.order().filter((name) => names.includes(name)), orderOnDisk()] as const,
		([shown, files]) => shown.join() === files.join(),
	);
}

describe('a drop on the board', () => {
	it('keeps what the user typed and did not save, and is taken back without it', () =>
		onBoard(async (board) => {
			const uri = storyUri(third);
			const before = onDisk(uri);
			const editor = await open(uri);
			await replace(editor, 'need no password.', 'remember no password.');
			assert.equal((await toTop(board, third)).type, 'changed');
			const text = editor.document.getText();
			assert.match(text, /remember no password\./);
			assert.match(text, /^rank: "[a-z]+"$/m);
			assert.ok(editor.document.isDirty, 'The user decides when to save');
			assert.equal(onDisk(uri), before);
			assert.equal(board.order()[0], third);
			assert.equal((await board.back('undo', 1)).type, 'changed');
			assert.equal(editor.document.getText(), before.replace('need no password.', 'remember no password.'));
		}));

	it('is refused on a read-only file, and the board goes back', () =>
		onBoard((board) =>
			readOnly(storyUri(third), async () => {
				const before = onDisk(storyUri(third));
				const answer = await toTop(board, third);
				assert.match(answer.type === 'refused' ? answer.reason : '', notWritten);
				assert.equal(onDisk(storyUri(third)), before);
				await showsTheFiles(board);
			}),
		));

	it('moves nothing of several cards when one file is read-only', () =>
		onBoard((board) =>
			readOnly(storyUri(third), async () => {
				const before = uris.map(onDisk);
				const answer = await board.change({
					keys: [second, third].map(keyOf),
					placement: { kind: 'top' },
					fields: { points: '13' },
				});
				assert.match(answer.type === 'refused' ? answer.reason : '', notWritten);
				assert.deepEqual(uris.map(onDisk), before);
			}),
		));

	it('is refused on a file that is gone, which the board shows no longer', () =>
		onBoard(async (board) => {
			const uri = storyUri(third);
			const text = onDisk(uri);
			rmSync(uri.fsPath);
			try {
				const answer = await toTop(board, third);
				assert.match(
					answer.type === 'refused' ? answer.reason : '',
					/^backlog\/stories\/US-3-sign-in-with-a-link\.md /,
				);
				await board.shows((cards) => cards.every(({ key }) => key !== keyOf(third)));
				const late = await toTop(board, third);
				assert.equal(
					late.type === 'refused' && late.reason,
					'backlog/stories/US-3-sign-in-with-a-link.md is not in the backlog any more. Nothing was changed.',
				);
			} finally {
				writeFileSync(uri.fsPath, text);
			}
		}));

	it('is made on the text that a file has by then', () =>
		onBoard(async (board) => {
			const uri = storyUri(third);
			const changed = onDisk(uri).replace('epic: EP-2', 'epic: EP-1');
			writeFileSync(uri.fsPath, changed);
			assert.equal((await toTop(board, third)).type, 'changed');
			assert.match(onDisk(uri), /^epic: EP-1$/m);
			await board.shows(([card]) => card?.key === keyOf(third) && card.groups.epic === 'EP-1');
			await showsTheFiles(board);
		}));

	it('is refused on conflict markers in its fields, and nothing of them is touched', () =>
		onBoard(async (board) => {
			const uri = storyUri(third);
			const conflict = onDisk(uri).replace(
				'rank: "mvt"\n',
				'<<<<<<< HEAD\nrank: "mvt"\n=======\nrank: "cab"\n>>>>>>> other\n',
			);
			writeFileSync(uri.fsPath, conflict);
			await board.shows((cards) => cards.find(({ key }) => key === keyOf(third))?.unreadable !== undefined);
			const answer = await toTop(board, third);
			assert.match(
				answer.type === 'refused' ? answer.reason : '',
				/^backlog\/stories\/US-3-sign-in-with-a-link\.md cannot be moved before its front matter is repaired/,
			);
			assert.equal(onDisk(uri), conflict);
		}));

	it('is not taken back over a later change of the file, which stays', () =>
		onBoard(async (board) => {
			const uri = storyUri(third);
			await toTop(board, third);
			const later = onDisk(uri).replace('need no password', 'want no password');
			writeFileSync(uri.fsPath, later);
			await until(
				async () => (await vscode.workspace.openTextDocument(uri)).getText(),
				(text) => text === later,
			);
			const answer = await board.back('undo', 1);
			assert.equal(
				answer.type === 'refused' && answer.reason,
				'backlog/stories/US-3-sign-in-with-a-link.md has changed since, so the step cannot be undone here.',
			);
			assert.equal(onDisk(uri), later);
			await showsTheFiles(board);
		}));

	it('goes with what another window does at the same time', () =>
		onBoard(async (board) => {
			const outside = names.slice(3);
			for (let round = 0; round < 8; round++) {
				const other = storyUri(outside[round % outside.length] ?? '');
				const rank = `${'bdfhjlnp'[round]}zzz`;
				const move = toTop(board, names[round % 3] ?? '');
				writeFileSync(other.fsPath, onDisk(other).replace(/^rank: ".*"$/m, `rank: "${rank}"`));
				const answer = await move;
				assert.equal(answer.type, 'changed', JSON.stringify(answer));
				assert.match(onDisk(other), new RegExp(`^rank: "${rank}"$`, 'm'));
			}
			await showsTheFiles(board);
		}));

	it('can be made a thousand times in a row', () =>
		onBoard(async (board) => {
			let seed = 7;
			const dice = (sides: number) => {
				seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
				return Math.floor((seed / 2 ** 32) * sides);
			};
			/** Numbers of the moves that changed something. */
			const made: number[] = [];
			for (let move = 1; move <= 1000; move++) {
				const name = names[dice(names.length)] ?? first;
				const others = names.filter((other) => other !== name);
				const key = keyOf(others[dice(others.length)] ?? second);
				const answer = await board.change({
					keys: [keyOf(name)],
					placement: { kind: dice(2) ? 'before' : 'after', key },
				});
				assert.equal(answer.type, 'changed', JSON.stringify(answer));
				if (answer.type === 'changed' && answer.back) made.push(move);
				if (move % 50 > 0) continue;
				const shown = board.order().filter((each) => names.includes(each));
				assert.deepEqual(shown, orderOnDisk(), `After ${move} moves the board shows another order than the files`);
				// What is checked from here on goes on from here.
				board.told.length = 0;
				await board.say({ type: 'resend' });
			}
			assert.equal((await board.back('undo', 1)).type, 'refused');
			const before = uris.map(onDisk);
			const last = made.slice(-50);
			for (const move of last.toReversed()) {
				const answer = await board.back('undo', move);
				assert.equal(answer.type, 'changed', JSON.stringify(answer));
			}
			for (const move of last) {
				const answer = await board.back('redo', move);
				assert.equal(answer.type, 'changed', JSON.stringify(answer));
			}
			assert.deepEqual(uris.map(onDisk), before);
			await showsTheFiles(board);
		})).timeout(300_000);
});
