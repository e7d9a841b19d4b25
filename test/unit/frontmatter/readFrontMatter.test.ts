import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';

const problemOf = (text: string) => {
	const { problem, data } = readFrontMatter(text);
	assert.ok(problem, `no problem in ${JSON.stringify(text)}`);
	assert.deepEqual(Object.keys(data), []);
	return { message: problem.message, at: text.slice(problem.range.start, problem.range.end) };
};
const withYaml = (yaml: string) => `---\n${yaml}\n---\nBody\n`;

describe('frontmatter: reading', () => {
	for (const [name, text, yaml, body] of [
		['LF', '---\na: 1\n---\nBody', 'a: 1\n', 'Body'],
		['CRLF', '---\r\na: 1\r\n---\r\nBody', 'a: 1\r\n', 'Body'],
		['lone CR', '---\ra: 1\r---\rBody', 'a: 1\r', 'Body'],
		['a byte-order mark', '\ufeff---\na: 1\n---\nBody', 'a: 1\n', 'Body'],
		['no final line end', '---\na: 1\n---', 'a: 1\n', ''],
		['blanks behind the fences', '--- \na: 1\n---\t\nBody', 'a: 1\n', 'Body'],
		['yaml behind the fence', '---yaml\na: 1\n---\nBody', 'a: 1\n', 'Body'],
		['yml behind the fence', '--- yml\na: 1\n---\nBody', 'a: 1\n', 'Body'],
		['a rule in the body', '---\na: 1\n---\nText\n\n---\n\nMore', 'a: 1\n', 'Text\n\n---\n\nMore'],
	] as const) {
		it(`understands ${name}`, () => {
			const read = readFrontMatter(text);
			assert.equal(read.problem, undefined);
			assert.deepEqual({ ...read.data }, { a: '1' });
			assert.equal(text.slice(read.yaml?.start, read.yaml?.end), yaml);
			assert.equal(text.slice(read.bodyStart), body);
			assert.deepEqual(read.block, { start: text.startsWith('\ufeff') ? 1 : 0, end: read.bodyStart });
		});
	}

	for (const text of [
		'',
		'Text',
		'\n---\na: 1\n---\n',
		' ---\na: 1\n---\n',
		'----\na: 1\n----\n',
		'--- two words\n',
		'+++\na = 1\n+++\n',
	]) {
		it(`finds none in ${JSON.stringify(text)}`, () => {
			assert.deepEqual(
				{ ...readFrontMatter(text), data: {} },
				{ block: undefined, yaml: undefined, bodyStart: 0, data: {}, problem: undefined },
			);
		});
	}

	it('starts the body behind a byte-order mark when there is no front matter', () => {
		assert.equal(readFrontMatter('\ufeffText').bodyStart, 1);
	});

	for (const text of ['---\n---\nBody', '---\n\n---\nBody', '---\n# only a comment\n---\nBody']) {
		it(`takes ${JSON.stringify(text)} as empty`, () => {
			const read = readFrontMatter(text);
			assert.equal(read.problem, undefined);
			assert.deepEqual(Object.keys(read.data), []);
			assert.equal(Object.getPrototypeOf(read.data), null);
			assert.equal(text.slice(read.bodyStart), 'Body');
		});
	}

	it('keeps every scalar as its text', () => {
		const yaml = 'a: 007\nb: 1.10\nc: 2026-01-02\nd: yes\ne: null\nf:\ng: ~\nh: 0x1F\ni: [1, "2", ]\nj: {k: 3.0}';
		const { data } = readFrontMatter(withYaml(yaml));
		const expected = {
			a: '007',
			b: '1.10',
			c: '2026-01-02',
			d: 'yes',
			e: 'null',
			f: '',
			g: '~',
			h: '0x1F',
			i: ['1', '2'],
			j: { k: '3.0' },
		};
		assert.deepEqual(JSON.parse(JSON.stringify(data)), expected);
	});

	it('takes keys of the prototype as keys like any other', () => {
		const { data } = readFrontMatter(withYaml('__proto__: {polluted: x}\nconstructor: c\nin:\n  __proto__: y'));
		assert.deepEqual(Object.keys(data), ['__proto__', 'constructor', 'in']);
		assert.equal('toString' in data, false);
		assert.deepEqual(Object.entries(data.in ?? {}), [['__proto__', 'y']]);
		assert.equal('polluted' in {}, false);
	});

	it('gives the same answer when a broken file is read twice', () => {
		assert.deepEqual(problemOf(withYaml('a: @b')), problemOf(withYaml('a: @b')));
	});

	it('never throws', () => {
		const pieces = fc.constantFrom(
			'---',
			'\n',
			'\r\n',
			'\r',
			'a: ',
			'- ',
			'"',
			"'",
			'[',
			'{',
			'}',
			']',
			'*x',
			'&x ',
			'!',
			'|',
			'>',
			'\t',
			'  ',
			'#',
			'@',
			':',
			'\u0000',
			'\ufeff',
			'\ud800',
			'? ',
			'%',
			'<<: ',
			'...',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
				for (const text of [parts.join(''), `---\n${parts.join('')}\n---\n`]) {
					const { problem, bodyStart } = readFrontMatter(text);
					assert.ok(bodyStart <= text.length);
					if (problem) assert.ok(problem.range.start < problem.range.end && problem.range.end <= text.length);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('frontmatter: what cannot be read', () => {
	for (const [yaml, message, at] of [
		['title: x\nassignee: @name', 'A value may not begin with @: put it in quotes.', 'assignee: @name'],
		['a: `x`', 'A value may not begin with `: put it in quotes.', 'a: `x`'],
		['a: %x', 'A value may not begin with %: put it in quotes.', 'a: %x'],
		['a: *bold* x', 'A value may not begin with *: put "*bold*" in quotes.', 'a: *bold* x'],
		['a: !x y', 'A value may not begin with !: put it in quotes.', 'a: !x y'],
		['l: [@a, b]', 'A value may not begin with @: put it in quotes.', 'l: [@a, b]'],
		['l:\n  - x\n  - @a', 'A value may not begin with @: put it in quotes.', '- @a'],
		['a: b: c', 'A value may not contain a colon followed by a blank: put it in quotes.', 'a: b: c'],
		['a: "x\nb: y', 'The value is not closed: a quotation mark is missing.', 'a: "x'],
		['a: "x\nb: "y"', 'The value is not closed: a quotation mark is missing.', 'a: "x'],
		["a: 'don't do'", 'Text follows the closing quotation mark: put the whole value in other quotes.', "a: 'don't do'"],
		['a: [WIP] x', 'Text follows the closing bracket: put the whole value in quotes.', 'a: [WIP] x'],
		['a: [x', 'A bracket is not closed.', 'a: [x'],
		['a: - x', 'A list may not begin on the line of its key.', 'a: - x'],
		['a: > x', 'Nothing may follow | or > on its line: put the value in quotes.', 'a: > x'],
		['status: a\nid: b\n"status": c', 'The key "status" stands twice.', '"status": c'],
		['a:\n\t- b', 'A line is indented with a tab: YAML wants blanks.', '- b'],
		['a: b\n c: d', 'The indentation does not fit the lines above.', 'c: d'],
		['a: x\nno colon\nb: y', 'The line is not of the form "key: value".', 'no colon'],
		['a: "\\q"', 'A backslash in double quotes stands before a character that it cannot escape.', 'a: "\\q"'],
		['a: \u0000', 'The front matter holds a character that cannot be printed.', 'a: \u0000'],
		['- a\n- b', 'The front matter must consist of lines such as "title: Reset a password".', '- a'],
		['just text', 'The front matter must consist of lines such as "title: Reset a password".', 'just text'],
		['a: b\n----', 'A line of the front matter may not begin with ---.', '----'],
		[`a: ${'['.repeat(200)}`, 'The front matter is nested too deeply.', `a: ${'['.repeat(200)}`],
		[`a: ${'x'.repeat(65 * 1024)}`, 'The front matter is longer than 64 kB.', `a: ${'x'.repeat(65 * 1024)}`],
		[`${'\n'.repeat(60_000)}a: b`, 'The front matter holds more than 1024 blanks in a row.', '---'],
	] as const) {
		it(JSON.stringify(yaml.slice(0, 40)), () => {
			assert.deepEqual(problemOf(withYaml(yaml)), { message, at });
			const crlf = withYaml(yaml).replaceAll('\n', '\r\n');
			if (yaml.length < 60_000) assert.deepEqual(problemOf(crlf), { message, at });
		});
	}

	it('a block that is not closed', () => {
		const text = '---\na: 1\n\nBody\n';
		assert.deepEqual(problemOf(text), {
			message: 'The front matter is not closed: a line --- is missing behind it.',
			at: '---',
		});
		assert.equal(readFrontMatter(text).bodyStart, 4);
		assert.equal(readFrontMatter(text).yaml, undefined);
	});

	it('aliases that multiply', () => {
		const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`);
		const bomb = ['l0: &l0 [a,a,a,a,a,a,a,a,a]', ...levels].join('\n');
		assert.match(problemOf(withYaml(bomb)).message, /more values than can be read/);
		assert.match(problemOf(withYaml('a: &a [*a]')).message, /more values than can be read/);
	});

	// Quadratic growth would run into the runner's limit.
	it('takes no quadratic time', () => {
		readFrontMatter(`---${' '.repeat(170_000)}é`);
		readFrontMatter(withYaml(`a: x${' '.repeat(60_000)}y: "`));
		readFrontMatter(withYaml('a: "\n'.repeat(10_000)));
	});
});

describe('frontmatter: code in a file', () => {
	const code = '(globalThis.frontMatterRan = true, {a: 1})';
	for (const fence of [
		'---js',
		'---JS',
		'--- javascript',
		'---JavaScript',
		'---coffee',
		'---cson',
		'---json',
		'---toml',
		'---node',
		'---__proto__',
		'---constructor',
	]) {
		it(`never runs behind ${fence}`, () => {
			const problem = readFrontMatter(`${fence}\n${code}\n---\nBody\n`).problem;
			assert.equal('frontMatterRan' in globalThis, false);
			// A word that begins with an underscore is no language and so no fence.
			if (fence !== '---__proto__') assert.match(problem?.message ?? '', /only YAML is read/);
		});
	}

	it('never runs in a block further down, in a tag or behind a language key', () => {
		for (const text of [
			`---\na: 1\n---\n---js\n${code}\n---\n`,
			`---\na: !!js/function "function () { ${code} }"\n---\n`,
			`---\nlanguage: js\nengines: js\n---\n${code}\n`,
			`---\n---js\n${code}\n---\n`,
		]) {
			readFrontMatter(text);
			assert.equal('frontMatterRan' in globalThis, false);
		}
	});
});
