import assert from 'node:assert/strict';
import { unmark } from './marks';
import { applyFix, findings, withCriteria } from './support';

/**
 * Criteria with marks: `[[rule words]]` where a finding must be, and nothing elsewhere. A criterion that starts with
 * `[[rule]]` is reported as a whole.
 */
const criteria: readonly string[] = [
	// vague-term
	'The list loads [[vague-term quickly]].',
	'The list loads [[vague-term fast]] on a phone.',
	'The search is [[vague-term fast]].',
	'A refused card shows an [[vague-term appropriate]] message.',
	'Errors are handled [[vague-term gracefully]] when the carrier is down.',
	'After the import the totals are shown [[vague-term as expected]].',
	'The order form is very [[vague-term intuitive]].',
	'Guests can [[vague-term easily]] find the roast date.',
	'The label is printed [[vague-term correctly]].',
	'The page looks [[vague-term good]] on a tablet.',
	'The empty state is [[vague-term user-friendly]] and [[vague-term robust]].',
	'The menu has a [[vague-term good user experience]].',
	'The list loads quickly: within 2 s on 4G.',
	'The list loads in at most 300 ms, so quickly enough for the till.',
	'A refused card shows an appropriate message: "Card refused".',
	'Pages follow WCAG 2.2 AA and are easy to use.',
	'A suitable grind (filter, espresso or whole bean) is chosen.',
	'The "Quickly reorder" button is shown below the basket.',
	'The Quick Start page lists 3 steps.',
	'A quick filter hides sold-out coffees.',
	'The fast lane takes 5 orders.',
	'`properly` is a keyword of the label language.',
	'The cart can be cleared in one go.',
	'The job ends cleanly with exit code 0.',
	'A clean install shows the welcome page.',
	'The simple view lists 20 rows.',
	'A good is taxed by its country.',
	'The reader correctly tells the 12 codes of the price list apart.',
	'Films suitable for children carry a green dot.',
	'When the pressure is normal, the valve is closed.',
	'If the balance is sufficient, the order is sent.',
	'The working tree is clean after the export.',
	'The answer comes [[vague-term within a reasonable time]].',
	'[[vague-term As few as possible]] mails are sent.',
	'The photo of the bag looks [[vague-term natural]].',
	'The menu is [[vague-term easy to read]] on a phone.',
	'A refused card shows a [[vague-term helpful message]].',
	'The till returns the [[vague-term correct data]].',
	'The sheet shows all [[vague-term relevant details]].',
	'[[vague-term Smooth transitions]] lead from bag to bag.',
	'The form has a [[vague-term clean layout]].',
	'The number of clicks is [[vague-term significantly]] lower than before.',
	'The number of clicks is reduced significantly, by 30 %.',
	'Without a date the sort order falls back [[vague-term predictably]].',
	'The shelf is filled [[vague-term without any problems]].',
	'The job ends [[vague-term cleanly]] without any errors.',
	'The list loads [[vague-term promptly]] without a second request.',
	'The job ends cleanly without a line on stderr.',
	'A wrong path makes the start fail fast with exit code 2.',
	'Fast shipping is offered below the basket.',
	'Each roast has a colour of its own for quick recognition.',
	'Two quick taps open the bag.',
	'When the guest types quickly, only the last word is searched.',
	'The basket is not doubled when the button is rapidly tapped.',
	'A puzzle is easy, medium or hard.',
	'The elegant roast is shown second.',
	'Guests get an [[vague-term elegant]] receipt.',
	'[[vague-term Meaningful]] names are given to the shelves.',
	'A proper name begins with a capital.',
	'The correct answer is shown in green.',
	'A review can be marked as helpful once.',
	'The clean button empties the grinder.',
	// escape-clause
	'Empty fields are marked as required.',
	'The row is listed in the report as required.',
	'Log the refused payment [[escape-clause if possible]].',
	'The fields are filled in [[escape-clause where appropriate]], and can be changed.',
	'[[escape-clause Ideally]], the basket is restored.',
	'The mail is sent [[escape-clause as soon as possible]] after roasting.',
	'The carrier is told ([[escape-clause as needed]]).',
	'If required fields are missing, each of them is named.',
	'Receipts are kept as required by the tax office.',
	'A signature is asked for when necessary stamps are missing.',
	'Shown if "if possible" is in the note.',
	'Guests can change the address when needed.',
	'Only changed orders are printed, exactly as required.',
	'[[escape-clause Optional:]] the bag has a zip.',
	'[[escape-clause Time permitting]], the chart has colours.',
	'The chart has colours [[escape-clause if we have time]].',
	'It [[escape-clause would be great]] if the chart had colours.',
	'The roaster is named, [[escape-clause possibly]] with a photo.',
	'A possibly empty bag is weighed again.',
	'The optional note is printed on the bag.',
	'The folder of the day is created if necessary.',
	'The name is cut to 40 characters if needed.',
	// open-ended-list
	'Receipts can be had as PDF, PNG, [[open-ended-list etc.]]',
	'Names, streets [[open-ended-list and so on]] are kept.',
	'Cards, including [[open-ended-list but not limited to]] Visa, are taken.',
	'The filter knows taste, brewer [[open-ended-list and more]].',
	'The filter knows taste, brewer[[open-ended-list ...]]',
	'The file /etc/hosts stays as it was.',
	'A basket of 5 or more is sent for free, of 10 and more with a gift.',
	'Delivery of 6 kg or more is free, of 9 kg and more too.',
	'The button says "Loading..." until then.',
	'[[missing-number Long names]] are cut and end with ...',
	'Until then the button shows Loading...',
	'Under each photo are the share and the like button.',
	'Kept are names, cups [[open-ended-list and the like]].',
	'The filter takes PNG pictures [[open-ended-list or similar]].',
	'Shown are names and cups, [[open-ended-list among others]].',
	'Others are shown among others of their kind.',
	'All fields [[open-ended-list such as]] name and street are checked.',
	'Errors (such as a lost link) are shown.',
	'A name such as Yirga is cut at the first blank of the second line, where the bag is folded for the shelf.',
	// placeholder
	'The rule allows coffees to be added.',
	'A card moves from the TODO column to DONE.',
	'Cancelled cards go back to TODO.',
	'Prices: [[placeholder to be defined]]',
	'A basket is kept for [[placeholder TBD]] days.',
	'The price is [[placeholder to be decided]].',
	'Shown to [[placeholder <fill in the role>]] only.',
	'[[placeholder ???]]',
	'The TODO list of the roastery shows the order.',
	'Orders to be decided by the clerk are marked.',
	'The clerk is told that a street needs to be specified.',
	'Todo entries are struck through when done.',
	// no-observable-outcome
	'[[no-observable-outcome]]Sign-in works correctly.',
	'[[no-observable-outcome]]The new checkout is implemented',
	'[[no-observable-outcome]]Make sure that everything works',
	'[[no-observable-outcome]]Implement the proposed changes',
	'[[no-observable-outcome]]All features should work as expected.',
	'[[no-observable-outcome]]`import` works properly',
	'[[no-observable-outcome]]The reported bug is fixed',
	'[[no-observable-outcome]]All points listed above have been addressed',
	'[[no-observable-outcome]]Meet all the requirements of the ticket',
	'[[no-observable-outcome]]Make sure all acceptance criteria are met.',
	'[[no-observable-outcome]]The reorder button works on phones',
	'[[no-observable-outcome]]Reordering should work for guests',
	'[[no-observable-outcome]]Tested in Firefox, Safari and Edge',
	'[[no-observable-outcome]]The price list remains fully functional',
	'[[no-observable-outcome]]Requirements are met',
	'[[no-observable-outcome]]The till works as described',
	'[[no-observable-outcome]]Ensure that nothing else is broken',
	'[[no-observable-outcome]]Old receipts keep working',
	'[[no-observable-outcome]]Login issue resolved',
	'[[no-observable-outcome]]Scale tested and working',
	'[[no-observable-outcome]]Scale configured and working.',
	'The scale is configured and shows 0 g.',
	'The import performs [[vague-term in a timely manner]].',
	'All password requirements are met before the form can be sent',
	'The search works with parts of a word',
	'Reordering works in a browser that blocks cookies',
	'All items in the basket are shown',
	'Each page has a Definition of Done',
	'The price is fixed.',
	'The payment is processed successfully and a receipt is sent.',
	'Sign-in works for the 3 test accounts.',
	'Import works with the files "a.csv" and "b.csv".',
	'The shop works without scripts, with forms only.',
	// gwt-missing-then
	'[[gwt-missing-then]]Given an empty basket, when I reorder my last order',
	'[[gwt-missing-then]]**Given** an empty basket **When** I reorder',
	'Given an empty basket, when I reorder, then it holds 3 coffees.',
	'Given an empty basket, when I reorder, the basket holds 3 coffees.',
	'When the card is refused, the basket stays as it was.',
	'The banner is hidden when the basket is empty.',
];

describe('lint wording', () => {
	for (const marked of criteria) {
		const { text, expected } = unmark(marked);
		it(marked, () => {
			const file = withCriteria(text);
			const found = findings(file).map(({ rule, range }) => ({ rule, words: file.slice(range.start, range.end) }));
			assert.deepEqual(found, expected);
		});
	}

	it('finds the same in every form of list, at its own place', () => {
		const plain = criteria.map((line) => unmark(line).text);
		for (const [from, to] of [
			['- [ ] ', '- '],
			['- [ ] ', '* [x] #1 '],
			['- [ ] ', '1. '],
			['\n', '\r\n'],
		] as const) {
			const file = withCriteria(...plain).replaceAll(from, to);
			const found = findings(file, {}, { severities: { 'too-many-criteria': 'off' } }).map(({ rule, range }) => ({
				rule,
				words: file.slice(range.start, range.end),
			}));
			assert.deepEqual(
				found,
				criteria.flatMap((line) => unmark(line).expected),
			);
		}
	});

	it('reads the steps of a gherkin block', () => {
		const file = `${withCriteria()}\`\`\`gherkin\nScenario: Pay\n  When I pay "quickly"\n  Then it loads quickly\n\`\`\`\n`;
		const [finding, ...rest] = findings(file);
		assert.deepEqual(rest, []);
		assert.equal(finding?.rule, 'vague-term');
		assert.equal(finding.range.start, file.lastIndexOf('quickly'));
		assert.ok(applyFix(file, finding.fixes[0] ?? assert.fail()).includes('  Then it loads within 2 s\n'));
	});

	it('leaves wording in other languages alone and still looks at structure', () => {
		const file = withCriteria('Der Warenkorb wird geladen und ist nicht leer, etc.', 'TBD', '').replace(
			/As a .*/,
			'Als Kundin möchte ich die letzte Bestellung wiederholen, damit der Einkauf nicht lange dauert.',
		);
		assert.deepEqual(
			findings(file).map(({ rule }) => rule),
			['placeholder', 'empty-criterion'],
		);
	});

	it('gives a vague word in what a story wants as a hint, and none in its benefit', () => {
		const file = withCriteria('The basket holds 3 coffees.')
			.replace('order my last basket', 'quickly order my last basket')
			.replace('my shopping takes', 'my shopping easily takes');
		assert.deepEqual(
			findings(file).map(({ rule, severity }) => [rule, severity]),
			[['vague-term', 'hint']],
		);
	});
});
