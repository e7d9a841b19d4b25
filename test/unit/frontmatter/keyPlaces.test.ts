import assert from 'node:assert/strict';
import { findKey } from '../../../src/core/frontmatter/keyPlaces';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { scalarText } from '../../../src/core/frontmatter/scalarText';

const cut = (text: string, range: { start: number; end: number }) => text.slice(range.start, range.end);
function placeOf(yaml: string, key = 'k') {
	const text = `---\nfirst: 1\n${yaml}\nlast: 2\n---\nk: body\n`;
	const place = findKey(text, readFrontMatter(text), key);
	return (
		place && {
			lines: cut(text, place.lines),
			key: cut(text, place.key),
			value: cut(text, place.value),
			items: place.items?.map((item) => cut(text, item)),
		}
	);
}

describe('frontmatter: places', () => {
	for (const [yaml, value, lines = `${yaml}\n`] of [
		['k: a b # note', 'a b'],
		['k : a#b', 'a#b'],
		['"k": "a # b"  # note', '"a # b"'],
		["k: 'it''s: so'", "'it''s: so'"],
		['k:', ''],
		['k:   # note', ''],
		['k: a\n  b\n\n  c', 'a\n  b\n\n  c'],
		['k:\n  below', 'below'],
		['k: "a\n\n  b"', '"a\n\n  b"'],
		['k: "a\nb: c"', '"a\nb: c"'],
		['k: |\n  a: b\n\n  # no comment\n', '|\n  a: b\n\n  # no comment', 'k: |\n  a: b\n\n  # no comment\n'],
		['k: >- # note\n    a\n    b\n  # comment', '>- # note\n    a\n    b', 'k: >- # note\n    a\n    b\n'],
		['k: |+\n  a\n\n', '|+\n  a\n\n', 'k: |+\n  a\n\n\n'],
		['k: a\n# comment\n', 'a', 'k: a\n'],
		['k:\n  a: b\n  c:\n    - d\n\n# e', 'a: b\n  c:\n    - d', 'k:\n  a: b\n  c:\n    - d\n'],
		['k: {a: b}', '{a: b}'],
	] as const) {
		it(JSON.stringify(yaml), () => {
			const place = placeOf(yaml);
			assert.equal(place?.value, value);
			assert.equal(place?.lines, lines);
			assert.equal(place?.items, undefined);
		});
	}

	for (const [yaml, items] of [
		['k: []', []],
		['k: [a, "b, c", \'d\']', ['a', '"b, c"', "'d'"]],
		['k: [\n  a, # one\n  b c,\n]', ['a', 'b c']],
		['k: [http://a.b/c, d]', ['http://a.b/c', 'd']],
		['k:\n- a\n- "b" # note\n# between\n- c d', ['a', '"b"', 'c d']],
		['k: # note\n    -   a\n\n    - b', ['a', 'b']],
		['k:\n  - a\n    b\n  -\n  - c', ['a\n    b', '', 'c']],
		['k:\n  - >-\n    a\n    b\n  - c', ['>-\n    a\n    b', 'c']],
	] as const) {
		it(`items of ${JSON.stringify(yaml)}`, () => assert.deepEqual(placeOf(yaml)?.items, items));
	}

	for (const yaml of [
		'k:\n  - a: b\n    c: d\n  - e',
		'k: [a, [b]]',
		'k: [a: b]',
		'k:\n  - - a',
		'k:\n  - [a]',
		'k: [a, {b: c}]',
	]) {
		it(`no items of ${JSON.stringify(yaml)}`, () => {
			const place = placeOf(yaml);
			assert.equal(place?.lines, `${yaml}\n`);
			assert.equal(place?.items, undefined);
		});
	}

	for (const yaml of ['k: &x a\nj: *x', 'k: !!str a', '? k\n: a', 'k: !!seq [a]']) {
		it(`does not guess in ${JSON.stringify(yaml)}`, () => assert.equal(placeOf(yaml), undefined));
	}

	for (const text of [
		'---\n{k: a}\n---\n',
		'---\n  k: a\n---\n',
		'---\nk: @\n---\n',
		'k: a\n',
		'---\nj: a\n---\nk: b\n',
		'---\nk: a\n',
	]) {
		it(`finds nothing in ${JSON.stringify(text)}`, () =>
			assert.equal(findKey(text, readFrontMatter(text), 'k'), undefined));
	}
});

describe('frontmatter: scalars', () => {
	for (const [written, text, content] of [
		['plain text', 'plain text', 'plain text'],
		["'it''s'", "it's", "it''s"],
		['"a\\tb \\"c\\" \\u00fc"', 'a\tb "c" ü', 'a\\tb \\"c\\" \\u00fc'],
		['"a\n  b"', 'a b', 'a\n  b'],
		['a\n  b\n\n  c', 'a b\nc', 'a\n  b\n\n  c'],
		['|-\n  a\n  b', 'a\nb', '  a\n  b'],
		['>\n  a\n  b', 'a b\n', '  a\n  b'],
		['', '', ''],
	] as const) {
		it(JSON.stringify(written), () => {
			const source = `k: ${written}`;
			const read = scalarText(source, { start: 3, end: source.length });
			assert.equal(read.text, text);
			assert.equal(cut(source, read.content), content);
		});
	}
});
