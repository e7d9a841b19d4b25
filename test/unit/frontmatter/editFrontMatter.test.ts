import assert from 'node:assert/strict';
import { type NewValue, type SetKeyOptions, setKey } from '../../../src/core/frontmatter/editFrontMatter';
import { applyEdits } from '../../../src/core/model/textEdit';

function changed(text: string, key: string, value: NewValue, options?: SetKeyOptions): string {
	const result = setKey(text, key, value, options);
	assert.equal(result.kind, 'edits', result.kind === 'refused' ? result.reason : '');
	return result.kind === 'edits' ? applyEdits(text, result.edits) : '';
}

/** Sets `k` in a front matter of these lines and gives the lines that come out. */
function set(yaml: string, value: NewValue, options?: SetKeyOptions): string {
	const text = `---\n${yaml}\n---\nBody\n`;
	const result = changed(text, 'k', value, options);
	assert.ok(result.startsWith('---\n') && result.endsWith('---\nBody\n'));
	return result.slice(4, -'---\nBody\n'.length).replace(/\n$/, '');
}

describe('frontmatter: setting a scalar', () => {
	for (const [yaml, value, expected] of [
		['k: old # note', 'new', 'k: new # note'],
		['k:  old  ', 'new', 'k:  new  '],
		['k: "old"', 'new', 'k: "new"'],
		["k: 'old'", "it's", "k: 'it''s'"],
		["k: 'old'", 'a\nb', 'k: "a\\nb"'],
		['k: "old"', 'say "x" \\', 'k: "say \\"x\\" \\\\"'],
		['k: old', 'a: b', 'k: "a: b"'],
		["j: 'x'\nk: old", 'a: b', "j: 'x'\nk: 'a: b'"],
		['k:', 'new', 'k: new'],
		['k:   ', 'new', 'k: new  '],
		['k: # note', 'new', 'k: new # note'],
		['k:  # note', 'new', 'k: new # note'],
		['k :  old', 'new', 'k :  new'],
		['"k": old', 'new', '"k": new'],
		['k: old\n  folded\nj: 1', 'new', 'k: new\nj: 1'],
		['k:\n  old\nj: 1', 'new', 'k:\n  new\nj: 1'],
		['k: |\n  old\n  two\nj: 1', 'new\nlines\n', 'k: |\n  new\n  lines\nj: 1'],
		['k: |-\n    old\nj: 1', 'a: b\n\n# c', 'k: |-\n    a: b\n\n    # c\nj: 1'],
		['k: >\n  old\nj: 1', 'new', 'k: new\nj: 1'],
		['k: [a, b] # note', 'new', 'k: new # note'],
		['k: # note\n  - a\n  - b\nj: 1', 'new', 'k: new # note\nj: 1'],
		['k:\n  a: b\n  c: d\nj: 1', 'new', 'k: new\nj: 1'],
		['k: old', '', 'k: ""'],
		['# head\nk: old\n# foot', undefined, '# head\n# foot'],
		['k:\n  - a\n  - b\nj: 1', undefined, 'j: 1'],
		['j: 1', undefined, 'j: 1'],
		['j: 1', 'new', 'j: 1\nk: new'],
		['', 'new', '\nk: new'],
	] as const) {
		it(`${JSON.stringify(yaml)} to ${JSON.stringify(value)}`, () => assert.equal(set(yaml, value), expected));
	}

	it('does nothing when the value is already there', () => {
		for (const [yaml, value] of [
			['k: "a"', 'a'],
			['k: a\n  b', 'a b'],
			['k: [a]', ['a']],
			['k:', []],
			['k:', ''],
		] as const) {
			assert.deepEqual(setKey(`---\n${yaml}\n---\n`, 'k', value), { kind: 'edits', edits: [] });
		}
	});

	for (const value of [
		'yes',
		'No',
		'true',
		'off',
		'y',
		'null',
		'~',
		'',
		'007',
		'1.10',
		'1e3',
		'0x1F',
		'1_000',
		'12:30',
		'2026-01-02',
		'.inf',
		'5',
		'-1',
		'+1',
		'@x',
		'`x`',
		'- a',
		'-',
		'? x',
		': x',
		'a: b',
		'a:',
		'# c',
		'a #b',
		'%x',
		'*x',
		'&x',
		'!x',
		'|',
		'>',
		'"x',
		"'x",
		'[x',
		'{x',
		', x',
		'---',
		'...',
		'<<',
		'=',
		' x',
		'x ',
		'a\tb',
	]) {
		it(`quotes ${JSON.stringify(value)}`, () => assert.equal(set('k: word', value), `k: ${JSON.stringify(value)}`));
	}

	for (const value of [
		'US-12',
		'in-progress',
		'two words',
		'a:b',
		'a#b',
		"it's",
		'say "x"',
		'Größe 😀',
		'3 points',
		'v1.2',
		'now',
		'1-auth',
		'Q4 (late), maybe',
	]) {
		it(`leaves ${JSON.stringify(value)} plain`, () => assert.equal(set('k: word', value), `k: ${value}`));
	}

	for (const [yaml, value, options, expected] of [
		['k: 3', '5', {}, 'k: 5'],
		['k: 3.5', '8', {}, 'k: 8'],
		['k: 3', '1.10', {}, 'k: "1.10"'],
		['k: 3', '007', {}, 'k: "007"'],
		['k: 3', 'yes', {}, 'k: "yes"'],
		['k: 2026-01-02', '2026-02-03', {}, 'k: 2026-02-03'],
		['k: true', 'false', {}, 'k: false'],
		['k: "3"', '5', {}, 'k: "5"'],
		['k: "3"', '5', { as: 'number' }, 'k: "5"'],
		['k:', '5', { as: 'number' }, 'k: 5'],
		['j: 1', '5', { as: 'number' }, 'j: 1\nk: 5'],
		['j: 1', '2026-01-02', { as: 'date' }, 'j: 1\nk: 2026-01-02'],
		['j: 1', 'abc', { quote: 'always' }, 'j: 1\nk: "abc"'],
		["j: 'x'", 'abc', { quote: 'always' }, "j: 'x'\nk: 'abc'"],
		['k: abc', 'abd', { quote: 'always' }, 'k: "abd"'],
		["k: 'abc'", 'abd', { quote: 'always' }, "k: 'abd'"],
	] as const) {
		it(`keeps the kind: ${yaml} to ${value} ${JSON.stringify(options)}`, () =>
			assert.equal(set(yaml, value, options), expected));
	}
});

describe('frontmatter: setting a list', () => {
	for (const [yaml, value, expected] of [
		['k: [a, b] # note', ['a', 'b', 'c'], 'k: [a, b, c] # note'],
		['k: [a,b]', ['a', 'x', 'b'], 'k: [a,x,b]'],
		['k: [ a, b ]', ['x', 'a', 'b'], 'k: [ x, a, b ]'],
		['k: ["a", "b"]', ['a', 'c'], 'k: ["a", "c"]'],
		['k: [a, b, c]', ['a', 'c'], 'k: [a, c]'],
		['k: [a, b, c]', ['b', 'c'], 'k: [b, c]'],
		['k: [a, b]', [], 'k: []'],
		['k: []', ['a', 'b, c'], 'k: [a, "b, c"]'],
		['k: [\n  a, # one\n  b\n]', ['a', 'b', 'c'], 'k: [\n  a, # one\n  b, c\n]'],
		['k: [\n  a,\n  b\n]', ['a', 'b', 'c'], 'k: [\n  a,\n  b,\n  c\n]'],
		['k:\n  - a # one\n  - b\nj: 1', ['a', 'b', 'c'], 'k:\n  - a # one\n  - b\n  - c\nj: 1'],
		['k:\n- a\n- b\nj: 1', ['x', 'a', 'b'], 'k:\n- x\n- a\n- b\nj: 1'],
		['k:\n  - a # one\n  # two\n  - b\nj: 1', ['a'], 'k:\n  - a # one\n  # two\nj: 1'],
		['k:\n  - "a"\n  - "b"', ['a', '@c', 'b'], 'k:\n  - "a"\n  - "@c"\n  - "b"'],
		["k:\n  - '@a'\n  - b", ['b', '@a'], "k:\n  - b\n  - '@a'"],
		['k:\n  -   a\nj: 1', ['a', '3'], 'k:\n  -   a\n  -   "3"\nj: 1'],
		['k: # note\n  - a\nj: 1', [], 'k: [] # note\nj: 1'],
		['k:\n  - >-\n    a\n    b\n  - c', ['a b', 'c', 'd'], 'k:\n  - >-\n    a\n    b\n  - c\n  - d'],
		['k:\n  - [a]\n  - b\nj: 1', ['c', 'd'], 'k:\n  - c\n  - d\nj: 1'],
		['k: a', ['a', 'b'], 'k: [a, b]'],
		['k: |\n  a\nj: 1', ['a'], 'k: [a]\nj: 1'],
		['k:', ['a'], 'k: [a]'],
		['j: 1', ['a: b'], 'j: 1\nk: ["a: b"]'],
	] as const) {
		it(`${JSON.stringify(yaml)} to ${JSON.stringify(value)}`, () => assert.equal(set(yaml, value), expected));
	}

	it('inserts exactly one line, with the line end of the file', () => {
		const text = '---\r\nk:\r\n  - a\r\nj: 1\r\n---\r\n';
		assert.equal(changed(text, 'k', ['a', 'b']), '---\r\nk:\r\n  - a\r\n  - b\r\nj: 1\r\n---\r\n');
	});
});

describe('frontmatter: a new key', () => {
	const text = '---\r\nid: A\r\nlabels:\r\n  - x\r\n# end\r\n---\r\nBody';

	it('comes behind the last of the given keys that is there', () => {
		const expected = '---\r\nid: A\r\nlabels:\r\n  - x\r\nk: v\r\n# end\r\n---\r\nBody';
		assert.equal(changed(text, 'k', 'v', { after: ['id', 'labels', 'points'] }), expected);
	});

	it('comes last otherwise', () => {
		assert.equal(
			changed(text, 'k', 'v', { after: ['points'] }),
			'---\r\nid: A\r\nlabels:\r\n  - x\r\n# end\r\nk: v\r\n---\r\nBody',
		);
	});

	it('makes a front matter where there is none', () => {
		assert.equal(changed('# Title\n', 'k', 'v'), '---\nk: v\n---\n\n# Title\n');
		assert.equal(changed('\ufeff# Title\r\n', 'k', 'v'), '\ufeff---\r\nk: v\r\n---\r\n\r\n# Title\r\n');
		assert.equal(changed('', 'k', ['a']), '---\nk: [a]\n---\n\n');
		assert.deepEqual(setKey('# Title', 'k', undefined), { kind: 'edits', edits: [] });
	});

	it('goes into an empty front matter', () => {
		assert.equal(changed('---\n---\n', 'k', 'v'), '---\nk: v\n---\n');
	});

	it('may have a name that needs quotes', () => {
		assert.equal(changed('---\n---\n', 'a: b', 'v'), '---\n"a: b": v\n---\n');
	});
});

describe('frontmatter: refusing', () => {
	for (const [text, key, reason] of [
		[
			'---\na: @b\n---\n',
			'a',
			'The front matter cannot be changed while it has an error. A value may not begin with @: put it in quotes.',
		],
		[
			'---\na: 1\n',
			'a',
			'The front matter cannot be changed while it has an error. The front matter is not closed: a line --- is missing behind it.',
		],
		[
			'---js\n{}\n---\n',
			'a',
			'The front matter cannot be changed while it has an error. The front matter is written in "js"; only YAML is read.',
		],
		['+++\na = 1\n+++\n', 'a', 'The file begins with a line that other tools read as front matter; change it by hand.'],
		['---\na: &x 1\nb: *x\n---\n', 'a', '"a" is written in a way that cannot be changed safely; change it by hand.'],
		['---\n{a: 1}\n---\n', 'a', '"a" is written in a way that cannot be changed safely; change it by hand.'],
		[
			'---\n{a: 1}\n---\n',
			'b',
			'"b" cannot be changed without touching other lines of the front matter; change it by hand.',
		],
		[
			`---\na: ${'x'.repeat(65_500)}\n---\n`,
			'b',
			'"b" cannot be changed without touching other lines of the front matter; change it by hand.',
		],
	] as const) {
		it(reason.slice(0, 90), () =>
			assert.deepEqual(setKey(text, key, 'a value of some length, so that it does not fit'), {
				kind: 'refused',
				reason,
			}),
		);
	}

	it('leaves keys next to an anchor changeable', () => {
		assert.equal(changed('---\na: &x 1\nb: *x\nc: 1\n---\n', 'c', '2'), '---\na: &x 1\nb: *x\nc: 2\n---\n');
	});
});
