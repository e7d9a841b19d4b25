import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asText } from '../../../src/core/frontmatter/fields';
import type { Item } from '../../../src/core/model/item';
import { typedTitles } from '../../../src/core/refine/typedTitles';
import { References } from '../../../src/core/tree/references';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const native = {
	'backlog/goals/GOAL-1.md': '---\nid: GOAL-1\ntype: goal\ntitle: More orders\nperiod: 2026-Q4\n---\n',
	'backlog/goals/GOAL-2.md': '---\nid: GOAL-2\ntype: goal\ntitle: Other\n---\n',
	'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\ntitle: Sign in\ngoal: GOAL-2\n---\n',
	'backlog/epics/EP-4.md': '---\nid: EP-4\ntype: epic\ntitle: Broken\n  : [\n---\n',
	'backlog/stories/US-09.md': '---\nid: US-09\ntype: story\ntitle: Reset\nepic: EP-1\nrank: "m"\n---\n',
};

/** Backlogs with the id of an epic of theirs; what titles cannot be kept in is refused. */
const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
	[
		'EPIC-001',
		{
			'docs/epics/EPIC-001-pay.md': '# EPIC-001: Pay\n\n**Status**: Draft\n',
			'docs/user-stories/US-001-basket.md':
				'# US-001: Basket\n\n**Status**: Draft\n\n## Acceptance Criteria\n\n- [ ] A\n',
		},
	],
	[
		'EPIC-7',
		{
			'docs/pay.md': '---\nid: EPIC-7\ntype: epic\ntitle: Pay\n---\n',
			'docs/basket.md': '---\nid: STORY-7\ntype: story\ntitle: Basket\nepic: "EPIC-7"\n---\n',
		},
	],
	[
		'3',
		{
			'docs/epics/epic-3.md': '# Epic 3: Pay\n\n## Status\n\nDraft\n',
			'docs/stories/3.1.basket.story.md': '# Story 3.1: Basket\n\n## Status\n\nDraft\n\n## Story\n',
		},
	],
];

const title = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.constantFrom(
		'Pay by card',
		'pay by card',
		'# Pay',
		'---',
		'- [ ] pay',
		'Pay: "now", `later` #5',
		"it's {odd} [x](y) | z",
		'null',
		'US-9: again',
		'Reset, so that I can pay',
		'Add <!-- a comment',
		'  ',
	),
);

async function childrenOf(
	files: Readonly<Record<string, string>>,
	parentId: string,
	titles: readonly string[],
): Promise<string | undefined> {
	const backlog = await backlogOf(files);
	const parent = backlog.entry(parentId);
	const before = new Map(backlog.store.files);
	const known = new Set(backlog.index.entries.map(({ id }) => id));
	const plan = await backlog.planner.breakDown(parent, titles);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	const made = [...backlog.store.files.keys()].filter((path) => !before.has(path));
	await backlog.update(made.map(entryAt));

	for (const [path, text] of before) assert.equal(backlog.store.files.get(path), text);
	assert.deepEqual([plan.edits, made.length], [[], titles.length]);
	assert.equal(new Set(plan.ids).size, titles.length);
	const field = parent.type === 'goal' ? 'goal' : 'epic';
	const parents = new References(backlog.index, [parent.type]);
	const children = backlog.index.entries.filter(
		(entry): entry is Item => entry.readable && !known.has(entry.id) && parents.find(entry, entry[field]) === parent,
	);
	const byId = new Map(children.map((child) => [child.id, child]));
	assert.deepEqual(
		plan.ids.map((id) => byId.get(id)?.title),
		titles,
	);
	assert.equal(backlog.index.entries.length, children.length + known.size);
	for (const child of children) {
		assert.equal(child.type, parent.type === 'goal' ? 'epic' : 'story');
		assert.deepEqual([child.problems, child.criteria.total, child.order], [[], 0, undefined]);
	}
	return undefined;
}

describe('breakDown by any titles', function () {
	this.timeout(60_000);

	it('gives exactly those children of that parent, and changes nothing else', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(title, { minLength: 1, maxLength: 6 }),
				fc.constantFrom('GOAL-1', 'EP-1'),
				async (lines, parent) => {
					const titles = typedTitles(lines.join('\n'));
					fc.pre(titles.length > 0);
					const reason = await childrenOf(native, parent, titles);
					// A title that says "nothing" in YAML is none in any file.
					if (titles.every((title) => asText(title) === title)) assert.equal(reason, undefined);
					else assert.match(reason ?? '', /would be read otherwise/);
				},
			),
			{ numRuns: 300 },
		));

	it('keeps the convention of the epic, or is refused where a title cannot be kept in it', async () => {
		let [made, refused] = [0, 0];
		const cases = fc.asyncProperty(title, fc.constantFrom(...others), async (line, [parent, files]) => {
			const titles = [...typedTitles(line), 'Pay by card'];
			const reason = await childrenOf(files, parent, titles);
			if (reason === undefined) made++;
			else {
				refused++;
				assert.match(reason, /would be read otherwise|Choose another title/);
			}
		});
		await fc.assert(cases, { numRuns: 300 });
		assert.ok(made > refused, `${made} were made and ${refused} refused`);
	});
});
