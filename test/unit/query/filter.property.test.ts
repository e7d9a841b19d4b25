import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFilter } from '../../../src/core/query/filter';
import { fieldNames } from '../../../src/core/query/filterFields';
import { partNames, stateNames } from '../../../src/core/query/states';
import { item } from '../backlogTree/backlog';
import { known, sample } from './sample';

const values = ['ready', 'US-1', 'EP-3', 'tech', '3', '2026-Q4', 'none', 'any', 'te*', '"saved card"', 'story', 'ana'];
const value = fc.constantFrom(...values);
const fieldTerm = fc
	.tuple(
		fc.constantFrom(...fieldNames),
		fc.constantFrom(':', '=', '>', '>=', '<', '<='),
		fc.array(value, { minLength: 1, maxLength: 3 }),
	)
	.map(([field, operator, list]) => `${field}${operator}${list.join(',')}`);
const term = fc.oneof(
	fieldTerm,
	value,
	fc.constantFrom(...stateNames).map((state) => `is:${state}`),
	fc.constantFrom(...partNames).map((part) => `has:${part}`),
	value.map((each) => `#${each}`),
	value.map((each) => `@${each}`),
);
/** Texts that are made of what means something in a filter, and of anything else. */
const anyText = fc
	.array(
		fc.oneof(term, fc.string({ unit: 'binary' }), fc.constantFrom('"', '“', ',', ':', '-', ' ', '#', '@', '>', '=')),
	)
	.map((parts) => parts.join(''));

const passing = (filter: string) => {
	const parsed = parseFilter(filter);
	return sample.map((entry) => parsed?.passes(entry, known) ?? true);
};

describe('filters of any kind', () => {
	it('are never thrown at', () => {
		fc.assert(fc.property(anyText, (text) => void passing(text)));
	});

	it('let pass with a hyphen exactly what they keep back without', () => {
		fc.assert(
			fc.property(term, (text) => {
				fc.pre(parseFilter(text)?.problem === undefined);
				assert.deepEqual(
					passing(`-${text}`),
					passing(text).map((passes) => !passes),
				);
			}),
		);
	});

	it('let pass together what each of them lets pass', () => {
		fc.assert(
			fc.property(term, term, (one, other) => {
				const [a, b] = [passing(one), passing(other)];
				assert.deepEqual(
					passing(`${one} ${other}`),
					a.map((passes, at) => passes && b[at] === true),
				);
			}),
		);
	});

	it('let pass with a comma what one of the alternatives lets pass', () => {
		fc.assert(
			fc.property(fc.constantFrom(...fieldNames), value, value, (field, one, other) => {
				const terms = [`${field}:${one}`, `${field}:${other}`];
				fc.pre(terms.every((each) => parseFilter(each)?.problem === undefined));
				const [a = [], b = []] = terms.map(passing);
				assert.deepEqual(
					passing(`${field}:${one},${other}`),
					a.map((passes, at) => passes || b[at] === true),
				);
			}),
		);
	});

	it('keep to what they understand', () => {
		fc.assert(
			fc.property(term, (text) => {
				assert.deepEqual(passing(`${text} nofield:x`), passing(text));
				assert.match(parseFilter(`nofield:x ${text}`)?.problem ?? '', /^"nofield" is no field/);
			}),
		);
	});

	it('find the words of a title in quotation marks, and the whole of a label', () => {
		const text = fc
			.string({ unit: 'binary', minLength: 1 })
			.filter((each) => !/["“”]/.test(each) && each.trim() !== '');
		fc.assert(
			fc.property(text, text, text, (before, words, label) => {
				const entry = item('story', 'US-1', { title: `${before}${words}${before}`, labels: [label] });
				for (const filter of [`"${words}"`, `title:"${words}"`, `label:"${label}"`, `"${label}"`]) {
					assert.equal(parseFilter(filter)?.passes(entry, known), true, filter);
					assert.equal(parseFilter(filter)?.problem, undefined);
				}
			}),
		);
	});
});
