import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { freePlace, offerTyped } from '../../src/vscode/commands/offerTyped';

const sizes = ['1', '2', '3', '20'].map((label) => ({ label }));

/** A list whose editor shows what it is told when the test says so. */
function listByHand() {
	const typing = new vscode.EventEmitter<string>();
	const moving = new vscode.EventEmitter<readonly vscode.QuickPickItem[]>();
	const pick = {
		value: '',
		items: [] as readonly vscode.QuickPickItem[],
		activeItems: [] as readonly vscode.QuickPickItem[],
		selectedItems: [] as readonly vscode.QuickPickItem[],
		onDidChangeValue: typing.event,
		onDidChangeActive: moving.event,
	};
	const offer = offerTyped(
		pick as unknown as vscode.QuickPick<vscode.QuickPickItem>,
		(typed) => (typed === '' ? undefined : (sizes.find(({ label }) => label === typed) ?? { label: typed })),
		sizes,
	);
	return {
		pick,
		type(text: string) {
			pick.value = text;
			typing.fire(text);
		},
		/** The editor has another row under the cursor: by its place, as it tells it. */
		goTo(place: number) {
			const row = pick.items[place];
			pick.activeItems = row ? [row] : [];
			moving.fire(pick.activeItems);
		},
		/** What Enter means on the row at a place. */
		enter(place: number | undefined) {
			const row = place === undefined ? undefined : pick.items[place];
			pick.selectedItems = row ? [row] : [];
			return offer.chosen()?.label;
		},
	};
}

describe('what is typed into a list of choices', () => {
	it('has the first place, and the choices keep theirs', () => {
		const list = listByHand();
		assert.deepEqual(list.pick.items, [freePlace, ...sizes]);
		list.type('4');
		assert.deepEqual(
			list.pick.items.map(({ label }) => label),
			['4', '1', '2', '3', '20'],
		);
		assert.deepEqual(list.pick.activeItems, [list.pick.items[0]]);
		list.type('2');
		assert.deepEqual(list.pick.items, [freePlace, ...sizes]);
		assert.deepEqual(list.pick.activeItems, [sizes[1]]);
	});

	it('is meant by an Enter that is faster than the list', () => {
		const list = listByHand();
		list.type('2');
		list.goTo(4);
		assert.equal(list.enter(4), '2', 'the editor had found 20 by itself');
		list.type('7');
		assert.equal(list.enter(undefined), '7');
	});

	it('is not meant any more when the user went on to a choice', () => {
		const list = listByHand();
		list.type('2');
		list.goTo(2);
		list.goTo(4);
		assert.equal(list.enter(4), '20');
		list.type('7');
		list.goTo(0);
		assert.equal(list.enter(0), '7');
		list.goTo(1);
		assert.equal(list.enter(1), '1');
	});

	it('may have been found by the editor before it told of the text', () => {
		const list = listByHand();
		list.goTo(2);
		list.type('2');
		assert.equal(list.enter(4), '20');
	});

	it('means nothing while nothing is typed and nothing is chosen', () => {
		const list = listByHand();
		assert.equal(list.enter(undefined), undefined);
		assert.equal(list.enter(0), undefined);
		list.type('2');
		list.type('');
		assert.equal(list.enter(3), '3');
	});
});
