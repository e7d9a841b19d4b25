import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, keyOf, onDisk, restoring, storyUri } from './support/editing';
import { type HostedBoard, look, withBoard } from './support/hostedBoard';

const [card, cost, link, note, reorder, giftCard, giftWrap] = [
	'US-1-pay-by-card',
	'US-2-see-the-delivery-cost',
	'US-3-sign-in-with-a-link',
	'US-4-leave-a-note',
	'US-5-reorder',
	'US-6-gift-card',
	'US-6-gift-wrap',
] as const;
const names = [card, cost, link, note, reorder, giftCard, giftWrap];
const uris = names.map(storyUri);

/** Names of the files in the order of their ranks: what the board has to show. */
function orderOnDisk(): readonly string[] {
	const rank = (name: string) => /^rank: "([a-z]+)"$/m.exec(onDisk(storyUri(name)))?.[1] ?? '~';
	return [...names].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function shownOrder(board: HostedBoard): readonly string[] {
	return board.order().filter((name) => names.some((each) => each === name));
}

const onBoard = (test: (board: HostedBoard) => Promise<void>, more: readonly vscode.Uri[] = []) =>
	restoring([...uris, ...more], () => withBoard(test));

describe('changes on the board', () => {
	it('are written, and shown before they are answered', () =>
		onBoard(async (board) => {
			const answer = await board.change({ keys: [keyOf(reorder)], placement: { kind: 'before', key: keyOf(cost) } });
			assert.deepEqual(answer, {
				type: 'changed',
				change: 1,
				message: 'US-5 moved to 2 of 8, below US-1',
				back: 'undo',
				// Without git there is no commit that could carry it.
				reason: false,
			});
			assert.deepEqual(orderOnDisk().slice(0, 3), [card, reorder, cost]);
			assert.deepEqual(shownOrder(board), orderOnDisk());
		}));

	it('move and set several cards as one step, which can be taken back and made again', () =>
		onBoard(async (board) => {
			const before = uris.map(onDisk);
			const answer = await board.change({
				keys: [keyOf(note), keyOf(reorder)],
				placement: { kind: 'top' },
				fields: { status: 'in-progress', points: '8' },
			});
			assert.equal(
				answer.type === 'changed' && answer.message,
				'2 items moved to 1 of 8, above US-1; status of 2 items set to in-progress; points of 2 items set to 8',
			);
			const after = uris.map(onDisk);
			assert.deepEqual(orderOnDisk().slice(0, 3), [note, reorder, card]);
			assert.match(onDisk(storyUri(reorder)), /^status: in-progress\npoints: 8\nrank: "[a-z]+"$/m);
			for (let round = 0; round < 2; round++) {
				const undone = await board.back('undo', 1);
				assert.deepEqual([undone.type, undone.type === 'changed' && undone.back], ['changed', 'redo']);
				assert.deepEqual(uris.map(onDisk), before);
				assert.deepEqual(shownOrder(board), orderOnDisk());
				const redone = await board.back('redo', 1);
				assert.deepEqual([redone.type, redone.type === 'changed' && redone.back], ['changed', 'undo']);
				assert.deepEqual(uris.map(onDisk), after);
				assert.equal(board.card(keyOf(note)).points, 8);
			}
			assert.equal((await board.back('redo', 1)).type, 'refused');
		}));

	it('are one step of the editor’s own undo', () =>
		onBoard(async (board) => {
			const before = onDisk(storyUri(note));
			await vscode.window.showTextDocument(storyUri(note));
			await board.change({ keys: [keyOf(note)], placement: { kind: 'top' }, fields: { status: 'ready' } });
			assert.notEqual(onDisk(storyUri(note)), before);
			await vscode.commands.executeCommand('undo');
			assert.equal((await vscode.workspace.openTextDocument(storyUri(note))).getText(), before);
			await board.shows((cards) => cards.at(0)?.id === 'US-1');
		}));

	it('tick criteria', () =>
		onBoard(async (board) => {
			const answer = await board.tick(keyOf(card), 1, true);
			assert.equal(answer.type === 'changed' && answer.message, 'Criterion 2 of US-1 ticked');
			assert.match(onDisk(storyUri(card)), /^- \[x\] Given a declined card/m);
			assert.deepEqual(board.card(keyOf(card)).criteria, { done: 2, total: 2 });
			assert.equal((await board.back('undo', 1)).type, 'changed');
			assert.match(onDisk(storyUri(card)), /^- \[ \] Given a declined card/m);
			const gone = await board.tick(keyOf(card), 7, true);
			assert.match(gone.type === 'refused' ? gone.reason : '', /US-1-pay-by-card\.md has no criterion 8/);
		}));

	it('offer no way back where nothing was to be done', () =>
		onBoard(async (board) => {
			const answer = await board.change({ keys: [keyOf(card)], placement: { kind: 'before', key: keyOf(cost) } });
			assert.deepEqual(answer.type === 'changed' && [answer.back, answer.reason], [undefined, false]);
		}));

	it('are carried out one after the other', () =>
		onBoard(async (board) => {
			const answers = await Promise.all(
				[cost, link, note].map((name) => board.change({ keys: [keyOf(name)], placement: { kind: 'top' } })),
			);
			assert.deepEqual(
				answers.map(({ type }) => type),
				['changed', 'changed', 'changed'],
			);
			assert.deepEqual(orderOnDisk().slice(0, 4), [note, link, cost, card]);
			assert.deepEqual(shownOrder(board), orderOnDisk());
		}));

	it('are forgotten with the page that numbered them', () =>
		onBoard(async (board) => {
			await board.change({ keys: [keyOf(cost)], placement: { kind: 'top' } });
			await board.say({ type: 'ready', look });
			const answer = await board.back('undo', 1);
			assert.equal(answer.type === 'refused' && answer.reason, 'The change cannot be taken back any more.');
		}));

	it('say which file refuses, and leave all others as they are', () =>
		onBoard(async (board) => {
			const before = uris.map(onDisk);
			const answer = await board.change({
				keys: [keyOf(card), keyOf('US-7-import')],
				placement: { kind: 'bottom' },
				fields: { points: '5' },
			});
			assert.match(answer.type === 'refused' ? answer.reason : '', /^backlog\/stories\/US-7-import\.md /);
			assert.deepEqual(uris.map(onDisk), before);
		}));
});

describe('the detail of a card', () => {
	it('follows ticks and typing', () =>
		onBoard(async (board) => {
			await board.say({ type: 'detail', key: keyOf(card) });
			const detail = () => {
				const last = board.told.findLast((message) => message.type === 'detail');
				return last?.type === 'detail' ? last.detail : undefined;
			};
			assert.equal(detail()?.criteria[1]?.checked, false);
			await board.tick(keyOf(card), 1, true);
			assert.equal(detail()?.criteria[1]?.checked, true);
			const editor = await vscode.window.showTextDocument(storyUri(card));
			await editor.edit((edit) =>
				edit.insert(editor.document.positionAt(editor.document.getText().length), '- [ ] More.\n'),
			);
			await board.shows(() => detail()?.criteria.length === 3);
		}));
});

describe('what a board is told', () => {
	it('is nothing while it is hidden, and everything when it is back', () =>
		onBoard(async (board) => {
			board.host.hide();
			const before = board.told.length;
			writeFileSync(storyUri(cost).fsPath, onDisk(storyUri(cost)).replace('rank: "hmx"', 'rank: "aaa"'));
			await board.session.reload();
			assert.equal(board.told.length, before);
			await board.say({ type: 'ready', look });
			assert.deepEqual(shownOrder(board), orderOnDisk());
			assert.equal(shownOrder(board)[0], cost);
		}));

	it('is readiness too', () =>
		onBoard(async (board) => {
			await board.shows(
				(cards) => cards.find(({ key }) => key === keyOf(link))?.missing.includes('no criteria') ?? false,
			);
		}));
});

describe('saved views', () => {
	const settings = fileUri('refinery.yml');

	it('are kept in the settings file and taken out of it again', () =>
		onBoard(
			async (board) => {
				const before = onDisk(settings);
				const saved = { ...look, mode: 'kanban', filter: 'status:ready' } as const;
				const views = () => {
					const last = board.told.findLast((message) => 'frame' in message && message.frame !== undefined);
					return last && 'frame' in last ? (last.frame?.views ?? []) : [];
				};
				await board.say({ type: 'save-view', name: 'Next', look: saved });
				await board.shows(() => views().some(({ name }) => name === 'Next'));
				assert.deepEqual(views(), [{ name: 'Next', look: saved }]);
				assert.ok(onDisk(settings).startsWith(before.trimEnd()), onDisk(settings));
				await board.say({ type: 'remove-view', name: 'Next' });
				await board.shows(() => views().length === 0);
			},
			[settings],
		));
});
