import assert from 'node:assert/strict';
import { boardStrings } from '../../src/protocol/boardStrings';
import { fillIn } from '../../src/protocol/fillIn';
import { commandFor, pageCommandFor } from '../../src/webview/board/boardKeys';
import { columnWidths } from '../../src/webview/board/columns';
import { describeCard, describeMove, describePoints, describeReadiness } from '../../src/webview/board/describe';
import type { KeyPress } from '../../src/webview/shared/keyPress';
import { card, keyOf } from './sampleCards';

describe('board words', () => {
	it('fills values into a text, whatever they hold', () => {
		assert.equal(fillIn('{0} of {1}', '{1}', '$&'), '{1} of $&');
		assert.equal(fillIn('{0} and {2}', 'a'), 'a and {2}');
	});

	it('says where a card is now, by a neighbour that can be seen', () => {
		const cards = ['A', 'B', 'C'].map((id) => card(id));
		assert.equal(describeMove(cards, cards, [keyOf('B')], boardStrings), 'B moved to 2 of 3, below A');
		assert.equal(describeMove(cards, cards, [keyOf('A')], boardStrings), 'A moved to 1 of 3, above B');
		assert.equal(describeMove(cards, cards.slice(2), [keyOf('C')], boardStrings), 'C moved to 3 of 3');
	});

	it('reads a row as one sentence', () => {
		assert.equal(
			describeCard(card('A', { points: 1, criteria: { done: 1, total: 3 } }), 4, 48, undefined, boardStrings),
			'A, Story A, 4 of 48, status refining, 1 point, no epic, 1 of 3 criteria done',
		);
		assert.equal(
			describeCard(card('A', { unreadable: 'why' }), undefined, 1, undefined, boardStrings),
			'A, Story A, Cannot be read',
		);
		assert.equal(describePoints(card('A', { points: 0.5 }), boardStrings), '0.5 points');
	});

	it('tells what is missing for ready, and what to look at again', () => {
		const hints = [
			{ quality: 'small', reasons: ['large estimate', 'more than one wish'] },
			{ quality: 'testable', reasons: ['vague words'] },
		] as const;
		assert.equal(describeReadiness(card('A'), boardStrings), 'nothing missing for ready');
		assert.equal(
			describeReadiness(card('A', { missing: ['no epic'], hints }), boardStrings),
			'Missing for ready: no epic. INVEST hints: small (large estimate, more than one wish); testable (vague words)',
		);
		assert.equal(
			describeReadiness(card('A', { hints: hints.slice(1) }), boardStrings),
			'nothing missing for ready. INVEST hints: testable (vague words)',
		);
		assert.equal(describeReadiness(card('A', { unreadable: 'why', hints }), boardStrings), 'why');
	});

	it('has no loud words and only places that are filled in order', () => {
		for (const [name, text] of Object.entries(boardStrings)) {
			assert.doesNotMatch(text, /!|please/i, name);
			const places = [...text.matchAll(/\{(\d)\}/g)].map(([, index]) => Number(index));
			assert.deepEqual(
				places,
				places.map((_, index) => index),
				name,
			);
		}
	});
});

describe('board keys', () => {
	const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
		key,
		altKey: false,
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		...change,
	});

	it('reads keys by whether a row is lifted', () => {
		assert.deepEqual(commandFor(press('ArrowUp'), false), { kind: 'focus', way: -1 });
		assert.deepEqual(commandFor(press('ArrowUp'), true), { kind: 'move', way: -1 });
		assert.deepEqual(commandFor(press('ArrowUp', { altKey: true }), false), { kind: 'move', way: -1 });
		assert.deepEqual(commandFor(press('Enter'), true), { kind: 'drop' });
		assert.deepEqual(commandFor(press('Enter'), false), { kind: 'open' });
	});

	it('leaves the editor its own keys', () => {
		for (const change of [{ ctrlKey: true }, { metaKey: true }]) {
			assert.equal(commandFor(press('s', change), false), undefined);
			assert.equal(pageCommandFor(press('d', change)), undefined);
			assert.equal(pageCommandFor(press('z', change)), 'undo');
			assert.equal(pageCommandFor(press('Z', { ...change, shiftKey: true })), 'redo');
			assert.equal(pageCommandFor(press('y', change)), 'redo');
		}
		assert.equal(commandFor(press('e', { altKey: true }), false), undefined);
		assert.equal(commandFor(press('e'), true), undefined);
		assert.equal(commandFor(press('Tab'), false), undefined);
	});

	it('reads keys that choose several rows', () => {
		assert.deepEqual(commandFor(press('ArrowDown', { shiftKey: true }), false), { kind: 'extend', way: 1 });
		assert.deepEqual(commandFor(press('ArrowDown', { ctrlKey: true }), false), { kind: 'wander', way: 1 });
		assert.deepEqual(commandFor(press(' ', { ctrlKey: true }), false), { kind: 'toggle' });
		assert.deepEqual(commandFor(press('a', { metaKey: true }), false), { kind: 'all' });
		assert.deepEqual(commandFor(press('Escape'), false), { kind: 'one' });
		assert.equal(commandFor(press('a', { ctrlKey: true }), true), undefined, 'not while rows are lifted');
	});
});

describe('board columns', () => {
	it('are as wide as their longest text, within limits', () => {
		const widths = columnWidths([card('A'), card('PROJECT-LONG-12345'), card('US-100')]);
		assert.equal(widths.get('--id-chars'), '14');
		assert.equal(widths.get('--status-chars'), '8');
		assert.equal(widths.get('--place-chars'), '2');
		assert.equal(columnWidths([]).get('--id-chars'), '4');
	});
});
