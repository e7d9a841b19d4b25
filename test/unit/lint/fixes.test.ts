import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyFix, findings, withCriteria } from './support';

/** Criterion, part of the fix's title, criterion after the fix. */
const repairs: readonly (readonly [string, string, string])[] = [
	['Log the refused payment if possible.', 'Remove', 'Log the refused payment.'],
	['Log the refused payment, if possible.', 'Remove', 'Log the refused payment.'],
	['Log the refused payment, if possible, and go on.', 'Remove', 'Log the refused payment and go on.'],
	['When the card is refused, if possible, a mail is sent.', 'Remove', 'When the card is refused, a mail is sent.'],
	['Ideally, the basket is restored.', 'Remove', 'The basket is restored.'],
	['The basket is restored, ideally from the last visit.', 'Remove', 'The basket is restored from the last visit.'],
	['If the card is refused, ideally a mail is sent.', 'Remove', 'If the card is refused, a mail is sent.'],
	['The carrier is told (if necessary).', 'Remove', 'The carrier is told.'],
	['The carrier is told **where appropriate**', 'Remove', 'The carrier is told'],
	['Receipts can be had as PDF, PNG, etc.', 'Remove', 'Receipts can be had as PDF, PNG.'],
	['Receipts can be had as PDF, PNG, etc.', 'Name the rest', 'Receipts can be had as PDF, PNG and the last one.'],
	['Receipts (PDF, PNG, etc.) are kept.', 'Remove', 'Receipts (PDF, PNG) are kept.'],
	['Names, streets, and so on are kept.', 'Remove', 'Names, streets are kept.'],
	['Cards, including, but not limited to, Visa are taken.', 'Remove', 'Cards, including Visa are taken.'],
	['The filter knows taste, brewer, ...', 'Remove', 'The filter knows taste, brewer'],
	['The list loads quickly.', 'how fast', 'The list loads within 2 s.'],
	['The list quickly loads when the till is busy.', 'how fast', 'The list loads within 2 s when the till is busy.'],
	['Quickly loads the list', 'how fast', 'Loads the list within 2 s'],
	['The search is very fast.', 'how fast', 'The search is done within 2 s.'],
	['A fast search finds it.', 'how fast', 'A search finds it within 2 s.'],
	['Guests easily find the date.', 'how many steps', 'Guests find the date in at most 3 steps without help.'],
	['Shows an appropriate message.', 'Name', 'Shows a message (say which).'],
	['Shows a suitable image.', 'Name', 'Shows an image (say which).'],
	['Errors are handled gracefully.', 'can be seen', 'Errors are handled, so that this can be seen.'],
	[
		'The board restores correctly after a crash.',
		'can be seen',
		'The board restores after a crash, so that this can be seen.',
	],
	['`grind` properly cleans up; it stops.', 'can be seen', '`grind` cleans up, so that this can be seen; it stops.'],
	['Shows user-friendly hints on the shelf.', 'how many', 'Shows hints (what a newcomer manages) on the shelf.'],
	['Uses sensible defaults for all grinds.', 'Name', 'Uses defaults (say which) for all grinds.'],
	['Labels have proper borders on all sides', 'Name', 'Labels have borders (say which) on all sides'],
	[
		'The new checkout is implemented.',
		'Rewrite',
		'Given a starting point, when somebody uses the new checkout, then what can be seen.',
	],
	['Implement the feature', 'Rewrite', 'Given a starting point, when somebody acts, then what can be seen'],
	[
		'Given an empty basket, when I reorder.',
		'outcome',
		'Given an empty basket, when I reorder, then what can be seen.',
	],
];

describe('lint fixes', function () {
	this.timeout(60_000);

	for (const [before, title, after] of repairs) {
		it(`${before} → ${after}`, () => {
			const text = withCriteria(before);
			const fix = findings(text)
				.flatMap(({ fixes }) => fixes)
				.find((offered) => offered.title.includes(title));
			assert.ok(fix, `no fix "${title}"`);
			assert.equal(applyFix(text, fix), withCriteria(after));
			assert.deepEqual(findings(withCriteria(after)), []);
		});
	}

	it('take an empty criterion out with its line', () => {
		for (const lineEnd of ['\n', '\r\n']) {
			const text = withCriteria('One of 3.', '', 'Two of 3.').replaceAll('\n', lineEnd);
			const [finding] = findings(text);
			assert.equal(finding?.rule, 'empty-criterion');
			assert.ok(finding.fixes[0]?.safe);
			assert.equal(applyFix(text, finding.fixes[0]), withCriteria('One of 3.', 'Two of 3.').replaceAll('\n', lineEnd));
		}
	});

	it('see the words of a step apart from those of the next one', () => {
		const text = withCriteria('But no mail is sent, if possible\n  Then it holds 3 coffees\n  And I pay quickly');
		const rules = (of: string) => findings(of).map(({ rule }) => rule);
		assert.deepEqual(rules(text), ['escape-clause', 'vague-term']);
		assert.deepEqual(rules(text.replace(', if possible', '')), ['vague-term']);
	});

	it('leave the step on the next line a line of its own', () => {
		const steps = '**But** no mail is sent, if possible  \n**And** I pay quickly\n';
		const text = withCriteria() + steps;
		const found = findings(text).find(({ rule }) => rule === 'escape-clause') ?? assert.fail();
		assert.equal(applyFix(text, found.fixes[0] ?? assert.fail()), text.replace(', if possible', ''));
	});

	const below = (above: string, ...lines: readonly string[]) =>
		withCriteria('One of 3.', above).replace(/\s*$/, '\n') +
		lines.map((line) => `  - [ ] ${line}`.trimEnd()).join('\n');

	it('do not empty the criterion above', () => {
		const offered = (...lines: readonly string[]) =>
			findings(below('', ...lines))
				.filter(({ rule }) => rule === 'placeholder')
				.map(({ fixes }) => fixes.length);
		assert.deepEqual(offered('TBD'), [0]);
		assert.deepEqual(offered('TBD', ''), [0]);
		assert.deepEqual(offered('TBD', '', 'Two of 3.'), [1]);
	});

	it('take empty criteria out from within, and none that holds others', () => {
		const text = below('', '', 'Two of 3.');
		const found = findings(text);
		assert.deepEqual(
			found.map(({ rule, range }) => [rule, range.start > text.indexOf('  - [ ]')]),
			[['empty-criterion', true]],
		);
		assert.equal(applyFix(text, found[0]?.fixes[0] ?? assert.fail()), below('', 'Two of 3.'));
		assert.deepEqual(
			findings(below('', '')).map(({ fixes }) => fixes.length),
			[0, 1],
		);
	});

	it('make no steps that would be read as one with a criterion that says nothing', () => {
		for (const line of ['Given an empty basket, when I reorder', 'Sign-in works correctly.']) {
			const offered = (above: string) =>
				findings(below(above, line))
					.filter(({ fixes }) => fixes.some(({ snippet }) => snippet))
					.map(({ rule }) => rule);
			assert.deepEqual(offered('Sign-in is implemented.'), []);
			assert.equal(offered('The basket of 3 days ago').length, 1);
		}
	});

	it('rename or remove an unknown dependency and touch nothing else', () => {
		const text = withCriteria('One of 3.').replace('status:', 'depends-on: ["US-70", US-3] # both\nstatus:');
		const others = {
			'backlog/stories/US-3.md': withCriteria('3').replace('US-7', 'US-3'),
			'backlog/stories/US-72.md': withCriteria('3').replace('US-7', 'US-72'),
		};
		const [finding] = findings(text, others);
		assert.match(finding?.message ?? '', /"US-70".*US-72/);
		const results = finding?.fixes.map((fix) => applyFix(text, fix).match(/depends-on: .*/)?.[0]);
		assert.deepEqual(results, ['depends-on: ["US-72", US-3] # both', 'depends-on: [US-3] # both']);
	});

	it('offer in a front matter only what leaves a list of texts', () => {
		const list = (...entries: readonly string[]) =>
			withCriteria()
				.replace('status:', `acceptance_criteria:\n${entries.map((entry) => `  - ${entry}\n`).join('')}status:`)
				.replace(/## Acc[\s\S]*$/, '');
		const text = list('Log no payment if possible.', '"The list loads quickly."', 'The menu loads quickly');
		const found = findings(text);
		assert.deepEqual(
			found.map(({ rule }) => rule),
			['escape-clause', 'vague-term', 'vague-term'],
		);
		for (const finding of found) {
			assert.equal(finding.fixes.length, 1);
			for (const fix of finding.fixes) assert.equal(findings(applyFix(text, fix)).length, found.length - 1);
		}
	});

	const clauses = fc.constantFrom(
		'if possible',
		', if possible,',
		'where appropriate',
		'(as needed)',
		'ideally',
		', etc.',
		'and so on',
		'quickly',
		'an appropriate message',
		'as expected',
		'the basket holds 3 coffees',
		'**properly**',
		'Given an empty basket',
		', when I reorder',
		', then it is kept',
		'TBD',
		'works correctly',
		'and',
		',',
		'.',
		'"Done"',
		'`code`',
	);
	const blanks = fc.constantFrom(' ', '  ', '\n  ', '\r\n  ');

	it('apply cleanly to any mixture, and one after the other leave nothing to fix', () => {
		const words = fc.array(fc.tuple(clauses, blanks), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(words, fc.nat(5), (parts, choice) => {
				const criterion = parts
					.map(([clause, blank]) => clause + blank)
					.join('')
					.trim();
				let text = withCriteria('One of 3 is kept.', criterion, 'Two of 3 are kept.');
				let left = findings(text).flatMap(({ fixes }) => fixes);
				for (let step = 0; left.length > 0; step++) {
					assert.ok(step < 40, `no end of fixes:\n${criterion}\n→\n${text}`);
					const fix = left[choice % left.length];
					assert.ok(fix);
					const after = applyFix(text, fix);
					assert.notEqual(after, text);
					assert.ok(after.includes('- [ ] One of 3 is kept.\n') && after.includes('- [ ] Two of 3 are kept.\n'));
					text = after;
					left = findings(text).flatMap(({ fixes }) => fixes);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
