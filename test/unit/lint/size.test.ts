import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import { lint } from '../../../src/core/lint/engine';
import { read, withCriteria } from './support';

/** What is most work for a rule: many hits, or many beginnings of one, in one sentence. */
const heavy = {
	'vague words': 'quickly ',
	'escape clauses': 'if possible, ',
	'beginnings of clauses': 'as if where when to be ',
	'lists without an end': 'a, b, etc. ',
	'dots and commas': '..., ',
	'question marks and brackets': '??<fill [insert __ ',
	steps: 'Given a, when b, and c ',
	blanks: '          ',
	predicates: 'is very so really quite works fully ',
	quotes: '"` \' ',
};

describe('lint sizes', () => {
	for (const [name, part] of Object.entries(heavy)) {
		for (const rule of catalogue) {
			it(`${rule.meta.id} gets through 200 kB and 5,000 lines of ${name}`, () => {
				const options = {
					rules: [rule],
					onFault: (_: string, error: unknown) => {
						throw error;
					},
				};
				const line = part.repeat(Math.ceil(200_000 / part.length));
				const one = read(withCriteria(line));
				const many = read(withCriteria(...Array.from({ length: 5000 }, () => part.trim())));
				const started = performance.now();
				lint(one.document, one.backlog, options);
				lint(many.document, many.backlog, options);
				// A generous bound that only growth with the square of the size would break.
				assert.ok(performance.now() - started < 2000);
			});
		}
	}
});
