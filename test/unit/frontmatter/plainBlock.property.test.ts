import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYamlBlock } from '../../../src/core/frontmatter/grayMatter';
import { plainBlock } from '../../../src/core/frontmatter/plainBlock';

/** What the parser makes of a block, compared by content and order: its mappings have no prototype. */
function assertAsParsed(yaml: string): void {
	const data = plainBlock(yaml)?.data;
	if (!data) return;
	const parsed = parseYamlBlock(yaml);
	assert.ok('data' in parsed, `The parser refuses what was read: ${JSON.stringify(yaml)}`);
	assert.equal(Object.getPrototypeOf(data), null);
	assert.deepEqual(Object.entries(data), Object.entries(parsed.data), JSON.stringify(yaml));
}

describe('plainBlock', () => {
	it('reads what nearly all front matters consist of', () => {
		const lines = ['id: US-1', 'title: "It\'s: a #1"', "rank: 'bm'", 'labels: [a b, c]', 'epic:', 'due: 2026-01-02  '];
		for (const end of ['\n', '\r\n']) {
			assert.deepEqual(
				{ ...plainBlock(lines.map((line) => line + end).join(''))?.data },
				{ id: 'US-1', title: "It's: a #1", rank: 'bm', labels: ['a b', 'c'], epic: '', due: '2026-01-02' },
			);
		}
		assert.deepEqual({ ...plainBlock('')?.data }, {});
	});

	it('leaves to the parser what it might take for something else', () => {
		const others = [
			...['a: b: c', 'a: b #c', 'a: *b', 'a: &b', 'a: !b', 'a: |', 'a: [b, [c]]', 'a: [b,]', 'a: {b: c}', 'a: "\\n"'],
			...[
				'a: "b" c',
				"a: 'b''c'",
				'a: b\na: c',
				'a: b\n  c',
				'a:\n  - b',
				'a:\n- b',
				'# a',
				'---',
				'...',
				'%a',
				'a:\tb',
			],
			...[
				'- a',
				'a',
				' a: b',
				'"a": b',
				'? a',
				'<<: a',
				'__proto__: a',
				'a: \u0000',
				'a: b\u2028',
				`a: ${'b'.repeat(5000)}`,
			],
		];
		for (const yaml of others) assert.equal(plainBlock(yaml), undefined, yaml);
	});

	it('reads nothing otherwise than the parser', () => {
		const character = fc.constantFrom(...'ab1 :,#-[]{}\'"!&*|>%@`?=~.\\\t\u00a0\u1680é漢');
		const wording = fc.oneof(fc.string({ unit: character, maxLength: 8 }), fc.string({ maxLength: 8 }));
		const written = fc.oneof(
			wording,
			wording.map((text) => `"${text}"`),
			wording.map((text) => `'${text}'`),
			fc.array(wording, { maxLength: 3 }).map((texts) => `[${texts.join(', ')}]`),
		);
		const line = fc
			.tuple(fc.constantFrom('a', 'b', 'key_1', 'null', 'constructor', '1'), fc.constantFrom(': ', ':', ':  '), written)
			.map((parts) => parts.join(''));
		const block = fc
			.tuple(fc.array(line, { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r'))
			.map(([lines, end]) => lines.map((one) => one + end).join(''));
		fc.assert(fc.property(block, assertAsParsed), { numRuns: 5000 });
	});
});
