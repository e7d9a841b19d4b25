import assert from 'node:assert/strict';
import { inlineSpans, linkTargets } from '../../../src/core/markdown/ast';
import { applyEdits } from '../../../src/core/model/textEdit';
import { movedLinks } from '../../../src/core/refine/movedLinks';
import { newPlaces } from '../../../src/core/refine/newPlaces';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { uriOf } from '../support/memoryFileStore';

/** A text of the file `at` after moves, by paths. */
function moved(text: string, at: string, moves: Readonly<Record<string, string>>): string {
	return applyEdits(text, movedLinks(text, linkTargets(text), at, newPlaces(new Map(Object.entries(moves)))));
}

const from = 'b/epics/EP-1.md';
const pay = { 'b/stories/US-1-pay.md': 'b/stories/US-1-pay-by-card.md' };

describe('links that follow a moved file', () => {
	const cases: readonly (readonly [what: string, before: string, after: string])[] = [
		['plain', '[pay](../stories/US-1-pay.md)', '[pay](../stories/US-1-pay-by-card.md)'],
		['with an anchor', '[pay](../stories/US-1-pay.md#why)', '[pay](../stories/US-1-pay-by-card.md#why)'],
		['with a query', '[pay](../stories/US-1-pay.md?raw#why)', '[pay](../stories/US-1-pay-by-card.md?raw#why)'],
		['with a title', '[a](../stories/US-1-pay.md "US-1-pay.md")', '[a](../stories/US-1-pay-by-card.md "US-1-pay.md")'],
		['in brackets', '[pay](<../stories/US-1-pay.md>)', '[pay](<../stories/US-1-pay-by-card.md>)'],
		['of a definition', '[pay]\n\n[pay]: ../stories/US-1-pay.md', '[pay]\n\n[pay]: ../stories/US-1-pay-by-card.md'],
		[
			'in a quoted label',
			'> **Story:** [a](../stories/US-1-pay.md)',
			'> **Story:** [a](../stories/US-1-pay-by-card.md)',
		],
		['on a way around', '[pay](./../stories/x/../US-1-pay.md)', '[pay](../stories/US-1-pay-by-card.md)'],
		[
			'twice in a line',
			'[](../stories/US-1-pay.md)[](../stories/US-1-pay.md)',
			'[](../stories/US-1-pay-by-card.md)[](../stories/US-1-pay-by-card.md)',
		],
	];
	for (const [what, before, expected] of cases)
		it(`is rewritten: ${what}`, () => assert.equal(moved(before, from, pay), expected));

	for (const [what, text] of [
		['in a code block', '```\n[pay](../stories/US-1-pay.md)\n```'],
		['in an indented code block', 'Text\n\n    [pay](../stories/US-1-pay.md)'],
		['in inline code', 'Write `[pay](../stories/US-1-pay.md)`.'],
		['in a comment', '<!-- [pay](../stories/US-1-pay.md) -->'],
		['in the front matter', '---\nepic: "[pay](../stories/US-1-pay.md)"\n---\n'],
		['with an address', '[pay](https://example.org/stories/US-1-pay.md)'],
		['from the root', '[pay](/b/stories/US-1-pay.md)'],
		['to a file of the same name elsewhere', '[pay](US-1-pay.md)'],
		['to a longer name', '[pay](../stories/US-1-pay.md.txt)'],
		['without a link', '../stories/US-1-pay.md'],
	] as const) {
		it(`stays ${what}`, () => assert.equal(moved(text, from, pay), text));
	}

	it('keeps how a name is spelled: with escapes, without, and in brackets', () => {
		const moves = { 'b/stories/US-1 - Päy.md': 'b/stories/US-1 - Päy (20 %) #2.md' };
		const text =
			'[a](../stories/US-1%20-%20P%C3%A4y.md) [b](<../stories/US-1 - Päy.md>) [c](../stories/US-1%20-%20Päy.md)';
		assert.equal(
			moved(text, from, moves),
			'[a](../stories/US-1%20-%20P%C3%A4y%20%2820%20%25%29%20%232.md) [b](<../stories/US-1 - Päy (20 %25) %232.md>) [c](../stories/US-1%20-%20P%C3%A4y%20%2820%20%25%29%20%232.md)',
		);
		assert.equal(moved('[a](a.md)', 'x.md', { 'a.md': 'ä b:c.md' }), '[a](./ä%20b:c.md)');
	});

	it('keeps the spelling of folders that stay', () => {
		assert.equal(
			moved('[a](../my%20%28old%29/US-1-pay.md)', from, { 'b/my (old)/US-1-pay.md': 'b/my (old)/US-1-buy.md' }),
			'[a](../my%20%28old%29/US-1-buy.md)',
		);
	});

	it('lets the links of the moved file itself lead where they did', () => {
		const text = '[a](US-2.md) [b](./US-2.md#x) [c](../epics/EP-1.md) [me](US-1.md) ![d](pic.png) [e](#here) [f](..)';
		assert.equal(
			moved(text, 'b/stories/US-1.md', { 'b/stories/US-1.md': 'b/archive/2026/US-1.md' }),
			'[a](../../stories/US-2.md) [b](../../stories/US-2.md#x) [c](../../epics/EP-1.md) [me](US-1.md) ![d](../../stories/pic.png) [e](#here) [f](../../../b)',
		);
	});

	it('follows a moved folder into it and out of it, and leaves links within it alone', () => {
		const moves = { 'b/stories': 'b/done/stories' };
		assert.equal(
			moved('[a](../stories/x/US-1.md) [b](../stories/) [c](../stories-2/US-1.md)', from, moves),
			'[a](../done/stories/x/US-1.md) [b](../done/stories/) [c](../stories-2/US-1.md)',
		);
		assert.equal(
			moved('[a](x/US-2.md) [b](../epics/EP-1.md)', 'b/stories/US-1.md', moves),
			'[a](x/US-2.md) [b](../../epics/EP-1.md)',
		);
	});

	it('keeps line ends and a byte-order mark', () => {
		const text = '\ufeff# A\r\n\r\n[pay](../stories/US-1-pay.md)\r\nEnd';
		assert.equal(moved(text, from, pay), text.replace('pay.md', 'pay-by-card.md'));
	});
});

describe('the plan for files that somebody moves', () => {
	const files = {
		'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\n---\n\n[pay](../stories/US-1%20-%20pay.md)\n',
		'backlog/stories/US-1 - pay.md': '---\nid: US-1\n---\n\n[epic](../epics/EP-1.md)\n',
		'backlog/stories/US-2.md': '---\nid: US-2\n---\n\nNothing of the kind.\n',
	};
	const follow = async (backlog: TestBacklog, from: string, to: string) => {
		const plan = await backlog.planner.followRenames([{ from: uriOf(from), to: uriOf(to) }]);
		assert.ok(plan.kind === 'change');
		return Object.fromEntries(
			plan.edits.map(({ uri, before, edits }) => [uri.slice(uriOf('').length), applyEdits(before, edits)]),
		);
	};

	it('rewrites links to the file and in it, moves nothing and changes no id', async () => {
		const backlog = await backlogOf(files);
		assert.deepEqual(await follow(backlog, 'backlog/stories/US-1 - pay.md', 'backlog/stories/done/US-9.md'), {
			'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\n---\n\n[pay](../stories/done/US-9.md)\n',
			'backlog/stories/US-1 - pay.md': '---\nid: US-1\n---\n\n[epic](../../epics/EP-1.md)\n',
		});
	});

	it('takes along the list of a board', async () => {
		const backlog = await backlogOf({
			'.kanbn/index.md': '# B\n\n## Todo\n\n- [one](tasks/one.md)\n- [two](tasks/two.md)\n',
			'.kanbn/tasks/one.md': '# One\n',
			'.kanbn/tasks/two.md': '# Two\n',
		});
		assert.deepEqual(await follow(backlog, '.kanbn/tasks/one.md', '.kanbn/tasks/first.md'), {
			'.kanbn/index.md': '# B\n\n## Todo\n\n- [one](tasks/first.md)\n- [two](tasks/two.md)\n',
		});
	});

	it('is none once it is cancelled', async () => {
		const backlog = await backlogOf(files);
		const rename = { from: uriOf('backlog/stories/US-2.md'), to: uriOf('backlog/stories/US-3.md') };
		assert.equal((await backlog.planner.followRenames([rename], { aborted: true })).kind, 'refused');
	});

	it('finds the places of targets alone', () => {
		const text = '[a](x.md "t") ![b]( <y z.md> ) [c]: not\n\n[c]: z.md\n[d](e(f)g)';
		assert.deepEqual(
			linkTargets(text).map(({ start, end }) => text.slice(start, end)),
			['x.md', '<y z.md>', 'z.md', 'e(f)g'],
		);
		assert.ok(inlineSpans(text).length > 0);
	});
});
