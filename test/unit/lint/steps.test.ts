import assert from 'node:assert/strict';
import { applyFix, findings, withCriteria } from './support';

const stepRules = /^(?:gwt-(?!missing-then)|ears-)/;
const rulesOf = (text: string, options = {}) =>
	findings(text, {}, options).flatMap(({ rule }) => (stepRules.test(rule) ? [rule] : []));
const gherkin = (...lines: readonly string[]) => `${withCriteria()}\`\`\`gherkin\n${lines.join('\n')}\n\`\`\`\n`;

/** Criteria of one file, and the rules that have something to say on them. */
const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
	[['Given an empty basket, when I reorder, then it holds 3 coffees.'], []],
	[['Given an empty basket, then it holds 3 coffees.'], ['gwt-missing-when']],
	[['Given an empty basket, then a hint is shown when it is opened.'], []],
	[['**Refused card:** Given a basket, when I pay'], []],
	[['**Given** a guest **Then** no prices are shown'], ['gwt-missing-when']],
	[['The basket is shown when there is one, then hidden.'], []],
	[
		['Given a basket\n  When I pay\n  Then a receipt is sent\n  When I cancel\n  Then 3 EUR are paid back'],
		['gwt-multiple-when'],
	],
	[['When I reorder\n  And I pay\n  Then a receipt is sent'], []],
	[['When I reorder', 'Then it holds 3 coffees', 'When I pay', 'Then a receipt is sent'], ['gwt-multiple-when']],
	[['Then a receipt is sent\n  When I pay'], ['gwt-wrong-order']],
	[['Then a receipt is sent', 'Given a basket', 'When I pay'], ['gwt-wrong-order']],
	[['Given a form\n  Then it has 2 fields\n  When I pay\n  Then a receipt is sent'], []],
	[['When I pay, then it works.'], ['gwt-vague-then']],
	[['When I pay, then everything should be successful.'], ['gwt-vague-then']],
	[['When I pay, then the result is successful.'], ['gwt-vague-then']],
	[['When I pay, then the response should be successful.'], []],
	[['When I run the till, then it should pass.'], []],
	[['When I pay, then the page is loaded as expected by 12 o’clock.'], []],
	[['When I pay, then I should be notified that the order has been successfully created.'], []],
	[['When I pay\n  Then it works\n  And a receipt is sent'], []],
	[['When I pay or cancel, then a mail is sent.'], ['gwt-or-step']],
	[['When I pay for 3 or more coffees, then a mail is sent.'], []],
	[['When I pay, then no name or street is shown.'], []],
	[['When I press "Pay or cancel", then a mail is sent.'], []],
	[['When I pay, then the user clicks on the receipt.'], ['gwt-action-in-then']],
	[['When I pay, then the system selects the 1st carrier.'], []],
	[['When I pay, then the user can select a day.'], []],
	[['Given I should be signed in, when I pay, then a mail is sent.'], ['gwt-check-in-given']],
	[['Given I am signed in, when I pay, then I should see 3 rows.'], []],
	[['If the card is expired'], ['ears-incomplete']],
	[['WHEN the till is offline.'], ['ears-incomplete']],
	[['If the card is expired the order is kept.'], []],
	[['When the card is expired, the order is kept.'], []],
	[['When the card is expired:\n  - the order is kept'], []],
	[['When signed in, orders are listed'], []],
	[['Where is the order shown?'], []],
];

describe('lint of steps', () => {
	for (const [criteria, expected] of cases) {
		it(`${JSON.stringify(criteria)}: ${expected.join(', ') || 'nothing'}`, () => {
			assert.deepEqual(rulesOf(withCriteria(...criteria)), expected);
		});
	}

	it('does not say of a vague outcome what no-observable-outcome and vague-term say', () => {
		const all = findings(withCriteria('When I pay, then it works correctly.')).map(({ rule }) => rule);
		assert.deepEqual(all, ['gwt-vague-then']);
	});

	it('weighs a Given between When and Then less than one at the end', () => {
		const of = (...steps: string[]) =>
			findings(gherkin('Scenario: Pay', ...steps)).map(({ rule, severity }) => `${rule} ${severity}`);
		assert.deepEqual(of('When I pay', 'Given a basket', 'Then a mail is sent'), ['gwt-wrong-order info']);
		assert.deepEqual(of('When I pay', 'Then a mail is sent', 'Given a basket'), ['gwt-wrong-order warning']);
	});

	it('weighs an outcome behind "And" less than none', () => {
		const of = (last: string) =>
			findings(gherkin('Scenario: Pay', 'Given a basket', 'When I pay', last)).map(
				({ rule, severity }) => `${rule} ${severity}`,
			);
		assert.deepEqual(of('And I should see 3 rows'), ['gwt-missing-then info']);
		assert.deepEqual(of('And I close the page'), ['gwt-missing-then warning']);
	});

	it('moves whole steps with their tables', () => {
		const text = gherkin(
			'Scenario: Pay',
			'  When I pay',
			'  Then a mail is sent',
			'  Given a basket of',
			'    | 3 | coffee |',
			'  And a card',
		);
		const fix = findings(text)[0]?.fixes[0] ?? assert.fail();
		const after = gherkin(
			'Scenario: Pay',
			'  Given a basket of',
			'    | 3 | coffee |',
			'  And a card',
			'  When I pay',
			'  Then a mail is sent',
		);
		assert.equal(applyFix(text, fix), after);
	});

	it('keeps numbers in their places, and leaves ticked steps alone', () => {
		const text = withCriteria().concat('1. Then a mail is sent\n2. When I pay\n');
		const fix = findings(text)[0]?.fixes[0] ?? assert.fail();
		assert.equal(applyFix(text, fix), withCriteria().concat('1. When I pay\n2. Then a mail is sent\n'));
		const ticked = withCriteria('Then a mail is sent', 'When I pay').replace('[ ] When', '[x] When');
		assert.deepEqual(findings(ticked)[0]?.fixes, []);
	});

	it('counts steps up to what a team says', () => {
		const text = withCriteria('Given a basket, when I pay, then a mail is sent.');
		assert.deepEqual(rulesOf(text, { options: { 'gwt-too-many-steps': { most: 2 } } }), ['gwt-too-many-steps']);
	});

	it('asks for a Given only of those who want it, and not below a background', () => {
		const asked = { severities: { 'gwt-missing-given': 'info' } };
		const steps = ['Scenario: Pay', '  When I pay', '  Then a mail is sent'];
		assert.deepEqual(rulesOf(gherkin(...steps)), []);
		assert.deepEqual(rulesOf(gherkin(...steps), asked), ['gwt-missing-given']);
		assert.deepEqual(rulesOf(gherkin('Background:', '  Given a basket', ...steps), asked), []);
	});
});
