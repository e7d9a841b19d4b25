import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inlineSpans } from '../../../src/core/markdown/ast';
import { mayHoldSpans } from '../../../src/core/markdown/mayHoldSpans';

/** Pieces that make or nearly make something that is no prose, to be put together in any way. */
const piece = fc.constantFrom(
	...['`', '``', '~', '~~', '    ', '   ', '  ', ' ', '\t', '\n', '\n\n', '\r\n', '- ', '1. ', '> ', '# ', '\\'],
	...[
		'[',
		']',
		'(',
		')',
		':',
		'[ ] ',
		'[x] ',
		'[a]',
		'](',
		']: ',
		'!',
		'<',
		'>',
		'</',
		'<!--',
		'-->',
		'<b>',
		'<?',
		'<![CDATA[',
	],
	...[
		'a@b.c',
		'https://a.b',
		'mailto:x',
		'www.a.b',
		'<https://a.b>',
		'<a@b.c>',
		'word',
		'&lt;',
		'"t"',
		'*',
		'_',
		'\u00a0',
	],
	...['<pre>', '<SVG', '<script>', '<style', '<textarea', '<details>', '---\n', '|a|b|\n|-|-|\n', 'AC:', '\0'],
);

describe('signs of what is no prose', () => {
	it('are missed in no text whose syntax tree has something to tell', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
				const text = pieces.join('');
				if (!mayHoldSpans(text)) assert.deepEqual(inlineSpans(`\n${text}`), [], JSON.stringify(text));
			}),
			{ numRuns: 3000 },
		);
	});

	it('are not seen in a plain story with boxes and markers', () => {
		const text =
			'\nAs a cook, I want <fill in>, so that I eat (soon).\n\n## Acceptance criteria\n\n<!-- AC:BEGIN -->\n- [ ] #1 Given [a], when b, then c.\n- [x] 5 < 6 > 4: done\n  - nested\n<!-- AC:END -->\n';
		assert.equal(mayHoldSpans(text), false);
	});

	for (const text of [
		'a `b`',
		'~~~\na\n~~~',
		'a\n\n    b',
		'-     a',
		'> \t\ta',
		'[a](b)',
		'![a](b)',
		'[a]\n\n[a]: b',
		'<xx:y>',
		'<a@b.c>',
		'<pre>a</pre>',
	]) {
		it(`are seen in ${JSON.stringify(text)}`, () => {
			assert.ok(inlineSpans(text).length > 0);
			assert.ok(mayHoldSpans(text));
		});
	}

	it('are looked for in time linear in the text', () => {
		const started = performance.now();
		for (const unit of ['<', '<a', ']', ' ', '   a', '~~', '<!--']) mayHoldSpans(unit.repeat(200_000));
		assert.ok(performance.now() - started < 1000);
	});
});
