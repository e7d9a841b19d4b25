import assert from 'node:assert/strict';
import { planSuggestions } from '../../../src/core/suggest/planSuggestions';
import { previewText } from '../../../src/core/suggest/previewText';
import type { StorySuggestion, Suggestion } from '../../../src/core/suggest/suggestion';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-1-pay.md';
const criteria = ['Cash is taken.', 'Cards are taken.', 'Vouchers are taken.', 'A receipt is printed.'];
const story = `---\nid: US-1\ntitle: Pay\nrank: "hq"\n---\n\nAs a guest, I want to pay, so that I get my coffee.\n\n## Acceptance criteria\n\n${criteria.map((one) => `- [ ] ${one}\n`).join('')}\n## Notes\n\nNone.\n`;
const next = 'backlog/stories/US-2.md';

const criterion = (wording: string): Suggestion => ({ kind: 'criterion', wording });
const child = (title: string, criteria: readonly number[], added: readonly string[] = []): StorySuggestion => ({
	kind: 'story',
	title,
	pattern: 'business-rules',
	criteria,
	added,
});

async function plan(accepted: readonly Suggestion[], text = story) {
	const backlog = await backlogOf({ [path]: text, [next]: '---\nid: US-2\nrank: "hr"\n---\n' });
	const planned = await planSuggestions(backlog.planner, backlog.entry(path), accepted, criteria);
	return { backlog, planned };
}

describe('planSuggestions', () => {
	it('adds the accepted criteria behind the others, as one edit', async () => {
		const { backlog, planned } = await plan([
			criterion('Gold is refused.'),
			criterion('Given *no* cash, then 0 coffees.'),
		]);
		assert.ok(planned.kind === 'change');
		assert.equal(planned.edits[0]?.edits.length, 1);
		backlog.store.apply(planned);
		const last = '- [ ] A receipt is printed.\n';
		assert.equal(
			backlog.text(path),
			story.replace(last, `${last}- [ ] Gold is refused.\n- [ ] Given *no* cash, then 0 coffees.\n`),
		);
	});

	it('adds none again that came to be there meanwhile', async () => {
		const text = story.replace('\n## Notes', '- [ ] Gold is refused.\n\n## Notes');
		const { planned } = await plan([criterion('Gold is refused.')], text);
		assert.deepEqual(planned.kind === 'change' && planned.edits, []);
	});

	it('splits several stories off as one step, in their order, with every criterion in one place', async () => {
		const { backlog, planned } = await plan([
			child('Pay by card', [1]),
			child('Pay by voucher', [2], ['A voucher is taken once.']),
		]);
		assert.ok(planned.kind === 'change', planned.kind === 'refused' ? planned.reason : '');
		assert.deepEqual([planned.edits.length, planned.creations?.length], [1, 2]);
		backlog.store.apply(planned);
		const made = ['backlog/stories/US-3-pay-by-card.md', 'backlog/stories/US-4-pay-by-voucher.md'];
		await backlog.update([path, ...made].map(entryAt));
		assert.deepEqual(
			backlog.index.entries.map(({ id }) => id),
			['US-1', 'US-3', 'US-4', 'US-2'],
		);
		const lists = [path, ...made].map((one) => backlog.text(one).match(/(?<=- \[ \] ).*/g));
		assert.deepEqual(lists, [
			['Cash is taken.', 'A receipt is printed.'],
			['Cards are taken.'],
			['Vouchers are taken.', 'A voucher is taken once.'],
		]);
		assert.match(
			backlog.text(path),
			/^Split off: \[US-3\]\(US-3-pay-by-card\.md\), \[US-4\]\(US-4-pay-by-voucher\.md\)$/m,
		);
	});

	for (const [what, accepted, text, reason] of [
		['a criterion goes to two', [child('A b', [1]), child('C d', [1])], story, /chosen for two/],
		['none would be left', [child('A b', [0, 1]), child('C d', [2, 3])], story, /must keep one/],
		['the criteria are others now', [child('A b', [1])], story.replace('Cash', 'Gold'), /changed meanwhile/],
	] as const) {
		it(`refuses, and makes no file, when ${what}`, async () => {
			const { planned } = await plan(accepted, text);
			assert.match(planned.kind === 'refused' ? planned.reason : '', reason);
		});
	}

	it('shows what it comes to: the story as it would be, then the new files', async () => {
		const { backlog, planned } = await plan([child('Pay by card', [1])]);
		const uri = backlog.entry(path).uri;
		const text = previewText(planned, uri, story);
		assert.ok(text.startsWith(story.slice(0, story.indexOf('- [ ] Cards'))));
		assert.match(text, /\n─+ US-3-pay-by-card\.md ─+\n\n---\nid: US-3\n/);
		assert.equal(previewText({ kind: 'refused', reason: '' }, uri, story), story);
	});
});
