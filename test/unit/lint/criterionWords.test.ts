import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogue } from '../../../src/core/lint/catalogue';
import { unmark } from './marks';
import { applyFix, findings, withCriteria } from './support';

/** By rule: criteria with a mark where the rule reports something, and nowhere else. Other rules are not asked. */
const cases: Readonly<Record<string, readonly string[]>> = {
	'and-or': [
		'The receipt goes to the customer [[and-or and/or]] the owner.',
		'Prices [[and-or and / or]] names are shown.',
		'Filters can be joined by AND/OR.',
		'Rows match by and/or logic.',
		'The client/server protocol is 2.1.',
		'The label reads "and/or".',
	],
	'vague-quantifier': [
		'The overview shows [[vague-quantifier several]] orders.',
		'[[vague-quantifier Some]] fields are hidden from guests.',
		'[[vague-quantifier Most]] of the orders are listed.',
		'A mail names [[vague-quantifier a few]] coffees.',
		'The overview says how many orders are open.',
		'Roasters and coffees are many-to-many.',
		'The most recent order comes first.',
		'Some text is shown below the photo.',
		'When several orders are open, the last one is shown.',
		'Given several open orders, when I reorder, then the last one is taken.',
		'The total is shown if many coffees are chosen.',
		'Various brewers (filter, espresso, moka) can be chosen.',
		'Several coffees, at most 5, are shown.',
		'The first few rows are bold.',
	],
	'missing-number': [
		'[[missing-number After some time]] the basket is emptied.',
		'Photos [[missing-number up to the maximum]] are kept.',
		'[[missing-number Large product photos]] can be uploaded.',
		'The stock is counted [[missing-number periodically]].',
		'When the name is [[missing-number too long]], the form says so.',
		'[[missing-number Long names]] are cut.',
		'[[missing-number A limited number of]] orders is kept.',
		'The till is told when the stock falls [[missing-number below the threshold]].',
		'[[missing-number There is a limit]] on uploads.',
		'The password [[missing-number has a minimum length]].',
		'The password has a minimum length of 8 characters.',
		'There is no limit on uploads.',
		'Photos up to 25 MB are large files.',
		'Large files (over 25 MB) are refused.',
		'The list is up to date.',
		'It is up to the guest to choose.',
		'At least one coffee is in the basket.',
		'On large screens the menu is open.',
		'More than the order is shown.',
		'The long way is shown on the map.',
	],
	'missing-unit': [
		'The link [[missing-unit expires in 15]].',
		'The basket is saved [[missing-unit within 2]], and shown.',
		'The till [[missing-unit times out after 30]]',
		'The stock is counted [[missing-unit every 5]] and printed.',
		'The page loads [[missing-unit within 2]].',
		'The page [[missing-unit times out after 30]].',
		'The page after 3 is empty.',
		'The link expires in 15 min.',
		'After 3 attempts the account is locked.',
		'Orders after 2027 are archived.',
		'It is printed after 18:00.',
		'The total is within 5 % of the estimate.',
		'Rows after 3 are hidden.',
		'A note follows every 6 posts.',
		'The price is within 1.5-2.5.',
	],
	'unmeasurable-nfr': [
		'The till is [[unmeasurable-nfr secure]].',
		'Card numbers are [[unmeasurable-nfr securely]] kept.',
		'The shop is [[unmeasurable-nfr highly available]] on weekends.',
		'The search [[unmeasurable-nfr scales well]].',
		'The menu must be [[unmeasurable-nfr responsive]] on phones.',
		'The recipe list opens [[unmeasurable-nfr without noticeable delay]].',
		'The import runs [[unmeasurable-nfr reliably]].',
		'The pictures are [[unmeasurable-nfr optimized for speed]].',
		'The notes use [[unmeasurable-nfr secure storage]].',
		'Long lists cause [[unmeasurable-nfr no performance issues]].',
		'The label module is [[unmeasurable-nfr reusable]].',
		'Card numbers are securely stored, encrypted with the key of the shop.',
		'The till is highly available: 99.9 % of each month.',
		'The secure area asks for a password.',
		'If the connection is secure, a lock is shown.',
		'Given the connection is stable, when I reorder, then the basket holds 3 coffees.',
		'The coffee is available again.',
		'The endpoint is accessible by the owner.',
		'Forms are fully accessible by WCAG 2.2 AA.',
		'The till is non-secure in test mode.',
		'The filter remains stable after the import.',
		'The id of an archived order is free and the id is reusable.',
		'The list is stable (ties keep their order).',
		'The responsive menu opens on a tap.',
	],
	'negative-only': [
		'The till [[negative-only does not crash]] when the carrier is unknown.',
		'The import must [[negative-only never lose]] orders.',
		'When the carrier is unknown, then the till [[negative-only does not hang]].',
		'Sold-out coffees are not shown.',
		'Guests cannot see the price list.',
		'The till does not crash, but shows the last basket.',
		'The till does not fail and the basket stays.',
		'If the import does not fail, the list is shown.',
		'The till does not crash. It shows the last basket.',
		'The mail is never sent twice.',
	],
	'ui-detail': [
		'When I [[ui-detail click the save button]], then the recipe is listed.',
		'The recipe is kept with the [[ui-detail blue save button]].',
		'The photo is [[ui-detail 120 px]] wide and [[ui-detail #ff8800]].',
		'The menu is shown in full from 360 to 1440 px.',
		'When I save the recipe, then it is listed.',
		'Then the save button is shown.',
		'The green coffee is listed, ticket #123 is not.',
		'When I check the order, the total is in the menu of the day.',
		'The label is green with a round icon.',
		'Guests click the save button.',
	],
	'implementation-detail': [
		'The basket is written to [[implementation-detail Redis]].',
		'The field [[implementation-detail order_total]] holds the tax.',
		'The [[implementation-detail getTotal]]() of the basket is 3.',
		'A [[implementation-detail POST request]] makes an order.',
		'The shop runs on an iPhone.',
		'The field `order_total` holds the tax.',
		'The rest of the table is free.',
	],
	'vague-term-wide': [
		'Only [[vague-term-wide relevant]] coffees are shown.',
		'The basket is [[vague-term-wide successfully]] emptied.',
		'The list loads quickly.',
		'The till is secure.',
		'Labels are printed correctly.',
		'A simple label holds 3 lines, for example "Sidamo".',
	],
	superlative: [
		'The [[superlative most relevant]] coffee comes first.',
		'The labels follow [[superlative best practices]].',
		'Guests see the [[superlative easiest]] way to pay.',
		'The best sellers are listed first.',
		'The lowest price comes first.',
		'The latest and most recent order is open.',
		'The best practices (labels of the guild) are followed.',
		'The ideal grind is 8 clicks.',
		'If the match is perfect, a star is shown.',
	],
	'comparative-no-baseline': [
		'The list loads [[comparative-no-baseline faster]].',
		'The labels are [[comparative-no-baseline easier]] to read.',
		'It [[comparative-no-baseline improves performance]] of the till.',
		'The hints are [[comparative-no-baseline more readable]] on phones.',
		'The list loads faster than before the change.',
		'The list loads 30 % faster.',
		'Labels carry a dot to better tell them apart.',
		'The label is bold for better reading.',
		'Older and larger bags are listed.',
		'The enhanced menu is shown to guests.',
		'[[comparative-no-baseline Enhanced]] labels with a dot',
		'More details are shown below.',
	],
	'weak-modal': [
		'The basket [[weak-modal may show]] a banner.',
		'It [[weak-modal might also be]] printed.',
		'The price of the beans [[weak-modal could appear]] twice.',
		'The owner may delete the review.',
		'Orders may be cancelled by the customer.',
		'Errors that may occur are named in the log.',
		'If the carrier might be late, a mail is sent.',
		'A card that could not be read is refused.',
		'Orders of May are archived.',
		'Guests might order as well.',
	],
	'should-modal': [
		'The basket [[should-modal should]] show the price.',
		'Then I [[should-modal should]] see the basket.',
		'Sold-out coffees [[should-modal should]] not be shown.',
		'Given the basket should be empty, when I reorder, then it holds 3 coffees.',
		'The basket shows the price.',
	],
	'task-not-criterion': [
		'[[task-not-criterion Implement]] the export of orders',
		'[[task-not-criterion Write]] unit tests for the basket.',
		'Backend: [[task-not-criterion add]] an endpoint for the basket',
		'We need to [[task-not-criterion update]] the documentation',
		'**[[task-not-criterion Refactor]]** the old basket',
		'[[task-not-criterion Update]] the mail library to 2.14.1',
		'[[task-not-criterion Set up]] the till of the second shop',
		'[[task-not-criterion Determine]] whether the carrier can send mails',
		'[[task-not-criterion Writing]] the runbook of the till',
		'[[task-not-criterion Unit tests]] for the basket',
		'[[task-not-criterion Findings are shared]] with the roasters',
		'[[task-not-criterion Documentation of the till has been updated]].',
		'[[task-not-criterion The import will have to be modified]] for the new carrier',
		'[[task-not-criterion Test]] the import with 3 files',
		'[[task-not-criterion Add]] and document the new endpoint',
		'[[task-not-criterion Fix]] unit tests that this breaks',
		'[[task-not-criterion Remove]] version 1.0 of the import from all modules',
		'[[task-not-criterion Update]] the docs if necessary',
		'Show the total below the basket',
		'Update the total when the basket changes',
		'Remove a coffee from the basket once it is sold out',
		'Add a coffee to the basket and open it',
		'Create an order with 3 coffees',
		'Send a mail to the guest',
		'Allow guests to change the address',
		'Hide sold-out coffees',
		'Test results are listed by date',
		'Review page lists 20 reviews',
		'Build number in the footer',
		'Design tokens',
		'Documents are listed by date',
		'Plan overview shows 3 plans',
		'Learn more links to the help page',
		'Adding a coffee to the basket updates the total',
		'Testing mode is shown in the header',
		'`implement` is a word of the label language',
		'Unit tests pass on 3 systems',
		'Setup wizard opens on the first start',
		'Updates arrive within 2 s',
		'When I implement a recipe, then it is listed',
		'Implementation notes are hidden from guests',
		'Meetings are shown in the calendar',
		'Changing the roast of a coffee moves the card',
		'Audit detects circles of suppliers',
		'Release workflow prints and publishes one label',
		'A regression test exercises the import',
		'Tests on beans are booked by the roaster',
	],
	'universal-quantifier': [
		'The roast date is shown on [[universal-quantifier all]] pages.',
		'Prices are [[universal-quantifier always]] shown with tax.',
		'The stock is counted every 5 minutes.',
		'It is not shown at all.',
	],
};

const repairs: readonly (readonly [rule: string, before: string, title: string, after: string])[] = [
	['and-or', 'Mails go to guests and/or owners.', 'with "and"', 'Mails go to guests and owners.'],
	['and-or', 'Mails go to guests and/or owners.', 'or both', 'Mails go to guests or owners, or both.'],
	['vague-quantifier', 'It shows several orders.', 'number', 'It shows 3 orders.'],
	['vague-quantifier', 'It shows several orders.', 'most', 'It shows at most 5 orders.'],
	['missing-number', 'After some time it is emptied.', '', 'After some time (30 s) it is emptied.'],
	['missing-number', 'Large files are kept.', '', 'Large files (over 25 MB) are kept.'],
	['unmeasurable-nfr', 'The till is secure.', 'control', 'The till is secure (TLS 1.3).'],
	[
		'negative-only',
		'The till never fails when it rains.',
		'',
		'The till never fails when it rains, but shows what went wrong.',
	],
	['superlative', 'It follows best practices.', '', 'It follows best practices (which ones).'],
	[
		'comparative-no-baseline',
		'The labels are easier to read, also at night.',
		'',
		'The labels are easier to read (by 30 % over the last release), also at night.',
	],
	['missing-unit', 'The link expires in 15.', '"min"', 'The link expires in 15 min.'],
	['weak-modal', 'The basket may show a banner.', 'shows', 'The basket shows a banner.'],
	['weak-modal', 'The list of orders may show it.', 'does not', 'The list of orders does not show it.'],
	['weak-modal', 'The prices might be shown.', 'are not', 'The prices are not shown.'],
	['should-modal', 'Then I should see it.', '', 'Then I see it.'],
	['should-modal', 'The page should always be shown.', '', 'The page is always shown.'],
	['should-modal', 'The till should clearly carry it.', '', 'The till clearly carries it.'],
	['should-modal', 'The price of the beans should match.', '', 'The price of the beans matches.'],
	['should-modal', 'Names and prices should not be lost.', '', 'Names and prices are not lost.'],
	['should-modal', 'The name and the price should go.', '', 'The name and the price go.'],
];

const only = (id: string) => catalogue.filter(({ meta }) => meta.id === id);
const found = (id: string, text: string) =>
	findings(text, {}, { rules: only(id), severities: { [id]: 'info' } }).filter(({ rule }) => rule === id);

describe('lint criterion words', function () {
	this.timeout(60_000);

	for (const [id, lines] of Object.entries(cases)) {
		for (const marked of lines) {
			it(`${id}: ${marked}`, () => {
				const { text, expected } = unmark(marked);
				const file = withCriteria(text);
				assert.deepEqual(
					found(id, file).map(({ rule, range }) => ({ rule, words: file.slice(range.start, range.end) })),
					expected,
				);
			});
		}
	}

	for (const [id, before, title, after] of repairs) {
		it(`${id}: ${before} → ${after}`, () => {
			const text = withCriteria(before);
			const fix = found(id, text)
				.flatMap(({ fixes }) => fixes)
				.find((offered) => offered.title.includes(title));
			assert.ok(fix, `no fix "${title}"`);
			assert.equal(applyFix(text, fix), withCriteria(after));
			assert.deepEqual(found(id, applyFix(text, fix)), []);
		});
	}

	it('say one thing of one word', () => {
		const severities = Object.fromEntries(catalogue.map(({ meta }) => [meta.id, 'info' as const]));
		const wording = new Set([...Object.keys(cases), 'vague-term', 'escape-clause', 'open-ended-list', 'placeholder']);
		const lines = Object.values(cases).flat();
		const more = ['It is more secure.', 'It is more intuitive.', 'It performs well.', 'As few as possible are shown.'];
		for (const line of [...lines, ...more]) {
			const all = findings(withCriteria(unmark(line).text), {}, { severities }).filter(({ rule }) => wording.has(rule));
			all.forEach((one, i) => {
				const other = all[i + 1];
				assert.ok(!other || other.range.start >= one.range.end, `${line}: ${one.rule} and ${other?.rule}`);
			});
		}
	});

	it('moves a task below the heading of tasks, or makes one', () => {
		const fixed = (text: string) => {
			const [fix] = found('task-not-criterion', text).flatMap(({ fixes }) => fixes);
			return fix && applyFix(text, fix);
		};
		const text = withCriteria('Implement the export\n  - as PDF', 'One of 3 is kept.');
		const moved = `${withCriteria('One of 3 is kept.')}\n## Tasks\n\n- [ ] Implement the export\n  - as PDF\n`;
		assert.equal(fixed(text), moved);
		const last = withCriteria('One of 3 is kept.', 'Write the docs');
		assert.equal(fixed(last), `${withCriteria('One of 3 is kept.')}\n## Tasks\n\n- [ ] Write the docs\n`);
		assert.equal(
			fixed(`${last}\n## Notes\n`),
			`${withCriteria('One of 3 is kept.')}\n## Tasks\n\n- [ ] Write the docs\n\n## Notes\n`,
		);
		const others = withCriteria('One of 3 is kept.', 'Write the docs', 'Two of 3 are kept.');
		const without = withCriteria('One of 3 is kept.', 'Two of 3 are kept.');
		const tasks = '\n## Tasks\n\n1. Roast\n';
		assert.equal(fixed(`${others}${tasks}\n## Notes\n`), `${without}${tasks}- [ ] Write the docs\n\n## Notes\n`);
		assert.equal(
			fixed(`${others}\n## To-do\n\n## Notes\n`),
			`${without}\n## To-do\n\n- [ ] Write the docs\n\n## Notes\n`,
		);
		assert.equal(
			fixed(`${others}\n## Tasks`.replaceAll('\n', '\r\n')),
			`${without}\n## Tasks\n\n- [ ] Write the docs\n`.replaceAll('\n', '\r\n'),
		);
		assert.equal(
			fixed(others.replace('- [ ] Write', '- [x] #2 Write')),
			`${without}\n## Tasks\n\n- [x] Write the docs\n`,
		);
		assert.equal(fixed(withCriteria('Write the docs')), undefined, 'the only criterion stays');
	});

	it('leaves the work of a spike where it is', () => {
		const text = withCriteria('Write the docs', 'One of 3 is kept.');
		assert.equal(found('task-not-criterion', text).length, 1);
		assert.deepEqual(found('task-not-criterion', text.replace('type: story', 'type: story\nkind: spike')), []);
	});

	it('rewrites "should" without asking only where the subject is plain', () => {
		const safe = (criterion: string) =>
			found('should-modal', withCriteria(criterion)).flatMap(({ fixes }) => fixes.map((fix) => fix.safe));
		for (const plain of [
			'The basket should show it.',
			'Then I should see it.',
			'When it ends, the bell should ring.',
		]) {
			assert.deepEqual(safe(plain), [true], plain);
		}
		for (const other of [
			'The basket of the guest should show it.',
			'Names and prices should be kept.',
			'Ground coffee that is old should be marked.',
		]) {
			assert.deepEqual(safe(other), [false], other);
		}
		assert.deepEqual(safe('There should be 3 rows.'), []);
	});

	it('is silent in other languages', () => {
		const german = withCriteria('Der Warenkorb ist nicht leer und wird mit several and/or most gezeigt').replace(
			/As a .*/,
			'Als Kundin möchte ich die letzte Bestellung wiederholen, damit der Einkauf nicht lange dauert.',
		);
		for (const id of Object.keys(cases)) assert.deepEqual(found(id, german), [], id);
	});

	it('repairs any mixture of findings until none is left that offers a fix', () => {
		const ids = new Set(Object.keys(cases));
		const rules = catalogue.filter(({ meta }) => ids.has(meta.id));
		const severities = Object.fromEntries([...ids].map((id) => [id, 'info' as const]));
		const lines = Object.values(cases)
			.flat()
			.map((marked) => unmark(marked).text);
		const fixesOf = (text: string) => findings(text, {}, { rules, severities }).flatMap(({ fixes }) => fixes);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }), fc.nat(9), (parts, choice) => {
				let text = withCriteria('One of 3 is kept.', parts.join(' '), 'Two of 3 are kept.');
				let left = fixesOf(text);
				for (let step = 0; left.length > 0; step++) {
					assert.ok(step < 60, `no end of fixes:\n${parts.join(' ')}\n→\n${text}`);
					const after = applyFix(text, left[choice % left.length] ?? assert.fail());
					assert.notEqual(after, text);
					assert.ok(after.includes('- [ ] One of 3 is kept.\n') && after.includes('- [ ] Two of 3 are kept.\n'));
					text = after;
					left = fixesOf(text);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
