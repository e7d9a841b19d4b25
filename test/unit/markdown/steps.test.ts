import assert from 'node:assert/strict';
import { findSteps } from '../../../src/core/markdown/steps';

const steps = (text: string) =>
	findSteps(text, { start: 0, end: text.length }).map(
		({ keyword, textRange }) => `${keyword}: ${text.slice(textRange.start, textRange.end)}`,
	);

describe('markdown steps', () => {
	const cases: [text: string, expected: string[]][] = [
		['Given a, when b, then c', ['given: a', 'when: b', 'then: c']],
		['given a, When b; THEN c.', ['given: a', 'when: b', 'then: c.']],
		['GIVEN a WHEN b THEN c AND d', ['given: a', 'when: b', 'then: c', 'and: d']],
		['Given a, and when b, then c', ['given: a', 'when: b', 'then: c']],
		['Given a user When she pays Then she is thanked', ['given: a user', 'when: she pays', 'then: she is thanked']],
		[
			'Given a registered user when she pays then she is thanked',
			['given: a registered user', 'when: she pays', 'then: she is thanked'],
		],
		['When a list is shown when empty, then b', ['when: a list is shown when empty', 'then: b']],
		['When I log in and then log out, I see the start page', []],
		['When the cart is empty, the button is greyed out', []],
		['Given name and family name are shown', []],
		['The hint is shown when empty and then hidden', []],
		['Given a, when b', ['given: a', 'when: b']],
		[
			'Given tea, milk, and sugar, when stirred, then sweet',
			['given: tea, milk, and sugar', 'when: stirred', 'then: sweet'],
		],
		['Given a, when b, then c. When d, then e', ['given: a', 'when: b', 'then: c.', 'when: d', 'then: e']],
		['Given a, when b, then c is shown, when open', ['given: a', 'when: b', 'then: c is shown, when open']],
		['**Given** a', ['given: a']],
		['**Given:** a\n**When:** b\n**Then:** c', ['given: a', 'when: b', 'then: c']],
		['Given: a\nWhen: b\nThen: c', ['given: a', 'when: b', 'then: c']],
		['Given a\nAnd b\nThen c\nand more of c', ['given: a', 'and: b', 'then: c\nand more of c']],
		['Hot tea\nGiven a\nWhen b\nThen c', ['given: a', 'when: b', 'then: c']],
		['**Refused card:** Given a, when b, then c', ['given: a', 'when: b', 'then: c']],
		['__Refused card__ – **When** b **Then** c', ['when: b', 'then: c']],
		['**Refused card:** the card, when read, then fails', []],
		['Whenever a, then b', []],
		['given-when-then, as always', []],
		['When Zoë then', ['when: Zoë', 'then: ']],
		['', []],
	];
	for (const [text, expected] of cases) {
		it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(steps(text), expected));
	}
});
