import assert from 'node:assert/strict';
import { findings, withCriteria } from './support';

const rules = (criterion: string, ...glossary: string[]) =>
	findings(withCriteria(criterion), {}, { glossary }).map(({ rule }) => rule);

describe('lint glossary', () => {
	for (const [criterion, terms, expected] of [
		['It is sent by a fast parcel.', [], ['vague-term']],
		['It is sent by a fast parcel.', ['Fast Parcel'], []],
		['It is sent by fast parcel.', ['FAST PARCEL'], []],
		['It loads quickly.', ['quickly'], []],
		['It is sent by fast parcels.', ['Fast Parcel'], ['vague-term']],
		['It is sent by fast parcel and loads quickly.', ['Fast Parcel'], ['vague-term']],
		['It is sent fast. Parcel is the carrier.', ['Fast Parcel'], ['vague-term']],
		['It works.', ['works'], ['no-observable-outcome']],
	] as const) {
		it(`${terms.length === 0 ? 'without terms' : `with ${terms.join(', ')}`}: ${criterion}`, () =>
			assert.deepEqual(rules(criterion, ...terms), expected));
	}

	it('makes a comment about such a word one that suppresses nothing', () => {
		assert.deepEqual(
			rules('X is 3.\n<!-- refinery-disable-next-line vague-term -->\n- [ ] It loads quickly.', 'quickly'),
			['unused-suppression'],
		);
	});
});
