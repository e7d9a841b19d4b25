import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inlinePieces } from '../../../src/core/markdown/ast';

const pieces = (text: string) =>
	inlinePieces(text).map(({ text, style }) => (style === 'plain' ? text : { [style]: text }));

describe('inline pieces', () => {
	for (const [what, text, expected] of [
		['plain words', 'A mail arrives within 60 s.', ['A mail arrives within 60 s.']],
		['nothing of nothing', '', []],
		[
			'strong words, emphasis and code',
			'**Given** a *registered* user, `POST /reset` is sent',
			[{ strong: 'Given' }, ' a ', { emphasis: 'registered' }, ' user, ', { code: 'POST /reset' }, ' is sent'],
		],
		[
			'the words of links, whatever their style',
			'see [the **plan**](https://example.org) and <https://example.org/a>',
			['see ', { link: 'the plan' }, ' and ', { link: 'https://example.org/a' }],
		],
		['strong rather than emphasis', '***both***', [{ strong: 'both' }]],
		['marks that are escaped', '5 \\* 3', ['5 * 3']],
		['HTML as text', 'a <b>bold</b> word', ['a <b>bold</b> word']],
		['what a picture shows', '![a red box](box.png) appears', ['a red box appears']],
		['lines with their ends', 'Given a\r\n  when b', ['Given a\nwhen b']],
		['paragraphs on lines of their own', 'one\n\ntwo', ['one\ntwo']],
		['a table as it is written', '# Title\n\n| a |', ['# Title\n\n| a |']],
	] as const) {
		it(`are ${what}`, () => assert.deepEqual(pieces(text), expected));
	}

	it('hold the letters of any text, and take no time for a long one', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('*', '_', '`', '[', ']', '(', ')', 'a', ' ', '\n', '<', '\\') }),
				(text) => {
					const letters = (of: string) => of.replace(/[^a]/g, '').length;
					const read = inlinePieces(text);
					assert.ok(letters(read.map((piece) => piece.text).join('')) <= letters(text));
					for (const [at, piece] of read.entries()) {
						assert.notEqual(piece.text, '');
						assert.notEqual(piece.style, read[at + 1]?.style);
					}
				},
			),
		);
		assert.equal(inlinePieces('*a* '.repeat(50_000)).length, 1);
	});
});
