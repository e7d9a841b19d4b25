import { catalogue } from '../../../src/core/lint/catalogue';
import { lint } from '../../../src/core/lint/engine';
import { read, withCriteria } from './support';

/** What is most work for a rule: many hits, or many beginnings of one, in one sentence. */
const heavy = {
	'vague words': 'quickly ',
	'vague adverbs of manner': 'properly ',
	'needs of nobody': 'as needed, ',
	'escape clauses': 'if possible, ',
	'beginnings of clauses': 'as if where when to be ',
	'lists without an end': 'a, b, etc. ',
	'dots and commas': '..., ',
	'question marks and brackets': '??<fill [insert __ ',
	steps: 'Given a, when b, and c ',
	blanks: '          ',
	'blanks between words': `a${' '.repeat(5000)}`,
	predicates: 'is very so really quite works fully ',
	quotes: '"` \' ',
	'comments that hide rules': 'quickly <!-- refinery-disable-next-line vague-term x --> <!-- refinery-disable x -->',
	'modal verbs': 'the till and the bell should never clearly show of it may also ',
	'both of two': 'a and/or b ',
	'amounts and limits': 'several a up to the limit, large new files within 30, ',
	comparisons: 'the most relevant is faster, more useful and highly secure ',
	'denied verbs': 'it does not crash and never lose ',
	'controls of a screen': 'when I click on the blue red save button 12 px ',
	'names of code': 'order_total_of_it getTotalOfIt POST request ',
	'orders to a team': 'implement and test and write unit tests of the ',
};

describe('lint sizes', function () {
	this.timeout(60_000);

	const onFault = (_: string, error: unknown): void => {
		throw error;
	};

	const severities = Object.fromEntries(catalogue.map(({ meta }) => [meta.id, 'hint' as const]));

	// Growth with the square of the size would run into the runner's limit.
	for (const [name, part] of Object.entries(heavy)) {
		it(`are no trouble to any rule: 200 kB and 5,000 lines of ${name}`, () => {
			const line = read(withCriteria(part.repeat(Math.ceil(200_000 / part.length))));
			const lines = read(withCriteria(...Array.from({ length: 5000 }, () => part.trim())));
			for (const rule of catalogue) {
				for (const { document, backlog } of [line, lines])
					lint(document, backlog, { rules: [rule], severities, onFault });
			}
		});
	}
});
