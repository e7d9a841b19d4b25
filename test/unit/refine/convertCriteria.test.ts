import assert from 'node:assert/strict';
import type { CriteriaForm } from '../../../src/core/refine/criteriaForms';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/stories/US-7.md';
const story = (criteria: string) =>
	`---\nid: US-7\ntype: story\n---\n\n## Acceptance criteria\n\n${criteria}\n\n## Notes\n`;

async function convert(text: string, form: CriteriaForm): Promise<string> {
	const backlog = await backlogOf({ [path]: text });
	const plan = await backlog.planner.convertCriteria(backlog.entry(path), form);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(path);
}

const block =
	'```gherkin\nScenario: a receipt is printed.\n  Given a card\n  When I pay\n  Then a receipt is printed.\n\nScenario: it says why\n  Given no money\n  And no card\n  When I pay\n  Then it says why\n```';
const list =
	'- [ ] Given a card, when I pay, then a receipt is printed.\n- [ ] Given no money\n  And no card\n  When I pay\n  Then it says why';

describe('convertCriteria', () => {
	it('writes steps of a list as scenarios', async () =>
		assert.equal(await convert(story(list), 'gherkin'), story(block)));

	it('writes scenarios as a list, in one line where that says the same', async () =>
		assert.equal(await convert(story(block), 'checklist'), story(list)));

	it('writes lines of steps as bullets', async () =>
		assert.equal(await convert(story('Given a\nWhen b\nThen c'), 'bullet'), story('- Given a, when b, then c')));

	it('gives bullets boxes, and takes empty ones away', async () => {
		assert.equal(await convert(story('- a\n* b'), 'checklist'), story('- [ ] a\n- [ ] b'));
		assert.equal(await convert(story('- [ ] a\n- [ ] b'), 'bullet'), story('- a\n- b'));
	});

	const table =
		'| Given | When | Then |\n| --- | --- | --- |\n| a card | I pay | a receipt is printed. |\n|  | I leave | a mail is sent |';
	const rows = '- [ ] Given a card, when I pay, then a receipt is printed.\n- [ ] When I leave, then a mail is sent';

	it('writes steps into the cells of a table, and back', async () => {
		assert.equal(await convert(story(rows), 'table'), story(table));
		assert.equal(await convert(story(table), 'checklist'), story(rows));
		assert.equal(await convert(story(table), 'gherkin'), await convert(story(rows), 'gherkin'));
	});

	it('writes other criteria into one cell each, and ticks into a column of their own', async () => {
		const one = '| Criterion | Done |\n| --- | --- |\n| a | [x] |\n| **Late:** Given b, when c, then d | [ ] |';
		const two = '- [x] a\n- [ ] **Late:** Given b, when c, then d';
		assert.equal(await convert(story(two), 'table'), story(one));
		assert.equal(await convert(story(one), 'checklist'), story(two));
	});

	it('leaves what has the form already', async () => assert.equal(await convert(story('* a'), 'bullet'), story('* a')));

	for (const [what, criteria, form, reason] of [
		['a tick', '- [x] Given a, when b, then c', 'gherkin', /is ticked, and gherkin has no boxes/],
		['a tick of a list', '- [x] a', 'bullet', /is ticked, and bullet has no boxes/],
		['a wording without steps', '- a basket', 'gherkin', /not told in Given, When and Then/],
		['a number', '1. a\n2. b', 'checklist', /"1\." names a criterion/],
		['a label', '- AC-2: a', 'checklist', /"- AC-2:" names a criterion/],
		[
			'a name of a scenario',
			'```gherkin\nScenario: Refused\n  Given a\n  Then b\n```',
			'bullet',
			/"Scenario: Refused" names/,
		],
		['a tag', '```gherkin\n@slow\nScenario: b\n  Given a\n  Then b\n```', 'bullet', /names a criterion/],
		['examples', '```gherkin\nScenario: b\n  Given a\n  Then b\n  Examples:\n  | x |\n```', 'bullet', /stands below/],
		[
			'a background',
			'```gherkin\nBackground:\n  Given x\n\nScenario: b\n  Given a\n  Then b\n```',
			'bullet',
			/something else stands/,
		],
		['nested criteria', '- a\n  - b', 'checklist', /stands below/],
		['text between', '- a\n\nFor members:\n\n- b', 'checklist', /something else stands/],
		['a tick of a table', '| Criterion | Done |\n|--|--|\n| a | [x] |', 'bullet', /is ticked, and bullet has no boxes/],
		['a number of a row', '| # | Criterion |\n|--|--|\n| 1 | a |', 'checklist', /"1" stands beside "a"/],
		['another column', '| Criterion | Test |\n|--|--|\n| a | t1 |', 'checklist', /"t1" stands beside "a"/],
		['a pipe', '- a | b', 'table', /has a "\|" or/],
		['a label of a row', '| Criterion |\n|--|\n| AC-1: a |', 'bullet', /stands beside|names a criterion/],
		['no criteria', '', 'checklist', /has no criteria/],
	] as const) {
		it(`refuses to lose ${what}`, async () => assert.match(await convert(story(criteria), form), reason));
	}

	it('refuses where a criterion is empty, since nothing would be left of it', async () => {
		assert.match(await convert(story('- [ ] The basket holds 3 coffees.\n- [ ]'), 'bullet'), /is empty\. Write/);
	});

	it('refuses a list of the front matter', async () => {
		const text = '---\nid: US-7\nacceptance_criteria:\n  - a\n---\n';
		assert.match(await convert(text, 'checklist'), /list of the front matter/);
	});
});
