import fc from 'fast-check';
import { catalogue } from '../../../src/core/lint/catalogue';
import { exampleStory, personaFile } from '../../../src/core/lint/exampleFile';

/** A file made of fragments, as somebody might have written it. */
export interface Written {
	readonly path: string;
	readonly text: string;
	/** Other files of the backlog, by path. */
	readonly others?: Readonly<Record<string, string>>;
}

/** Places and front matters of several conventions; each is an item. */
const heads: readonly (readonly [string, readonly string[]])[] = [
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'type: story', 'title: Reorder', 'status: refining']],
	[
		'backlog/stories/US-7-reorder.md',
		['id: US-7', 'type: story', 'title: Reorder', 'status: proposed', 'labels: [a, b]'],
	],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: "Reorder: again"', 'depends-on: [US-99, US-3] # both']],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: Reorder', 'depends-on:', '  - US-98', '  - US-3']],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: Reorder', 'assignees: @mara', 'labels: @urgent']],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: Reorder', 'points: 8', 'persona: day-porters # or who?']],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: Reorder', 'points: 5', 'persona: "nigth porter"']],
	['backlog/stories/US-7-reorder.md', ['id: US-7', 'title: Reorder', 'status: done']],
	[
		'backlog/tasks/back-7 - Reorder.md',
		['id: BACK-7', 'title: Reorder', 'status: To Do', 'assignee: []', 'dependencies: []'],
	],
	['docs/reorder.md', ['type: story', 'id: "STORY-7"', 'title: "Reorder"', 'status: planned']],
	['docs/user-stories/US-7-reorder.md', []],
	['docs/stories/1.2.reorder.story.md', []],
];

const sentences = fc.constantFrom(
	'As a returning customer, I want to order my last basket again, so that my weekly shopping takes a minute.',
	'As a user, I want to reorder and send it to a friend',
	'As a shopper, faster checkout',
	'**As a** guest\n**I want** to reorder\n**so that** it takes a minute',
	'In order to save time, as a developer, I want to reorder.',
	'As a 顧客, I want to pay with the fast lane, etc.',
	'Reordering is slow and takes 9 clicks.',
	'',
);

/** Openings of one wish, as stories differ in. */
const openings = fc
	.tuple(
		fc.constantFrom('roaster', 'guest', 'night porter', 'head roaster', '**roaster**'),
		fc.constantFrom(
			', I want to',
			', I need to',
			", I'd like to",
			', I can',
			',\n**I can**',
			', we should',
			', I want to be able to',
		),
		fc.constantFrom(
			'print labels',
			'be told of 3 orders',
			'not lose my basket',
			'be able to print 3 labels',
			'easily pay',
		),
		fc.constantFrom(', so that it takes a minute.', '\nso that it takes a minute', ''),
	)
	.map(([role, opening, wish, benefit]) => `As a ${role}${opening} ${wish}${benefit}`);

/** A backlog that describes its personas and words its stories alike. */
const besides = fc.constantFrom('I want to', 'I need to', 'I can', 'I want to be able to').map((opening) => ({
	'backlog/personas/roaster.md': personaFile('roaster', 'Roaster', ['Head roaster']),
	'backlog/personas/porter.md': personaFile('P-2', 'Day porter'),
	...Object.fromEntries(
		['pay 3 bills', 'see 3 orders', 'rate 3 coffees', 'move 3 sacks', 'call 3 carriers'].map((wish, i) => [
			`backlog/stories/US-5${i}.md`,
			exampleStory({ story: `As a roaster, ${opening} ${wish}, so that I need no help.` }).replace('US-7', `US-5${i}`),
		]),
	),
}));

/** Wordings of criteria, weak and sound ones. */
const wordings = fc.constantFrom(
	'The basket holds 3 coffees.',
	'The list loads quickly, if possible.',
	'Ideally, “Zurück” is shown 🎉 properly',
	'Sign-in works correctly.',
	'Cards, including but not limited to Visa, are accepted, etc.',
	'TBD',
	'',
	'`code` is shown as needed (if necessary).',
	'When the card is refused',
	'If the card is refused, a suitable message is shown.',
	'Given an empty basket, when I reorder or pay, then a receipt is sent.',
	'Given the basket should be empty, when I reorder, then I enter my 5 digits.',
	'Given an empty basket, when I reorder',
	'Given an empty basket, then it holds 3 coffees',
	'Then a mail is sent, when I pay',
	'When I pay, then it works as expected.',
	'**Given** a basket **Then** it holds 3 coffees **When** I reorder',
	'GIVEN a basket WHEN I pay THEN the user clicks OK',
	'Given a “großer” basket, when I pay, then everything is correct',
	'Der Korb enthält 3 Kaffees.',
	'AC-2: The page is user-friendly and fast.',
	'costs $5 or {6} \\ 7, and $}',
);

const steps = fc.array(
	fc.constantFrom(
		'Given an empty basket',
		'Given the guest should be signed in',
		'And a card or voucher',
		'When I reorder',
		'And I pay quickly',
		'When the user opens the page or clicks the button',
		'Then it holds 3 coffees',
		'Then it works',
		'And I should see 3 rows',
		'Then I select the 1st row',
		'But no mail is sent, if possible',
	),
	{ minLength: 1, maxLength: 7 },
);

/** What bad examples of the rules' pages have below the heading of their criteria. */
const bad = fc.constantFrom(
	...catalogue.flatMap(({ meta }) =>
		meta.examples.flatMap(({ kind, text }) => {
			const at = text.indexOf('## Acceptance criteria\n');
			return kind === 'bad' && at >= 0 ? [text.slice(at).split('\n').slice(1).join('\n').trim()] : [];
		}),
	),
);

const listed = (mark: (i: number) => string) =>
	fc
		.array(wordings, { minLength: 1, maxLength: 4 })
		.map((all) => all.map((one, i) => `${mark(i)}${one}`.trimEnd()).join('\n'));

const block = fc.oneof(
	listed(() => '- [ ] '),
	listed((i) => (i % 2 === 0 ? '- [x] ' : '- [ ] ')),
	listed(() => '* '),
	listed((i) => `${i + 1}. `),
	listed((i) => (i === 0 ? '- ' : '  - ')),
	listed((i) => (i === 0 ? '- [ ] ' : '\t- [ ] ')),
	steps.map((all) => all.map((one) => `- ${one}`).join('\n')),
	steps.map((all) => all.map((one) => `- [ ] ${one}`).join('\n')),
	steps.map((all) => `- [ ] ${all.join('\n  ')}`),
	steps.map((all) => `1. ${all.join('\n   ')}`),
	steps.map((all) => all.map((one) => one.replace(/^\w+/, '**$&**')).join('  \n')),
	steps.map((all) => `\`\`\`gherkin\nScenario: Reorder\n  ${all.join('\n  ')}\n\`\`\``),
	steps.map(
		(all) =>
			`\`\`\`gherkin\nFeature: Shop\n\n  @slow\n  Scenario: One\n\t${all.join('\n\t')}\n\n  Scenario: Two\n    When I pay\n    Then a mail is sent\n\`\`\``,
	),
	fc
		.array(wordings, { minLength: 1, maxLength: 4 })
		.map(
			(all) =>
				`| # | Criterion | Done |\n|---|:--|---|\n${all.map((one, i) => `| ${i + 1} | ${one} | [${i % 2 ? 'x' : ' '}] |`).join('\n')}`,
		),
	fc
		.array(fc.tuple(wordings, wordings, wordings), { minLength: 1, maxLength: 3 })
		.map(
			(all) =>
				`| Given | When | Then |\n| --- | --- | --- |\n${all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`,
		),
	wordings.map((one) => `> ${one}`),
	wordings,
	bad,
);

/** Criteria as a list of the front matter. */
const listInHead = fc.array(
	wordings.filter((one) => !/[`:#{}[\]*“]/.test(one) && one !== ''),
	{ minLength: 1, maxLength: 3 },
);

/** Any file of a backlog: several conventions, line ends, endings and forms of criteria. */
export const written: fc.Arbitrary<Written> = fc
	.record({
		head: fc.constantFrom(...heads),
		inHead: fc.option(listInHead, { freq: 6 }),
		sentence: fc.oneof(sentences, openings),
		beside: fc.option(besides),
		blocks: fc.array(block, { minLength: 0, maxLength: 4 }),
		notes: fc.boolean(),
		crlf: fc.boolean(),
		ends: fc.boolean(),
		mark: fc.boolean(),
	})
	.map(({ head: [path, keys], inHead, sentence, beside, blocks, notes, crlf, ends, mark }) => {
		const list = inHead ? ['acceptance_criteria:', ...inHead.map((one) => `  - ${one}`)] : [];
		const front = keys.length > 0 ? ['---', ...keys, ...list, '---', ''] : ['# Reorder', '', '**Status**: Draft', ''];
		const criteria = blocks.length > 0 ? ['## Acceptance criteria', '', ...blocks.flatMap((one) => [one, ''])] : [];
		const lines = [...front, sentence, '', ...criteria, ...(notes ? ['## Notes', '', '- [ ] None yet, etc.', ''] : [])];
		const text = lines.join('\n').replace(/\n*$/, ends ? '\n' : '');
		const others = beside ? { others: beside } : {};
		return { path, ...others, text: (mark ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text) };
	});
