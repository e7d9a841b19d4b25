import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/model/textEdit';
import { applyFix, findings, withCriteria } from './support';

const worded = /^(?:compound-criterion|gwt-conjunctive-step|ambiguous-pronoun|fragment-criterion|passive-no-actor)$/;
const rulesOf = (...criteria: readonly string[]) =>
	findings(withCriteria(...criteria)).flatMap(({ rule }) => (worded.test(rule) ? [rule] : []));
const gherkin = (...steps: readonly string[]) =>
	`${withCriteria()}\`\`\`gherkin\nScenario: Pay\n${steps.map((step) => `  ${step}\n`).join('')}\`\`\`\n`;

/** Criteria, and the rules on parts of speech that have something to say on them. */
const cases: readonly (readonly [string, readonly string[]])[] = [
	['The courier scans the parcel and signs the receipt.', ['compound-criterion']],
	['A guest can rate a coffee and report a review.', ['compound-criterion']],
	['The printer prints a receipt and the shop informs the warehouse.', ['compound-criterion']],
	['If the card expires, the shop blocks the order and informs the customer.', ['compound-criterion']],
	['Stock is counted at midnight; the manager gets the figures at 6:00.', ['compound-criterion']],
	['Given 3 coffees, when I pay, then the shop charges the card and reserves the coffees.', ['compound-criterion']],
	// Lists of things, one object, states, conditions, purposes, clauses.
	['The receipt lists name and email of the buyer.', []],
	['The shop creates and mails a receipt.', []],
	['The shop prints a receipt and files it.', []],
	['The form has a name field and an address field.', []],
	['The page opens and shows 3 rows.', []],
	['If the guest adds a coffee and removes a tea, the total is 3 EUR.', []],
	['Given a guest adds a coffee and removes a tea, when I pay, then the total is 3 EUR.', []],
	['The shop mails the buyer to confirm the order and name the carrier.', []],
	['The export holds orders that contain coffee and cost 3 EUR.', []],
	['The basket is emptied and a mail is sent.', []],
	['The board updates the totals and `cost` columns.', []],
	['The feed offers pictures, videos and links (name; size; date).', []],
	['Drag and drop moves the card.', []],
	['The search and filter panel hides 3 fields.', []],
	['The command and control centre logs the event.', []],
	['Set the limit to 3; otherwise the default of 5 applies.', []],
	// Pronouns.
	['When I drop a coffee on a voucher and add a parcel, it costs 3 EUR.', ['ambiguous-pronoun']],
	['When guests swap a coffee for tea and get a voucher, it has to cost 3 EUR.', ['ambiguous-pronoun']],
	['When the guest opens the basket, it lists 3 coffees.', []],
	['It takes 3 clicks from basket to receipt.', []],
	['From basket and receipt it is possible to go back in 1 click.', []],
	['When guests add coffees to baskets, they see 3 rows.', []],
	['The basket stays open until it is paid in 3 rates.', []],
	// Fragments.
	['Documentation of the filter', ['fragment-criterion']],
	['Error handling for:', ['fragment-criterion']],
	['Mobile layout', ['fragment-criterion']],
	['Filters by taste', []],
	['No prices for guests', []],
	['Search finds teas', []],
	['The banners direct guests to teas', []],
	['Monthly board aggregates late orders', []],
	['`GET /orders`', []],
	['Page load < 2 s', []],
	['Guests logged out', []],
	['Prices visible for guests', []],
];

describe('lint by parts of speech', () => {
	for (const [criterion, expected] of cases) {
		it(`${criterion} ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(rulesOf(criterion), expected));
	}

	it('takes what a line before them says for points below and beside it', () => {
		assert.deepEqual(rulesOf('The form contains:\n  - a name\n  - an address'), []);
		assert.deepEqual(rulesOf('The form contains:', 'a name', 'an address'), []);
		const text = withCriteria('A name').replace('- [ ] A', 'The form contains:\n\n- [ ] A');
		assert.deepEqual(findings(text), []);
		const title = withCriteria('A name').replace('- [ ] A', '**Criteria:**\n\n- [ ] A');
		assert.deepEqual(
			findings(title).map(({ rule }) => rule),
			['fragment-criterion'],
		);
	});

	it('reports a When in the passive voice only where nobody acts', () => {
		const of = (...steps: readonly string[]) =>
			findings(gherkin(...steps)).flatMap(({ rule }) => (rule === 'passive-no-actor' ? [rule] : []));
		assert.deepEqual(of('When the order is cancelled', 'Then 3 EUR are paid back'), ['passive-no-actor']);
		assert.deepEqual(of('When the order is cancelled by fax', 'Then 3 EUR are paid back'), []);
		assert.deepEqual(of('Given a customer', 'When the order is cancelled', 'Then 3 EUR are paid back'), []);
		assert.deepEqual(of('Given the order is cancelled', 'When 3 days pass', 'Then 3 EUR are paid back'), []);
		assert.deepEqual(of('When the list is shown', 'Then it has 3 rows'), []);
		assert.deepEqual(of('When I pay', 'Then the order is archived'), []);
	});

	it('turns the passive voice round for who may have acted', () => {
		const text = gherkin('When the orders are cancelled', 'Then 3 EUR are paid back');
		const fixes = findings(text).flatMap((finding) => finding.fixes);
		assert.deepEqual(
			fixes.map((fix) => applyFix(text, fix).match(/When (.*)/)?.[1]),
			['the returning customer cancels the orders', 'the system cancels the orders'],
		);
	});

	it('copies condition and subject when it makes two criteria of one', () => {
		const splits: readonly (readonly [string, string, string])[] = [
			['The shop saves the order and mails a receipt.', 'The shop saves the order.', 'The shop mails a receipt.'],
			[
				'If I pay, the printer may print a receipt, and open a drawer',
				'If I pay, the printer may print a receipt',
				'If I pay, the printer may open a drawer',
			],
			[
				'Given a card, when I pay, then the shop keeps the order and the printer prints a receipt.',
				'Given a card, when I pay, then the shop keeps the order.',
				'Given a card, when I pay, then the printer prints a receipt.',
			],
			['Order is kept; receipt is mailed at once', 'Order is kept', 'Receipt is mailed at once'],
		];
		for (const [before, first, second] of splits) {
			const text = withCriteria(before).replace('[ ]', '[x]');
			const finding = findings(text).find(({ rule }) => rule === 'compound-criterion');
			const fix = finding?.fixes[0] ?? assert.fail(before);
			assert.equal(applyFix(text, fix), withCriteria(first, second).replace('[ ]', '[x]'));
			assert.equal(fix.safe, false);
		}
	});

	it('makes two steps with the keyword, mark and subject of the first', () => {
		const before = gherkin('When I add a coffee and open the basket', 'Then I see 3 rows');
		const fix = findings(before).flatMap(({ fixes }) => fixes)[0] ?? assert.fail();
		assert.equal(applyFix(before, fix), gherkin('When I add a coffee', 'And I open the basket', 'Then I see 3 rows'));
		const bullets = withCriteria('**When** I add a coffee and open the basket', '**Then** I see 3 rows');
		const other = findings(bullets).flatMap(({ fixes }) => fixes)[0] ?? assert.fail();
		assert.equal(
			applyFix(bullets, other),
			withCriteria('**When** I add a coffee', '**And** I open the basket', '**Then** I see 3 rows'),
		);
	});

	it('offers no split that would tear something apart', () => {
		const fixesOf = (text: string) => findings(text).flatMap(({ fixes }) => fixes);
		assert.deepEqual(fixesOf(withCriteria('The shop saves the order and mails a receipt.\n  - within 60 s')), []);
		assert.deepEqual(fixesOf(withCriteria('AC-1: The shop saves the order and mails a receipt.')), []);
		assert.deepEqual(fixesOf(withCriteria('One of 3 is kept. The shop saves the order and mails a receipt.')), []);
		const front = withCriteria().replace(
			'status: refining',
			'status: refining\nacceptance_criteria:\n  - The shop saves the order and mails a receipt.',
		);
		assert.deepEqual(fixesOf(front), []);
	});

	it('changes nothing but the seam, whatever stands around it', () => {
		const around = fc.constantFrom('One of 3 is kept.', 'Zwei 🚀 of 3', 'a `b` "c" 3', '**3** rows');
		fc.assert(
			fc.property(fc.array(around, { maxLength: 3 }), fc.array(around, { maxLength: 3 }), (above, below) => {
				const text = withCriteria(...above, 'The shop saves the order and mails a receipt.', ...below);
				const fix = findings(text).find(({ rule }) => rule === 'compound-criterion')?.fixes[0] ?? assert.fail();
				assert.equal(
					applyEdits(text, fix.edits),
					withCriteria(...above, 'The shop saves the order.', 'The shop mails a receipt.', ...below),
				);
			}),
			{ numRuns: 40 },
		);
	});

	it('sees second wishes by their verb, and leaves pairs, clauses, purposes and things to know alone', () => {
		const rulesOfStory = (means: string) =>
			findings(withCriteria('One of 3 is kept.').replace('order my last basket again', means))
				.map(({ rule }) => rule)
				.filter((rule) => rule === 'compound-story');
		for (const means of [
			'submit my orders and pass checks',
			'narrow the shelf and reload into the basket',
			'pin a coffee and unpin it',
			'taste a coffee and respond to its roaster',
		])
			assert.deepEqual(rulesOfStory(means), ['compound-story'], means);
		for (const means of [
			'drag and drop coffees',
			'brew coffee that I grind and pour',
			'call the shop to rate coffees and praise teas',
			'see coffees in the brew and pour views',
			'brew coffee and tea',
			'have guests to taste coffees and praise teas',
			'mail the shop, and continue to do so',
		])
			assert.deepEqual(rulesOfStory(means), [], means);
	});

	it('is silent without the words, and in other languages', () => {
		const text = withCriteria('Der Laden speichert die Bestellung und verschickt die Quittung; der Kunde wartet.');
		assert.deepEqual(
			findings(text).filter(({ rule }) => worded.test(rule)),
			[],
		);
	});
});
