import assert from 'node:assert/strict';
import { asList, asNumber, asText } from '../../../src/core/frontmatter/fields';
import type { YamlValue } from '../../../src/core/frontmatter/frontMatter';
import { rescueScalars } from '../../../src/core/frontmatter/rescueScalars';

describe('frontmatter: fields', () => {
	for (const [value, expected] of [
		[' a b ', 'a b'],
		['', undefined],
		['  ', undefined],
		['null', undefined],
		['~', undefined],
		[['a'], undefined],
		[{ a: 'b' }, undefined],
		[undefined, undefined],
	] as readonly (readonly [YamlValue | undefined, string | undefined])[]) {
		it(`text of ${JSON.stringify(value)}`, () => assert.equal(asText(value), expected));
	}

	for (const [value, expected] of [
		['5', 5],
		['5.5', 5.5],
		['.5', 0.5],
		['½', 0.5],
		['007', 7],
		['-1', -1],
		['~3', 3],
		['5 points', 5],
		['5 story points', 5],
		['8pts', 8],
		['13 (guess)', 13],
		['0', 0],
		['none', undefined],
		['null', undefined],
		['?', undefined],
		['TBD', undefined],
		['XL', undefined],
		['3-5', undefined],
		['3 or 5', undefined],
		['1,5', undefined],
		['1e3', undefined],
		['2026-01-02', undefined],
		['', undefined],
		[['5'], undefined],
		[undefined, undefined],
		[`1${'0'.repeat(400)}`, undefined],
	] as readonly (readonly [YamlValue | undefined, number | undefined])[]) {
		it(`number of ${JSON.stringify(value)?.slice(0, 30)}`, () => assert.equal(asNumber(value), expected));
	}

	it('lists', () => {
		assert.deepEqual(asList(['a', ' b ', '', ['c'], { d: 'e' }, 'null']), ['a', 'b']);
		assert.deepEqual(asList('a, b'), ['a, b']);
		assert.deepEqual(asList('a, b,,', { commas: true }), ['a', 'b']);
		assert.deepEqual(asList(['a, b'], { commas: true }), ['a, b']);
		assert.deepEqual(asList(''), []);
		assert.deepEqual(asList(undefined), []);
		assert.deepEqual(asList({ a: 'b' }), []);
	});
});

describe('frontmatter: rescue', () => {
	it('collects the lines that say something', () => {
		const text =
			'\ufeff---\r\nid: BACK-1 # note\r\n"title": "A: b"\r\nstatus: \'To Do\'\r\nassignee: @x\r\nid: second\r\nunclosed: "half\r\n  nested: 1\r\n- item\r\nlabels:\r\n---\r\nbody: no\r\n';
		assert.deepEqual(
			{ ...rescueScalars(text) },
			{ id: 'BACK-1', title: 'A: b', status: 'To Do', assignee: '@x', unclosed: 'half', labels: '' },
		);
	});

	it('stops at a heading when the block is not closed', () => {
		assert.deepEqual({ ...rescueScalars('---\nid: 1\n# Title\nNote: x\n') }, { id: '1' });
	});

	it('has nothing to say without a fence, and no prototype', () => {
		assert.deepEqual({ ...rescueScalars('id: 1\n') }, {});
		assert.deepEqual(Object.entries(rescueScalars('---\n__proto__: x\ntoString: y\n')), [
			['__proto__', 'x'],
			['toString', 'y'],
		]);
	});
});
