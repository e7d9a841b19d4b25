import assert from 'node:assert/strict';
import { secondWish } from '../../../src/core/lint/compoundMeans';
import { isAnybody, isBuilder } from '../../../src/core/lint/roleWords';
import { applyFix, findings, withCriteria } from './support';

const usual = /As a returning .*/;
const withStory = (story: string) => withCriteria('The basket holds 3 coffees.').replace(usual, story);
const rulesOn = (story: string) => findings(withStory(story)).map(({ rule }) => rule);

describe('lint stories', () => {
	for (const [means, second] of [
		['to upload and tag papers', 'tag'],
		['to rate a coffee and send it to a friend', 'send'],
		['to be able to easily find and access research', 'access'],
		['to indent / outdent content', 'outdent'],
		['to set up or delete accounts', 'delete'],
		['to sign in and pay', 'pay'],
		['to care for and replace brewers', 'replace'],
		['to grind, tamp and pull shots', 'tamp'],
		['to write a recipe and be able to print it', 'print'],
		['to write a recipe and be told of its faults', 'be told'],
		['to write a recipe, and I want to print it', 'print'],
		['to write recipes as well as delete them', 'delete'],
		['to not only write recipes but also review those of others', 'review'],
		['to write a recipe & print it', 'print'],
		['to import and/or export recipes', 'export'],
		['to read notes and search by taste', 'search'],
		['to close the till and back up the sales', 'back'],
		['to read and answer letters, and reply to guests', 'answer'],
		['to Prepare Bills and Send Letters', 'send'],
		['to see and edit prices', 'edit'],
		['the ability to view and edit prices', 'edit'],
		['to write a recipe and I want it to be backed up', undefined],
		['to let guests rate coffees and share them', undefined],
		['to prevent guests from opening bags and returning them', undefined],
		['to zoom in and out', undefined],
		['to see the log in and sign up pages', undefined],
		['to see bags, boxes and tins', undefined],
		['to open bags, by hand, and boxes', undefined],
		['to drag and drop coffees', undefined],
		['to search and filter the orders', undefined],
		['to see names and addresses', undefined],
		['to confirm the order form is set up and working', undefined],
		['to mail the office to report a fault and ask a question', undefined],
		['to have a place to collect and share material', undefined],
		['to know that the data is good and can be used', undefined],
		['to print the report and plan overview', undefined],
	] as const) {
		it(`finds ${second ?? 'no second wish'} in "${means}"`, () => {
			assert.equal(secondWish(means)?.second, second);
		});
	}

	it('tells who could be anybody and who builds the product', () => {
		for (const role of ['user', 'End-user', 'someone', 'customers']) assert.ok(isAnybody(role), role);
		for (const role of ['returning user', 'customer of the bank', 'visitor']) assert.ok(!isAnybody(role), role);
		for (const role of ['Developer', 'QA', 'tester of the shop', 'system', 'team member', 'Product Owner'])
			assert.ok(isBuilder(role), role);
		for (const role of [
			'system administrator',
			'support team member',
			'content designer',
			'property developer of homes',
		])
			assert.ok(!isBuilder(role), role);
	});

	it('adds a benefit on a line of its own where the story has lines', () => {
		const file = withStory('**As a** returning customer\n**I want** to order again.');
		const [finding, ...rest] = findings(file);
		assert.deepEqual([finding?.rule, rest.length], ['missing-benefit', 0]);
		const after = applyFix(file, finding?.fixes[0] ?? assert.fail());
		assert.ok(after.includes('again.\n**so that** something gets better\n'), after);
		assert.deepEqual(findings(after), []);
	});

	it('takes other words for a benefit', () => {
		for (const benefit of ['so I can rest', 'in order to rest', 'to ensure my rest', 'so guests are awake'])
			assert.deepEqual(rulesOn(`As a returning customer, I want 3 coffees ${benefit}.`), [], benefit);
		assert.deepEqual(rulesOn('As a returning customer, I want to ensure my rest.'), ['missing-benefit']);
	});

	it('leaves a general role alone when it is the only persona', () => {
		const story = 'As a user, I want 3 coffees, so that I stay awake.';
		const persona = '---\nid: P-1\ntype: persona\ntitle: Roaster\n---\n';
		assert.deepEqual(rulesOn(story), ['generic-role']);
		assert.deepEqual(findings(withStory(story), { 'backlog/personas/P-1.md': persona }), []);
	});

	it('lets a team allow developers', () => {
		const file = withStory('As a developer, I want 3 coffees, so that I stay awake.');
		const options = { 'non-user-role': { allow: ['Developer'] } };
		assert.equal(findings(file).length, 1);
		assert.deepEqual(findings(file, {}, { options }), []);
	});

	it('weighs a sentence by its length', () => {
		const long = (words: number) =>
			`As a returning customer, I want ${'more '.repeat(words - 11)}coffee, so that I wake.`;
		const found = (words: number) => findings(withStory(long(words))).map(({ severity }) => severity);
		assert.deepEqual([found(40), found(41), found(60)], [[], ['hint'], ['info']]);
	});

	it('shows the way round a circle, and none through a done item', () => {
		const item = (id: string, on: string, status = 'refining') =>
			withCriteria('The basket holds 3 coffees.')
				.replace('US-7', id)
				.replace('order my last basket', `order basket ${id}`)
				.replace('status: refining', `status: ${status}\ndepends-on: [${on}]`);
		const others = (status?: string) => ({
			'backlog/stories/US-8.md': item('US-8', 'US-9', status),
			'backlog/stories/US-9.md': item('US-9', 'US-7'),
		});
		const [finding] = findings(item('US-7', 'US-8'), others());
		assert.match(finding?.message ?? '', /US-7 → US-8 → US-9 → US-7/);
		assert.deepEqual(findings(item('US-7', 'US-8'), others('done')), []);
		assert.match(findings(item('US-7', 'US-7'))[0]?.message ?? '', /depends on itself/);
		// It leads into a circle and is not part of it.
		assert.deepEqual(findings(item('US-7', 'US-8'), { 'backlog/stories/US-8.md': item('US-8', 'US-8') }), []);
	});

	it('asks for an estimate only of stories in refinement', () => {
		const file = withCriteria('The basket holds 3 coffees.');
		const severities = { 'estimate-missing': 'info' } as const;
		const found = (text: string) => findings(text, {}, { severities }).length;
		assert.equal(found(file), 1);
		for (const status of ['proposed', 'done']) assert.equal(found(file.replace('refining', status)), 0, status);
	});
});
