import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixAll } from '../../../src/core/lint/fixAll';
import type { Finding } from '../../../src/core/lint/rule';
import { composeEdits } from '../../../src/core/model/composeEdits';
import { applyEdits, type TextEdit } from '../../../src/core/model/textEdit';
import { findings, withCriteria } from './support';

/** Edits of a text of some length, without overlap. */
const editsIn = (length: number) =>
	fc
		.tuple(
			fc.uniqueArray(fc.nat(length), { maxLength: 8 }),
			fc.array(fc.constantFrom('', 'x', 'yz'), { minLength: 4, maxLength: 4 }),
		)
		.map(([places, words]) => {
			const ordered = places.sort((a, b) => a - b);
			return words.flatMap((newText, i): TextEdit[] => {
				const [start, end] = [ordered[2 * i], ordered[2 * i + 1]];
				return start === undefined || end === undefined ? [] : [{ range: { start, end }, newText }];
			});
		});

describe('edits one after the other', () => {
	it('are the same at once, and leave alone what both leave alone', () => {
		const cases = fc.string({ minLength: 1, maxLength: 30 }).chain((text) =>
			editsIn(text.length).chain((first) => {
				const between = applyEdits(text, first);
				return editsIn(between.length).map((second) => ({ text, first, between, second }));
			}),
		);
		fc.assert(
			fc.property(cases, ({ text, first, between, second }) => {
				const composed = composeEdits(text.length, first, second);
				assert.equal(applyEdits(text, composed), applyEdits(between, second));
				const touched = (edits: readonly TextEdit[]) =>
					edits.reduce((sum, { range }) => sum + range.end - range.start, 0);
				assert.ok(touched(composed) <= touched(first) + touched(second));
			}),
		);
	});
});

describe('fixing all of a text', () => {
	const fix = (text: string) => fixAll(text, (now) => Promise.resolve(findings(now)));

	it('removes neighbours that stand in each other’s way, and says what is left', async () => {
		const text = withCriteria('One of 3.', '', '', '', 'The list loads quickly.', '');
		const result = await fix(text);
		assert.equal(result.text, withCriteria('One of 3.', 'The list loads quickly.'));
		assert.equal(applyEdits(text, result.edits), result.text);
		assert.equal(result.fixed, 4);
		assert.deepEqual(
			result.left.map(({ rule }) => rule),
			['vague-term'],
		);
	});

	it('changes nothing where nothing is to be repaired', async () => {
		const result = await fix(withCriteria('The list loads quickly.'));
		assert.deepEqual([result.edits, result.fixed, result.left.length], [[], 0, 1]);
	});

	it('takes of several fixes only the safe one, and none that leaves the text as it is', async () => {
		const finding = (text: string, safe: boolean, newText: string): Finding => ({
			rule: 'some-rule',
			severity: 'warning',
			message: 'Some message.',
			range: { start: 0, end: 1 },
			fixes: text.startsWith('a') ? [{ title: 'Do', safe, edits: [{ range: { start: 0, end: 1 }, newText }] }] : [],
		});
		const result = await fixAll('abc', (text) =>
			Promise.resolve([finding(text, false, 'u'), finding(text, true, 'a'), finding(text, true, 's')]),
		);
		assert.deepEqual([result.text, result.fixed], ['sbc', 1]);
	});

	it('ends when fixes undo each other', async () => {
		const swap = (text: string): Finding => ({
			rule: 'some-rule',
			severity: 'warning',
			message: 'Some message.',
			range: { start: 0, end: 1 },
			fixes: [
				{
					title: 'Do',
					safe: true,
					edits: [{ range: { start: 0, end: 1 }, newText: text.startsWith('a') ? 'b' : 'a' }],
				},
			],
		});
		assert.match((await fixAll('a', (text) => Promise.resolve([swap(text)]))).text, /^[ab]$/);
	});

	it('ends soon with thousands of neighbours', async () => {
		const many = (count: number) => withCriteria('One of 3.', ...Array.from({ length: count }, () => ''));
		const result = await fix(many(3000));
		assert.equal(result.text, withCriteria('One of 3.'));
	});
});
