import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml';
import { composeYaml } from '../../../src/core/config/composeYaml';
import type { YamlNode } from '../../../src/core/config/yamlNode';
import { writtenConfig } from './writtenConfig';
import { writtenYaml } from './writtenYaml';

/** A tree of either reader in the same words: what it says, and where. */
type Told = unknown;

/** Brackets and scalars by their ends; of a block only where it begins, because readers differ in where it ends. */
function ours(node: YamlNode): Told {
	const { start, end } = node.range;
	if (node.kind === 'alias') return ['alias', start, end, node.name];
	if (node.kind === 'scalar') return [node.anchor, ...(start === end ? ['nothing'] : [start, end]), node.value];
	if (node.kind === 'list') return ['list', node.anchor, start, node.flow && end, node.items.map(ours)];
	return [
		'map',
		node.anchor,
		start,
		node.flow && end,
		node.items.map(({ key, value }) => [ours(key), value && ours(value)]),
	];
}

function theirs(node: ParsedNode): Told {
	const [start, end] = node.range;
	if (isAlias(node)) return ['alias', start, end, node.source];
	if (isScalar(node)) {
		const isWord = typeof node.value === 'number' && !Number.isFinite(node.value);
		return [node.anchor, ...(start === end ? ['nothing'] : [start, end]), isWord ? node.source : node.value];
	}
	if (isSeq(node))
		return [
			'list',
			node.anchor,
			start,
			Boolean(node.flow) && end,
			node.items.map((item) => theirs(item as ParsedNode)),
		];
	assert.ok(isMap(node));
	const items = node.items.map(({ key, value }) => [
		theirs(key as ParsedNode),
		value ? theirs(value as ParsedNode) : undefined,
	]);
	return ['map', node.anchor, start, Boolean(node.flow) && end, items];
}

/** Fails where both read a text and it says something else, or elsewhere. Tells whether the yaml package takes it for YAML. */
function compare(text: string): boolean {
	const [document] = parseAllDocuments(text, { uniqueKeys: false });
	if (!document || !('contents' in document) || document.errors.length > 0) return false;
	const read = composeYaml(text);
	assert.ok(typeof read !== 'string' && !read.error && read.slips.length === 0, JSON.stringify([text, read]));
	assert.deepEqual(read.root && ours(read.root), document.contents ? theirs(document.contents) : undefined, text);
	return true;
}

describe('YAML of any content', function () {
	this.timeout(60_000);

	for (const [what, texts] of Object.entries({ 'in all its forms': writtenYaml, 'of settings': writtenConfig })) {
		it(`${what} says what the yaml package reads, at the same places`, () => {
			let compared = 0;
			fc.assert(
				fc.property(texts, (text) => {
					if (compare(text)) compared++;
				}),
				{ numRuns: 300 },
			);
			assert.ok(compared > 250, `only ${compared} texts are YAML`);
		});
	}

	for (const text of [
		'a: &x [1, 2]\nb: *x\nc: [*x, *x ]\nd: {e: *x}\n',
		'- &x\n  a: b # c\n- *x # d\n- *x',
		'? a\n: b\n? c\n',
		'{? a : b, c, "d":e, f: }',
		'[a: b, ? c : d, "e":f]',
		'a: !!str 5\nb: !!int "5"\nc: &x !!str\n  d',
		'a:\n- b\n-\n- c\nd:\n',
		'a: |+\n  b\n\n# c\nd: >2-\n    e\n   f',
		'a: b\r\n  c\r\n\r\n  d # e\r\nf: "g\r\n  h"\r\n',
		'%YAML 1.2\n# a\n---\nb: c\n',
		'{a: b}: c\n[d]: e\n',
		'__proto__: a\nconstructor: {__proto__: b}\n',
	])
		it(`is read as by the yaml package: ${JSON.stringify(text)}`, () => assert.ok(compare(text)));
});
