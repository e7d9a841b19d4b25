import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFormula } from '../../../src/core/config/parseFormula';
import { readConfig } from '../../../src/core/config/readConfig';
import { formulaNames } from '../../../src/core/model/formula';
import { evaluateFormula } from '../../../src/core/util/evaluateFormula';

const told = (formula: string) => {
	const { config, problems } = readConfig(`scoring:\n  formula: ${JSON.stringify(formula)}\n`);
	assert.deepEqual(config.scoring, { model: undefined, formula: undefined });
	assert.equal(problems.length, 1, JSON.stringify(problems));
	assert.equal(problems[0]?.range.start.line, 1);
	return problems[0]?.message;
};

describe('a formula', () => {
	for (const [formula, expected] of [
		['valeu / points', /no name "valeu"; did you mean value\?/],
		['age', /no name "age"; use one of points, reach/],
		['value /', /breaks off at its end/],
		['(value', /breaks off at its end/],
		['value + ) * 2', /cannot be read from "\) \* 2" on/],
		['value points', /more than one expression/],
		['value; points', /more than one expression/],
		['value, points', /more than one expression|cannot be read/],
		['   ', /Text is missing/],
		['value / 0', /cannot|divides/],
		['value / (1 - 1)', /divides by zero/],
		['1 / 0', /divides by zero/],
		['sqrt(-1) + value', /no number for any item/],
		['"a" + value', /"a" is no number/],
		['true', /true is no number/],
		['null', /null is no number/],
		['this', /"this"/],
		['[value]', /a list/],
		['value.length', /a property/],
		['value["constructor"]', /a property/],
		['value.constructor.constructor("return 1")()', /a property|no function/],
		['(1).constructor', /a property/],
		['constructor', /no name "constructor"/],
		['__proto__', /no name "__proto__"/],
		['constructor("return 1")', /no function "constructor"/],
		['__proto__(1)', /no function "__proto__"/],
		['hasOwnProperty(1)', /no function "hasOwnProperty"/],
		['toString()', /no function "toString"/],
		['max(1)(2)', /calls something that is no function/],
		['max()', /takes at least 1 value, not 0/],
		['round(value, 2)', /round takes 1 value, not 2/],
		['value | points', /operator \| is not known/],
		['~value', /operator ~ is not known/],
		['value = 3', /cannot be read|operator = is not known/],
		['value === 3', /operator === is not known/],
		[`${'('.repeat(400)}value${')'.repeat(40)}`, /breaks off|cannot be read/],
		[`${'-'.repeat(80)}1`, /cannot be read|nested/],
		[`${'abs('.repeat(40)}value${')'.repeat(40)}`, /nested more than 30 deep/],
		['value + '.repeat(100), /longer than 500 characters/],
	] as const) {
		it(`says what is wrong with ${formula.slice(0, 60)}`, () => assert.match(told(formula) ?? '', expected));
	}

	for (const formula of ['`x`', 'new Date()', 'a => a', '{}', 'x.y', '#', '1e999', '@', '\\u0041', 'value?.x']) {
		it(`gives no score for ${formula}`, () => assert.ok(told(formula)));
	}

	it('stands alone, or beside its model', () => {
		const one = readConfig('scoring:\n  formula: value / points\n').config.scoring;
		assert.deepEqual(readConfig('scoring:\n  model: formula\n  formula: value / points\n').config.scoring, one);
		assert.equal(one.model, 'formula');
		assert.equal(one.formula?.text, 'value / points');
	});

	it('is asked for by its model, and has no effect beside another', () => {
		const missing = readConfig('scoring:\n  model: formula\n');
		assert.match(missing.problems.map(({ message }) => message).join(), /^The model `formula` needs a formula/);
		assert.equal(missing.config.scoring.model, undefined);
		const beside = readConfig('scoring:\n  model: rice\n  formula: value\n');
		assert.match(
			beside.problems.map(({ message }) => message).join(),
			/^The formula has no effect beside `model: rice`/,
		);
		assert.equal(beside.config.scoring.model, 'rice');
	});

	it('with a mistake is told of once, also beside its model', () => {
		const { problems } = readConfig('scoring:\n  model: formula\n  formula: valeu\n');
		assert.deepEqual(
			problems.map(({ range }) => range.start.line),
			[2],
		);
	});

	it('is plain data', () => {
		const read = parseFormula('or(value, 1) / -points');
		assert.ok(read.kind === 'formula');
		assert.deepEqual(JSON.parse(JSON.stringify(read.formula)), read.formula);
	});

	it('never throws, whatever the words', () => {
		const word = fc.oneof(
			fc.constantFrom(
				...formulaNames,
				'min(',
				'or(',
				'(',
				')',
				',',
				'+',
				'-',
				'*',
				'/',
				'?',
				':',
				'.',
				'[',
				'"',
				'1',
				'0',
			),
			fc.constantFrom('constructor', '__proto__', 'this', 'prototype', '=>', ';', '`', '{', '}', '**', '!', '&&'),
			fc.string({ maxLength: 3 }),
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 12 }), (words) => {
				const read = parseFormula(words.join(' '));
				if (read.kind === 'problem') return read.message !== '';
				const result = evaluateFormula(read.formula.tree, () => 2);
				return result.kind !== 'value' || Number.isFinite(result.value);
			}),
			{ numRuns: 2000 },
		);
	});
});
