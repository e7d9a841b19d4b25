import assert from 'node:assert/strict';
import { asFact } from '../../../src/core/lint/asFact';
import { twoCases } from '../../../src/core/lint/twoCases';
import { applyEdits } from '../../../src/core/model/textEdit';
import { applyFix, findings, withCriteria } from './support';

/** The results of all fixes that a rule offers on criteria, as criteria again. */
function results(rule: string, criteria: readonly string[], options = {}): string[] {
	const text = withCriteria(...criteria);
	const found = findings(text, {}, options).find((finding) => finding.rule === rule) ?? assert.fail(`no ${rule}`);
	return found.fixes.map((fix) => {
		const after = applyFix(text, fix);
		return after.slice(after.indexOf('- [ ] ')).trimEnd();
	});
}
const gherkin = (...lines: readonly string[]) => `${withCriteria()}\`\`\`gherkin\n${lines.join('\n')}\n\`\`\`\n`;

describe('two cases of a step', () => {
	for (const [step, expected] of [
		['I reorder or pay', ['I reorder', 'I pay']],
		['the guest has a card or a voucher', ['the guest has a card', 'the guest has a voucher']],
		['the guest has a card or voucher', ['the guest has a card', 'the guest has a voucher']],
		['the card is refused or the till is offline', ['the card is refused', 'the till is offline']],
		['I open the page or click the button', ['I open the page', 'I click the button']],
		['I either reorder or pay', ['I reorder', 'I pay']],
		['I see a red or green banner', undefined],
		['I choose PDF, PNG or JPG', undefined],
		['I choose PDF or PNG or JPG', undefined],
		['orders are open or have been paid in the last month', undefined],
		['the user clicks on save or closes the page', undefined],
	] as const) {
		it(`${step}: ${expected?.join(' / ') ?? 'not plain'}`, () => {
			assert.deepEqual(twoCases(step, step.indexOf(' or ') + 1), expected);
		});
	}
});

describe('a demand as a fact', () => {
	for (const [step, expected] of [
		['I should be signed in', 'I am signed in'],
		['the basket should be empty', 'the basket is empty'],
		['the coffees should not be sold out', 'the coffees are not sold out'],
		['the list of coffees should already show 3 rows', 'the list of coffees already shows 3 rows'],
		['they should have a card', 'they have a card'],
		['the guest should not see the price', 'the guest does not see the price'],
		['the till should try again', 'the till tries again'],
		['the address should go to the carrier', 'the address goes to the carrier'],
		['the name and the street should be known', 'the name and the street are known'],
		['there should be 3 coffees', undefined],
		['"Pay" should be shown', undefined],
		['when I pay, the basket should be empty', undefined],
	] as const) {
		it(`${step}: ${expected ?? 'cannot be told'}`, () => {
			const edit = asFact(step, step.indexOf('should'));
			assert.equal(edit && applyEdits(step, [edit]), expected);
		});
	}
});

describe('fixes of steps', () => {
	it('write a criterion for each case, or keep one', () => {
		assert.deepEqual(results('gwt-or-step', ['Given a basket, when I reorder or pay, then a mail is sent.']), [
			'- [ ] Given a basket, when I reorder, then a mail is sent.\n- [ ] Given a basket, when I pay, then a mail is sent.',
			'- [ ] Given a basket, when I reorder, then a mail is sent.',
			'- [ ] Given a basket, when I pay, then a mail is sent.',
		]);
	});

	it('do not copy a number, a label or what is nested', () => {
		for (const text of [
			withCriteria().concat('1. When I reorder or pay, then a mail is sent.\n'),
			withCriteria('AC-1: When I reorder or pay, then a mail is sent.'),
			withCriteria('When I reorder or pay, then a mail is sent.\n  - to 3 addresses'),
		]) {
			const found = findings(text).find(({ rule }) => rule === 'gwt-or-step');
			assert.deepEqual(
				found?.fixes.map(({ title }) => title),
				['Keep "I reorder" alone', 'Keep "I pay" alone'],
			);
		}
	});

	it('leave the copy of a ticked criterion open', () => {
		const text = withCriteria('When I reorder or pay, then a mail is sent.').replace('[ ]', '[x]');
		const [finding] = findings(text);
		const after = applyFix(text, finding?.fixes[0] ?? assert.fail());
		assert.match(after, /- \[x\] When I reorder, .*\n- \[ \] When I pay, /);
	});

	it('move an act behind When, on lines, in bullets and in a sentence', () => {
		assert.deepEqual(results('gwt-action-in-then', ['When I pay\n  Then the user clicks Save\n  And a mail is sent']), [
			'- [ ] When I pay\n  And the user clicks Save\n  Then a mail is sent',
			'- [ ] When I pay\n  Then the user can click Save\n  And a mail is sent',
		]);
		assert.deepEqual(results('gwt-action-in-then', ['Given a basket', 'Then I press Pay']), [
			'- [ ] Given a basket\n- [ ] When I press Pay\n- [ ] Then what can be seen',
			'- [ ] Given a basket\n- [ ] Then I can press Pay',
		]);
		assert.deepEqual(results('gwt-action-in-then', ['When I pay, then she fills in the form.']), [
			'- [ ] When I pay, and she fills in the form, then what can be seen.',
			'- [ ] When I pay, then she can fill in the form.',
		]);
	});

	it('move a check behind Then, and let the next step open the scenario', () => {
		assert.deepEqual(
			results('gwt-check-in-given', [
				'Given the basket should be empty\n  And a card\n  When I pay\n  Then a mail is sent',
			]),
			[
				'- [ ] Given the basket is empty\n  And a card\n  When I pay\n  Then a mail is sent',
				'- [ ] Given a card\n  When I pay\n  Then a mail is sent\n  And the basket should be empty',
			],
		);
		assert.deepEqual(
			results('gwt-check-in-given', ['Given the tills should be open, when I pay, then a mail is sent.']),
			[
				'- [ ] Given the tills are open, when I pay, then a mail is sent.',
				'- [ ] When I pay, then a mail is sent, and the tills should be open.',
			],
		);
	});

	it('leave steps in the criterion that they stand in', () => {
		const text = withCriteria().concat(
			'1. Given the basket should be empty\n   When I pay\n\n1. Then it works\n   And a mail is sent\n',
		);
		const found = findings(text).find(({ rule }) => rule === 'gwt-check-in-given');
		assert.deepEqual(
			found?.fixes.map(({ title }) => title),
			['State it as a fact: "is"'],
		);
	});

	it('state each of several demands of a starting point by itself', () => {
		const text = withCriteria('Given the guest should be signed in\n  And the till should be open', 'And 3 coffees');
		const found = findings(text).filter(({ rule }) => rule === 'gwt-check-in-given');
		assert.equal(found.length, 2);
		const after = applyFix(text, found[0]?.fixes[0] ?? assert.fail());
		assert.equal(after, text.replace('should be', 'is'));
		assert.equal(findings(after).filter(({ rule }) => rule === 'gwt-check-in-given').length, 1);
	});

	it('split rounds that stand on the lines of one bullet', () => {
		const steps = [
			'Given a basket',
			'When I pay',
			'Then a receipt is sent',
			'When I cancel',
			'Then 3 EUR are paid back',
		];
		assert.deepEqual(results('gwt-multiple-when', [steps.join('\n  ')]), [
			'- [ ] Given a basket\n  When I pay\n  Then a receipt is sent\n- [ ] Given a basket\n  When I cancel\n  Then 3 EUR are paid back',
		]);
	});

	it('do not tear an outline from its examples', () => {
		const rounds = ['When I pay <sum>', 'Then a mail is sent', 'When I cancel', 'Then <sum> is paid back'];
		const text = gherkin('Scenario Outline: Pay', 'Given a basket', ...rounds, 'Examples:', '| sum |', '| 3 EUR |');
		const found = findings(text).find(({ rule }) => rule === 'gwt-multiple-when') ?? assert.fail();
		assert.deepEqual(found.fixes, []);
	});

	it('open an outcome behind "And" with "Then"', () => {
		const text = gherkin('Scenario: Pay', '  Given a basket', '  When I pay', '  And I should see 3 rows');
		const after = applyFix(text, findings(text)[0]?.fixes[0] ?? assert.fail());
		assert.equal(after, text.replace('And I should', 'Then I should'));
		assert.deepEqual(findings(after), []);
	});

	it('say what can be seen for each of several empty outcomes', () => {
		const [after] = results('gwt-vague-then', ['When I pay\n  Then it works\n  And everything is correct']);
		assert.equal(after, '- [ ] When I pay\n  Then what can be seen\n  And what can be seen');
		assert.deepEqual(findings(withCriteria((after ?? '').slice('- [ ] '.length))), []);
	});

	const thens = Array.from({ length: 8 }, (_, i) => `  ${i === 0 ? 'Then' : 'And'} row ${i + 1} is shown`);
	it('split a long outcome, and move a starting point into a background', () => {
		const text = gherkin('Scenario: Pay', '  Given a basket', '  And a card', '  When I pay', ...thens);
		const [finding] = findings(text);
		assert.equal(finding?.rule, 'gwt-too-many-steps');
		const [split, moved] = finding.fixes.map((fix) => applyFix(text, fix));
		const start = ['  Given a basket', '  And a card', '  When I pay'];
		assert.equal(
			split,
			gherkin(
				...['Scenario: Pay', ...start, ...thens.slice(0, 4), '', 'Scenario: what else happens', ...start],
				...['  Then row 5 is shown', ...thens.slice(5)],
			),
		);
		assert.equal(moved, gherkin('Background:', ...start.slice(0, 2), '', 'Scenario: Pay', '  When I pay', ...thens));
	});

	it('miss the outcome of a block whatever stands behind it', () => {
		const block = gherkin('Scenario: Pay', '  Given a basket', '  When I pay');
		for (const behind of ['', '\n- Then 3 rows are shown\n', '\n- Given a card\n- Then 3 rows are shown\n']) {
			assert.ok(
				findings(block + behind).some(({ rule }) => rule === 'gwt-missing-then'),
				behind,
			);
		}
	});

	it('see no scenario over two lists', () => {
		const options = { severities: { 'gwt-missing-given': 'info' } } as const;
		const found = (...lists: readonly string[]) =>
			findings(`${withCriteria()}${lists.join('\n\n')}\n`, {}, options)
				.filter(({ rule }) => rule === 'gwt-missing-given')
				.map(({ fixes }) => fixes.length);
		const outcome = 'Then a mail is sent, when I pay\n  - to 3 addresses';
		assert.deepEqual(found('* When the card is refused', `- ${outcome}`), []);
		assert.deepEqual(found('- When the card is refused', `- ${outcome}`), [1]);
	});

	it('make no background for a block of several scenarios, or one that has it', () => {
		const long = ['Scenario: Pay', '  Given a basket', '  And a card', '  When I pay', ...thens];
		for (const text of [
			gherkin(...long, 'Scenario: Other', '  When I pay', '  Then a mail is sent'),
			gherkin('Background:', '  Given a shop', ...long),
			gherkin('Scenario: Other', '  When I pay', '  Then a mail is sent', ...long),
		]) {
			const found = findings(text).find(({ rule }) => rule === 'gwt-too-many-steps') ?? assert.fail();
			assert.equal(found.fixes.length, 1);
		}
	});

	it('make scenarios of plain criteria, but not of conditions and lists', () => {
		const asked = { severities: { 'gwt-mixed-style': 'info' } };
		const scenarios = ['When I pay, then a mail is sent.', 'When I cancel, then 3 EUR are paid back.'];
		assert.deepEqual(results('gwt-mixed-style', ['The total is 3 EUR.', 'I see 3 rows', ...scenarios], asked), [
			[
				'- [ ] Given a starting point, when somebody acts, then the total is 3 EUR.',
				'- [ ] Given a starting point, when somebody acts, then I see 3 rows',
				...scenarios.map((one) => `- [ ] ${one}`),
			].join('\n'),
		]);
		const condition = 'If the card is refused, the basket is kept.';
		assert.deepEqual(results('gwt-mixed-style', ['The total is 3 EUR.', condition, ...scenarios], asked), []);
	});
});
