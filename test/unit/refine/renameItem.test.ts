import assert from 'node:assert/strict';
import { applyEdits, type Plan } from '../../../src/core/model/textEdit';
import { renameLinks } from '../../../src/core/refine/renameMentions';
import { idMentions } from '../../../src/core/util/idMentions';
import { backlogOf } from '../support/backlogOf';

const files = {
	'backlog/epics/EP-1-shop.md':
		'---\nid: EP-1\ntype: epic\ntitle: Shop\n---\n\nSee [pay](../stories/US-1-pay.md) and US-1.\n',
	'backlog/stories/US-1-pay.md': '---\nid: US-1\ntitle: Pay\nepic: EP-1\n---\n\n# US-1: Pay\n',
	'backlog/stories/US-12-ship.md':
		'---\nid: US-12\ntitle: Ship\ndepends-on: [US-1, US-3] # US-1 first\n---\n\nUS-1.2, US-12 and XUS-1 stay.\n',
};

function change(plan: Plan): Plan & { kind: 'change' } {
	assert.ok(plan.kind === 'change', plan.kind === 'refused' ? plan.reason : '');
	return plan;
}

describe('rename', () => {
	it('changes the id, the file name, every mention and every link, and nothing else', async () => {
		const backlog = await backlogOf(files);
		const plan = change(await backlog.planner.rename(backlog.entry('US-1'), 'US-40'));
		assert.deepEqual(plan.renames, [
			{ from: 'memory:/backlog/stories/US-1-pay.md', to: 'memory:/backlog/stories/US-40-pay.md' },
		]);
		const after = new Map(plan.edits.map(({ uri, before, edits }) => [uri, applyEdits(before, edits)]));
		assert.deepEqual(
			[...after.values()],
			[
				'---\nid: EP-1\ntype: epic\ntitle: Shop\n---\n\nSee [pay](../stories/US-40-pay.md) and US-40.\n',
				'---\nid: US-40\ntitle: Pay\nepic: EP-1\n---\n\n# US-40: Pay\n',
				'---\nid: US-12\ntitle: Ship\ndepends-on: [US-40, US-3] # US-40 first\n---\n\nUS-1.2, US-12 and XUS-1 stay.\n',
			],
		);
	});

	it('is refused with the reason', async () => {
		const backlog = await backlogOf(files);
		const reasons = await Promise.all(
			['US-12', 'two words', ''].map((id) => backlog.planner.rename(backlog.entry('US-1'), id)),
		);
		assert.deepEqual(
			reasons.map((plan) => plan.kind === 'refused' && plan.reason),
			[
				'US-12 is the id of backlog/stories/US-12-ship.md already.',
				'"two words" is no id: use letters, digits and hyphens, such as US-12.',
				'"" is no id: use letters, digits and hyphens, such as US-12.',
			],
		);
	});
});

describe('renumber', () => {
	it('gives the younger of two items with one id the next free one, and the older one keeps the mentions', async () => {
		const backlog = await backlogOf({
			...files,
			'backlog/stories/US-1-old.md': '---\nid: US-1\ntitle: Old\ncreated: 2025-01-02\n---\n\nBy [pay](US-1-pay.md).\n',
			'backlog/stories/US-1-pay.md': '---\nid: US-1\ntitle: Pay\ncreated: 2026-01-02\n---\n',
		});
		const old = backlog.index.inFile('memory:/backlog/stories/US-1-old.md')[0];
		assert.ok(old);
		const plan = change(await backlog.planner.renumber(old));
		assert.equal(plan.renames?.[0]?.to, 'memory:/backlog/stories/US-13-pay.md');
		const after = plan.edits.map(({ uri, before, edits }) => `${uri.split('/').at(-1)}: ${applyEdits(before, edits)}`);
		assert.equal(after.length, 3);
		assert.ok(after.some((text) => text.includes('US-1-old.md: ---\nid: US-1\n') && text.includes('(US-13-pay.md)')));
		assert.ok(after.some((text) => text.startsWith('US-1-pay.md: ---\nid: US-13\n')));
		assert.ok(after.some((text) => text.includes('US-13-pay.md) and US-1.')));
	});
});

describe('mentions of ids', () => {
	it('are whole words', () => {
		assert.deepEqual(
			idMentions('US-1, US-1. [[US-1]] (US-1) xUS-1 US-1-a US-10 US-1.1 a/US-1', 'US-1'),
			[0, 6, 14, 22],
		);
	});

	it('in links are whole file names', () => {
		const text = '[a](US-1 a.md) [b](../x/US-1%20a.md#b) US-1 a.mdx [[US-1 a.md]]';
		assert.equal(
			applyEdits(text, renameLinks(text, 'US-1 a.md', 'US-2 a.md')),
			'[a](US-2 a.md) [b](../x/US-2%20a.md#b) US-1 a.mdx [[US-2 a.md]]',
		);
	});
});
