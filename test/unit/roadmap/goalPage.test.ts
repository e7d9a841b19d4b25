import assert from 'node:assert/strict';
import type { History } from '../../../src/core/ports/history';
import { goalPageOf } from '../../../src/core/roadmap/goalPageOf';
import { sparkline } from '../../../src/core/roadmap/sparkline';
import { backlogOf } from '../support/backlogOf';
import { uriOf } from '../support/memoryFileStore';
import { memoryHistory } from '../support/memoryHistory';

const evil = '"<script>alert(1)</script> & <b>"';
const goalPath = 'backlog/goals/GOAL-1.md';
const files = {
	[goalPath]: `---
id: GOAL-1
type: goal
title: ${evil}
status: in-progress
key-results:
  - name: Paid baskets
    baseline: 40
    target: 50
    due: 2026-05-31
    history: [{ date: 2026-05-01, value: 40 }, { date: 2026-05-20, value: 42 }, { date: 2026-05-27, value: 46 }]
---
`,
	'backlog/epics/EP-1.md':
		'---\nid: EP-1\ntype: epic\ntitle: One page\nstatus: done\nshipped: 2026-06-01\ntarget: 2026-06-30\ngoal: GOAL-1\neffects: [{ key-result: 1, by: 8 }]\n---\n',
	'backlog/stories/US-1.md': '---\nid: US-1\ntype: story\ntitle: Card\nstatus: ready\npoints: 3\nepic: EP-1\n---\n',
	'backlog/stories/US-2.md': '---\nid: US-2\ntype: story\ntitle: Other\nstatus: ready\n---\n',
	'backlog/stories/US-3.md': '---\nid: US-3\ntype: story\ntitle: Old\nstatus: done\nepic: EP-1\n---\n',
	'backlog/stories/US-11.md': '---\nid: US-11\ntype: story\ntitle: Refine me\nstatus: refining\ngoal: GOAL-1\n---\n',
	'backlog/feedback/FB-1.md': '---\nid: FB-1\ntype: feedback\ntitle: Basket gone\nabout: [US-1]\n---\n',
	'backlog/feedback/FB-2.md': '---\nid: FB-2\ntype: feedback\ntitle: Elsewhere\nabout: [US-2, US-110]\n---\n',
	'backlog/ideas/IDEA-1.md': '---\nid: IDEA-1\ntype: idea\ntitle: Tasting box\n---\n\nServes GOAL-1 and EP-1.\n',
};

async function page(
	path = goalPath,
	changes: Readonly<Record<string, string>> = {},
	history?: History,
): Promise<string | undefined> {
	const { index, store } = await backlogOf({ ...files, ...changes });
	return goalPageOf({ index, store, history }, uriOf(path), '2026-06-15', {
		linkTo: ({ id }) => `open:${id}?"`,
		actions: [{ title: 'Measure…', href: 'measure:1' }],
		nonce: 'abc',
	});
}

/** What a reader sees of a part, a line for each row. */
function part(html: string, heading: string): readonly string[] {
	const [, body = ''] = html.split(`<h2>${heading}</h2>`);
	const [own = ''] = body.split('<h2>');
	return own
		.split(/<\/tr>|<\/p>|<\/li>/)
		.map((line) =>
			line
				.replace(/<\/t[hd]>/g, ' | ')
				.replaceAll('<br>', ' ')
				.replace(/<[^>]*>/g, '')
				.trim(),
		)
		.filter((line) => line !== '');
}

describe('the page of a goal', () => {
	it('tells outcome, plan, work and evidence', async () => {
		const html = (await page()) ?? '';
		assert.deepEqual(part(html, 'Outcome').slice(1), [
			'Paid baskets | 40 | 46 2026-05-27 | 50 | 60 % | ▁▃█ | 2026-05-31 |',
			'To be measured now:',
			'Paid baskets: EP-1 is out and its day of review (2026-05-31) has passed.',
		]);
		assert.deepEqual(part(html, 'Plan').slice(1), [
			'EP-1 One page | until 2026-06-30 | 0 of 3 points | on track: It is set to done, and 3 of 3 points are open. |  | Paid baskets +8 |',
		]);
		assert.deepEqual(part(html, 'Work'), [
			'1 of 2 open stories is ready or under way.',
			'Story | Status | Points |',
			'US-1 Card | ready | 3 |',
			'US-11 Refine me | refining |  |',
		]);
		assert.deepEqual(part(html, 'Evidence').slice(1), [
			'FB-1 Basket gone | US-1 |',
			'IDEA-1 Tasting box | GOAL-1, EP-1 |',
		]);
		assert.match(html, /<a href="open:EP-1\?&quot;">EP-1 One page<\/a>/);
		assert.match(html, /<a href="measure:1">Measure…<\/a>/);
	});

	it('draws the course that commits tell, where the list does not', async () => {
		const committed = (actual: number, list = '') =>
			`---\nid: GOAL-1\ntype: goal\ntitle: T\nkey-results:\n  - name: Paid baskets\n    target: 50\n    actual: ${actual}\n${list}---\n`;
		const history = memoryHistory([
			{ files: { [goalPath]: committed(40) }, date: '2026-05-01T09:00:00+02:00' },
			{ files: { [goalPath]: committed(44) }, date: '2026-05-08T09:00:00+02:00' },
			{ files: { [goalPath]: committed(43) }, date: '2026-05-15T09:00:00+02:00' },
		]);
		const rowOf = async (text: string) =>
			part((await page(goalPath, { [goalPath]: text }, history)) ?? '', 'Outcome')[1];
		assert.equal(await rowOf(committed(43)), 'Paid baskets |  | 43 2026-05-15 | 50 |  | ▁█▆ from git |  |');
		const list = '    history: [{ date: 2026-05-08, value: 48 }, { date: 2026-05-22, value: 46 }]\n';
		assert.equal(
			await rowOf(committed(46, list)),
			'Paid baskets |  | 46 2026-05-22 | 50 | -100 % | ▁█▄▆ in part from git |  |',
		);
	});

	it('says what is missing', async () => {
		const html =
			(await page('backlog/goals/GOAL-2.md', {
				'backlog/goals/GOAL-2.md': '---\nid: GOAL-2\ntype: goal\ntitle: New\n---\n',
			})) ?? '';
		for (const heading of ['Outcome', 'Plan', 'Work', 'Evidence'])
			assert.match(part(html, heading).join(), /^No [^|]+\.$/);
	});

	it('holds texts of the backlog as text alone', async () => {
		const html = (await page()) ?? '';
		assert.ok(!html.includes('<script') && !html.includes('<b>'));
		assert.match(html, /&lt;script&gt;/);
		assert.match(html, /default-src 'none'; style-src 'nonce-abc'/);
	});

	it('is none of a goal that is gone or was dropped', async () => {
		assert.equal(await page('backlog/goals/GOAL-9.md'), undefined);
		const dropped = files[goalPath]?.replace('in-progress', 'dropped') ?? '';
		assert.equal(await page(goalPath, { [goalPath]: dropped }), undefined);
	});
});

describe('sparkline', () => {
	it('goes from the least to the most', () => assert.equal(sparkline([0, 7, 3.5, 1]), '▁█▅▂'));
	it('is even where values are', () => assert.equal(sparkline([4, 4]), '▅▅'));
	it('is empty without values', () => assert.equal(sparkline([]), ''));
});
