import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { repairFrontMatter } from '../../../src/core/frontmatter/repairFrontMatter';
import { applyEdits } from '../../../src/core/model/textEdit';
import { anyDocument } from './generatedDocument';

function repaired(text: string): { title: string; text: string } | undefined {
	const repair = repairFrontMatter(text, readFrontMatter(text));
	return repair && { title: repair.title, text: applyEdits(text, repair.edits) };
}

describe('frontmatter: repair', () => {
	for (const [yaml, title, expected] of [
		['assignee: @name', 'Put the value of "assignee" in quotes', 'assignee: "@name"'],
		["a: 'x'\nb: @name # note", 'Put the value of "b" in quotes', "a: 'x'\nb: '@name' # note"],
		['a: x: y', 'Put the value of "a" in quotes', 'a: "x: y"'],
		['a: `x`', 'Put the value of "a" in quotes', 'a: "`x`"'],
		['a: 100%: %', 'Put the value of "a" in quotes', 'a: "100%: %"'],
		['a: [WIP] x', 'Put the value of "a" in quotes', 'a: "[WIP] x"'],
		['a: *bold* x', 'Put the value of "a" in quotes', 'a: "*bold* x"'],
		["a: 'don't do'", 'Put the value of "a" in quotes', 'a: "don\'t do"'],
		['a: "say "x" now"', 'Put the value of "a" in quotes', 'a: \'say "x" now\''],
		['a: "x" y', 'Put the value of "a" in quotes', 'a: \'"x" y\''],
		['a: [@x, two, @z]', 'Put the values of "a" in quotes', 'a: ["@x", two, "@z"]'],
		['a:\n  - @x\n  - y', 'Put the value of "@x" in quotes', 'a:\n  - "@x"\n  - y'],
		['a: "x\nb: y', 'Close the quotation mark of "a"', 'a: "x"\nb: y'],
		['a: "x\nb: "y"', 'Close the quotation mark of "a"', 'a: "x"\nb: "y"'],
		['a:\n\t- x', 'Indent with blanks instead of tabs', 'a:\n  - x'],
		['a:x\nb: y', 'Put a blank behind "a:"', 'a: x\nb: y'],
		['a: @x\nb: c: d\ne: f', 'Repair 2 lines of the front matter', 'a: "@x"\nb: "c: d"\ne: f'],
	] as const) {
		it(JSON.stringify(yaml), () => {
			const wrap = (inner: string) => `---\n${inner}\n---\nBody: @x\n`;
			assert.deepEqual(repaired(wrap(yaml)), { title, text: wrap(expected) });
			const crlf = (inner: string) => wrap(inner).replaceAll('\n', '\r\n');
			assert.deepEqual(repaired(crlf(yaml)), { title, text: crlf(expected) });
		});
	}

	for (const [text, expected] of [
		['---\nid: 1\n\n# Title\n', '---\nid: 1\n---\n\n# Title\n'],
		['---\nid: 1\n# Title\n', '---\nid: 1\n---\n# Title\n'],
		['---\r\nl:\r\n  - a\r\n\r\nText', '---\r\nl:\r\n  - a\r\n---\r\n\r\nText'],
		['---\nid: 1\n--\nText', '---\nid: 1\n---\nText'],
		['---\nid: 1', '---\nid: 1\n---\n'],
	] as const) {
		it(`closes ${JSON.stringify(text)}`, () => {
			assert.deepEqual(repaired(text), { title: 'Close the front matter with a line ---', text: expected });
		});
	}

	for (const text of [
		'---\na: 1\na: 2\n---\n',
		'---\n- a\n---\n',
		'---\na: [x\nb: y\n---\n',
		'---\na: x\nno colon\nb: y\n---\n',
		'---js\na: @x\n---\n',
		'---\n\nText\n',
		'---\nid: 1\nText without colon\n',
		'---\na: 1\n---\n',
		'Text',
		`---\na: @x\nb: ${'y'.repeat(9000)}\n---\n`,
	]) {
		it(`is not sure about ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(repaired(text), undefined));
	}

	it('puts in quotes what breaks any document, and nothing else', () => {
		fc.assert(
			fc.property(anyDocument, fc.constantFrom('@x', '`x`', '%x', 'x: y'), ({ text, data }, value) => {
				const at = readFrontMatter(text).yaml?.start ?? 0;
				const eol = text.includes('\r\n') ? '\r\n' : '\n';
				const broken = `${text.slice(0, at)}broken-key: ${value}${eol}${text.slice(at)}`;
				const result = repaired(broken);
				assert.ok(result, broken);
				const read = readFrontMatter(result.text);
				assert.equal(read.data['broken-key'], value);
				assert.equal(Object.keys(read.data).length, Object.keys(data).length + 1);
				assert.equal(result.text.length, broken.length + 2);
			}),
			{ numRuns: 200 },
		);
	});
});
