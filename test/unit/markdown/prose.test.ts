import assert from 'node:assert/strict';
import { loadAst } from '../../../src/core/markdown/loadAst';
import { maskProse } from '../../../src/core/markdown/prose';

/** The words that are left. */
const words = (text: string) => maskProse(text).split(/\s+/).filter(Boolean).join(' ');

describe('markdown prose', () => {
	const cases: [name: string, text: string, left: string][] = [
		['front matter', '---\ntitle: fast\n---\nslow', 'slow'],
		['front matter behind a byte-order mark', '\uFEFF---\r\ntitle: fast\r\n---\r\nslow', 'slow'],
		['fences', 'a\n```\nfast\n```\nb', 'a b'],
		['comments', 'a <!-- fast --> b\n<!--\nfast\n-->\nc', 'a b c'],
		['inline code', 'a `fast` b ``x ` y`` c \\`kept\\`', 'a b c \\`kept\\`'],
		['inline code over a line end, not over items', '`fast\nfast` a\n- b ` c\n- d ` e', 'a - b ` c - d ` e'],
		['link targets, not texts', '[the docs](https://x.y/a_(b) "fast") and [more][fast]', '[the docs] and [more]'],
		['addresses', 'See https://x.y/z?a=b. www.x.y, <https://x.y> or me@x.org', 'See . , or'],
		['tags, not gaps', '<b>bold</b> <br/> <fill in> a < b > c', 'bold <fill in> a < b > c'],
		['quoted strings', 'Shows "all good" and “fine” and «bon» and \'ok then\'.', 'Shows and and and .'],
		[
			'no apostrophes',
			"The users' list doesn't say it's the owner's.",
			"The users' list doesn't say it's the owner's.",
		],
		['no inches', 'A 5" screen and a 7" one', 'A 5" screen and a 7" one'],
		['quotes do not reach over lines', 'a "b\nc" d', 'a "b c" d'],
		['file names', 'Edit src/app/main.ts, README.md and (notes.txt). Node.js.', 'Edit , and ( ). .'],
		[
			'paths, not alternatives',
			'GET /orders/{id} or ./run and ~/x, and/or red/green/blue 1/2',
			'GET or and , and/or red/green/blue 1/2',
		],
		[
			'ids',
			'US-12 needs BACK-222.1, US-PRJ-58-2 and #7, not C# or 2-3 or well-known-2',
			'needs , and , not C# or 2-3 or well-known-2',
		],
		['placeholders', 'Hello {name}, #{sum} and {{ x }}', 'Hello , and'],
		[
			'nothing in plain text',
			'Fast, e.g. within 3 s – always. 日本語 עברית 😀',
			'Fast, e.g. within 3 s – always. 日本語 עברית 😀',
		],
	];
	for (const [name, text, left] of cases) {
		it(`masks ${name}`, () => {
			assert.equal(words(text), left);
			assert.equal(maskProse(text).length, text.length);
		});
	}

	it('keeps line ends where they are', () => {
		const text = 'a\r\n```\r\nb\r\n```\r\n"c"\n';
		assert.equal(maskProse(text), 'a\r\n   \r\n \r\n   \r\n   \n');
	});

	it('takes spans from the syntax tree', () => {
		assert.equal(maskProse('fast and slow', [{ start: 0, end: 4 }]), '     and slow');
	});
});

describe('markdown syntax tree', () => {
	it('tells what is no prose', async () => {
		const { inlineSpans } = await loadAst();
		const text =
			'\uFEFF---\nx: `no`\n---\n\nA `b` [c *d*](e "f") <https://g.h> ![i](j) <fill in> k[l].\n\n    indented\n\n[l]: m\n';
		const spans = inlineSpans(text).map(({ start, end }) => text.slice(start, end));
		assert.deepEqual(spans, ['`b`', '](e "f")', '<https://g.h>', '![i](j)', ']', '    indented', '[l]: m']);
	});

	it('leaves large texts alone', async () => {
		const { inlineSpans } = await loadAst();
		assert.deepEqual(inlineSpans('`a` '.repeat(30_000)), []);
	});
});
