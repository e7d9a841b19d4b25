import assert from 'node:assert/strict';
import { outlineOf } from '../../../src/core/markdown/outline';
import { cut } from './readMarkdown';

const kinds = (text: string, start = 0) => outlineOf(text, start).lines.map(({ kind }) => kind);
const titles = (text: string) => outlineOf(text, 0).sections.map(({ level, title }) => `${level} ${title}`);

describe('markdown outline', () => {
	const lineCases: [name: string, text: string, expected: string[]][] = [
		['nothing', '', []],
		['one line without an end', 'Tea', ['text']],
		['blank lines and CRLF', 'Tea\r\n\r\n \t\r\nMilk\r\n', ['text', 'blank', 'blank', 'text']],
		['a fence with info string', '```js title=x\n# no\n```\n# yes', ['fence', 'code', 'fence', 'heading']],
		['tildes around backticks', '~~~\n```\n~~~~\nx', ['fence', 'code', 'fence', 'text']],
		['a shorter run does not close', '````\n```\n````', ['fence', 'code', 'fence']],
		['an unclosed fence runs to the end', '```\n# a\n\n- b', ['fence', 'code', 'code', 'code']],
		['a fence behind a list mark', '- ```\n  x\n  ```\ny', ['fence', 'code', 'fence', 'text']],
		['inline code is no fence', '```a``` b', ['text']],
		['a comment over lines', '<!-- a\n\n# b\n-->\nc', ['comment', 'comment', 'comment', 'comment', 'text']],
		['text behind a comment', '<!-- a --> b\n<!-- c -->', ['text', 'comment']],
		['a comment inside a line', 'a <!-- b\nc -->\nd', ['text', 'comment', 'text']],
		['an unclosed comment', 'a\n<!-- b\n# c', ['text', 'comment', 'comment']],
		['an unclosed comment inside a line is text', 'a <!-- b\n# c', ['text', 'heading']],
		[
			'a comment does not reach over a blank line from inside a line',
			'a <!-- b\n\n# c -->',
			['text', 'blank', 'heading'],
		],
		['comment marks in code', 'Use `<!--` here\n# c\n-->', ['text', 'heading', 'text']],
		['the shortest comment', '<!-->\n# c', ['comment', 'heading']],
		['a hash without a blank is text', '#tag\n####### seven', ['text', 'text']],
	];
	for (const [name, text, expected] of lineCases) {
		it(`tells the lines of ${name}`, () => assert.deepEqual(kinds(text), expected));
	}

	const titleCases: [name: string, text: string, expected: string[]][] = [
		['number signs', '# A\n## B ##\n### C#\n#\n', ['1 A', '2 B', '3 C#', '1 ']],
		['emphasis and colons', '## **Done when:**\n## `code` _it_ snake_case\n', ['2 Done when', '2 code it snake_case']],
		['underlines', 'Big\n===\n\nSmall\n---\n', ['1 Big', '2 Small']],
		['dividers below sentences and lists', 'It works.\n---\n- a\n---\n**Points**: 3\n---\n', []],
		['bold labels', '**Acceptance criteria:**\n__AC:__\n**AC**:\n', ['7 Acceptance criteria', '7 AC', '7 AC']],
		['bold that is no label', '**As a** cook\n**Given a pan**\n**Done.**\n**a** and **b**\n', []],
		['no headings in lists', '- # a\n    # b\n', []],
		['a comment in a title', '## Notes <!-- hidden -->\n', ['2 Notes']],
	];
	for (const [name, text, expected] of titleCases) {
		it(`reads headings: ${name}`, () => assert.deepEqual(titles(text), expected));
	}

	it('ends a section at the next heading of its level or above', () => {
		const text = '# A\na\n## B\nb\n### C\nc\n**D**\nd\n## E\ne';
		const bodies = outlineOf(text, 0).sections.map(({ title, body }) => [title, cut(text, body)]);
		assert.deepEqual(bodies, [
			['A', 'a\n## B\nb\n### C\nc\n**D**\nd\n## E\ne'],
			['B', 'b\n### C\nc\n**D**\nd\n'],
			['C', 'c\n**D**\nd\n'],
			['D', 'd\n'],
			['E', 'e'],
		]);
	});

	it('leaves out what stands before the start and behind the end', () => {
		const text = '---\n# no\n---\n# yes\nx\n# later\n';
		const { lines, sections } = outlineOf(text, 13, 21);
		assert.deepEqual([lines.length, sections.map(({ title }) => title)], [2, ['yes']]);
		assert.equal(cut(text, sections[0]?.body), 'x\n');
	});

	it('looks at every place a bounded number of times', () => {
		const reads = (count: number) => {
			const line = 'a ` <!-- `` b\n'.repeat(count);
			let calls = 0;
			const original = String.prototype.indexOf;
			String.prototype.indexOf = function (...parts: Parameters<typeof original>) {
				calls++;
				return original.apply(this, parts);
			};
			try {
				outlineOf(line, 0);
			} finally {
				String.prototype.indexOf = original;
			}
			return calls;
		};
		assert.ok(reads(4000) <= reads(1000) * 5);
	});
});
