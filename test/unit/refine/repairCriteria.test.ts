import assert from 'node:assert/strict';
import type { CriteriaRepair } from '../../../src/core/refine/repairCriteria';
import { repairing } from './repairing';

const path = 'backlog/stories/US-7.md';
const story = (criteria: string, below = '\n\n## Notes\n\nkept\n') =>
	`---\nid: US-7\ntype: story\nx: 1 # kept\n---\n\nAs a guest, I want to reorder, so that it takes a minute.\n\n## Acceptance criteria\n\n${criteria}${below}`;

async function repaired(text: string, repair: CriteriaRepair, chosen?: readonly string[]): Promise<string> {
	const { plan, backlog } = await repairing({ [path]: text }, path, repair, chosen);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	return backlog.text(path);
}

async function offered(text: string, repair: CriteriaRepair): Promise<readonly (readonly string[])[]> {
	const { found } = await repairing({ [path]: text }, path, repair);
	return [found.repairable, found.others];
}

describe('repairCriteria', () => {
	const two = 'The shop saves the order and mails the receipt.';
	const other = 'The clerk prints the label and closes the box.';

	it('splits all criteria that demand two things', async () =>
		assert.equal(
			await repaired(story(`- [ ] ${two}\n- [x] Kept.\n- [ ] ${other}`), 'split'),
			story(
				'- [ ] The shop saves the order.\n- [ ] The shop mails the receipt.\n- [x] Kept.\n- [ ] The clerk prints the label.\n- [ ] The clerk closes the box.',
			),
		));

	it('splits those that were chosen', async () =>
		assert.equal(
			await repaired(story(`- ${two}\n- ${other}`), 'split', [other]),
			story(`- ${two}\n- The clerk prints the label.\n- The clerk closes the box.`),
		));

	it('says which criteria it cannot split', async () =>
		assert.deepEqual(await offered(story(`1. ${two}\n2. Kept.`), 'split'), [[], [two]]));

	it('merges criteria that say the same', async () =>
		assert.equal(
			await repaired(
				story('- [x] The basket holds 3 coffees.\n- [ ] Kept.\n- [ ] The basket holds **3 coffees**'),
				'merge',
			),
			story('- [x] The basket holds 3 coffees.\n- [ ] Kept.'),
		));

	it('does not choose between a tick and none', async () => {
		const text = story('- [ ] The basket holds 3 coffees.\n- [x] The basket holds 3 coffees.');
		assert.match(await repaired(text, 'merge'), /was not changed: none of the criteria/);
		assert.deepEqual(await offered(text, 'merge'), [[], ['The basket holds 3 coffees.']]);
	});

	it('moves tasks to one section, one after the other', async () =>
		assert.equal(
			await repaired(
				story(
					'- [ ] Write unit tests for the basket.\n- [ ] The basket holds 3 coffees.\n- [x] Implement the export of orders.',
					'\n',
				),
				'move',
			),
			story(
				'- [ ] The basket holds 3 coffees.\n\n## Tasks\n\n- [ ] Write unit tests for the basket.\n- [x] Implement the export of orders.',
				'\n',
			),
		));

	it('leaves a story one criterion', async () =>
		assert.match(await repaired(story('- [ ] Write unit tests for the basket.'), 'move'), /was not changed/));

	it('refuses where the text has changed since the criteria were chosen', async () =>
		assert.match(await repaired(story(`- ${two}`), 'split', [other]), /none of the criteria that were chosen/));

	it('looks although the team has switched the rule off', async () => {
		const files = { 'refinery.yml': 'lint:\n  rules:\n    compound-criterion: off\n', [path]: story(`- ${two}`) };
		assert.equal((await repairing(files, path, 'split')).found.repairable.length, 1);
	});
});
