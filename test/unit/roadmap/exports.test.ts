import assert from 'node:assert/strict';
import type { Item } from '../../../src/core/model/item';
import { shortened } from '../../../src/core/roadmap/markup';
import { roadmapOf } from '../../../src/core/roadmap/roadmap';
import { roadmapHtml } from '../../../src/core/roadmap/roadmapHtml';
import { roadmapMarkdown } from '../../../src/core/roadmap/roadmapMarkdown';
import { roadmapSvg } from '../../../src/core/roadmap/roadmapSvg';
import { type Sheet, sheetOf } from '../../../src/core/roadmap/sheet';
import { timelineOf } from '../../../src/core/roadmap/timeline';
import { indexOf, item, status } from '../backlogTree/backlog';

const sheet = (...items: Item[]): Sheet => sheetOf(roadmapOf(indexOf(items), { today: '2026-06-15' }), []);

const evil = '<script>alert(1)</script> & "quoted" \'single\' | `code` \u0000 ]]>';
const hostile = sheet(
	item('vision', 'VISION', { title: evil }),
	item('goal', 'GOAL-1', {
		title: evil,
		horizon: evil,
		facts: { keyResults: [{ name: evil, due: evil, target: evil }] },
	}),
	item('epic', 'EP-1', {
		title: evil,
		goal: 'GOAL-1',
		horizon: evil,
		facts: { start: '2026-06-01', target: '2026-07-31' },
	}),
	item('epic', 'EP-2', { title: evil, dependsOn: ['EP-1'], facts: { target: '2026-09-30' } }),
	item('release', 'REL-1', { title: evil, facts: { target: '2026-08-01' } }),
);

/** Names of the tags of a text, in order; fails when tags do not close each other. */
function tagsOf(markup: string): string[] {
	const tags: string[] = [];
	const open: string[] = [];
	for (const [, close, name = '', empty] of markup.matchAll(
		/<(\/?)([a-zA-Z][\w-]*)(?:\s+[\w:-]+="[^"<>]*")*\s*(\/?)>/g,
	)) {
		if (close) assert.equal(open.pop(), name);
		else {
			tags.push(name);
			if (!empty && name !== 'meta') open.push(name);
		}
	}
	assert.deepEqual(open, []);
	// All that begins a tag is one.
	assert.equal(
		markup.replace('<!DOCTYPE html>', '').match(/</g)?.length,
		(markup.match(/<\/?[a-zA-Z][^<>]*>/g) ?? []).length,
	);
	return tags;
}

describe('exports of a roadmap', () => {
	it('hold texts of the backlog as text alone', () => {
		const html = roadmapHtml(hostile);
		const svg = roadmapSvg(hostile);
		for (const markup of [html, svg]) {
			assert.ok(!tagsOf(markup).includes('script'));
			assert.ok(!markup.includes('\u0000'));
			assert.match(markup, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;quoted&quot;/);
		}
		const markdown = roadmapMarkdown(hostile);
		assert.ok(!/<script/.test(markdown));
		for (const line of markdown.split('\n').filter((line) => line.startsWith('| EP-')))
			assert.equal(line.replace(/\\./g, '').split('|').length, 9, line);
	});

	it('tell the course of key results, in a column that is there when there is one', () => {
		const goal = item('goal', 'GOAL-1', {
			facts: { keyResults: [{ name: 'A', target: 9, actual: 7 }, { name: 'B' }] },
		});
		const roadmap = roadmapOf(indexOf([goal]), { today: '2026-06-15' });
		assert.ok(!roadmapMarkdown(sheetOf(roadmap, [])).includes('Course'));
		const values = [1, 3.5, 7].map((value, at) => ({ date: `2026-05-0${at + 1}`, value, source: 'git' as const }));
		const told = sheetOf(roadmap, [], new Map([[goal, [values, []]]]));
		assert.match(roadmapMarkdown(told), /^\| Key result \|.* Way \| Course \| Due \|$/m);
		assert.match(roadmapMarkdown(told), /^\| A \|.*\| ▁▄█ 1, 3\.5, 7 \| {2}\|$/m);
		assert.match(roadmapMarkdown(told), /^\| B \|(?: {2}\|){6}$/m);
		assert.match(roadmapHtml(told), /<td>▁▄█ 1, 3\.5, 7<\/td>/);
	});

	it('need nothing from elsewhere', () => {
		const html = roadmapHtml(hostile);
		assert.deepEqual(
			tagsOf(html).filter((name) => ['script', 'link', 'img', 'iframe', 'object', 'image', 'use', 'a'].includes(name)),
			[],
		);
		assert.ok(!/\b(?:src|href|on\w+)=|url\(|@import/.test(html));
		assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
	});

	it('can be read without the picture', () => {
		const html = roadmapHtml(hostile);
		assert.match(html, /<html lang="en">/);
		assert.match(html, /<svg [^>]*role="img" aria-labelledby="roadmap-title roadmap-summary"/);
		for (const table of html.split('<table>').slice(1)) {
			assert.match(table, /^<caption>[^<]+<\/caption><thead><tr><th scope="col">/);
			assert.match(table, /<th scope="row">/);
		}
	});

	it('say 100 % of what is done alone', () => {
		const nearly = sheet(
			item('goal', 'GOAL-1', { facts: { keyResults: [{ name: 'Paid', baseline: 0, actual: 199, target: 200 }] } }),
			item('epic', 'EP-1', { goal: 'GOAL-1', facts: { start: '2026-06-01', target: '2026-07-31' } }),
			item('story', 'US-1', { epic: 'EP-1', points: 199, ...status('done') }),
			item('story', 'US-2', { epic: 'EP-1', points: 1 }),
		);
		assert.match(roadmapMarkdown(nearly), /\| 99 % \|/);
		assert.match(roadmapSvg(nearly), />99 %/);
	});

	it('say where there is nothing to show', () => {
		const html = roadmapHtml(sheet());
		assert.match(html, /There are no goals and no epics/);
		assert.ok(!html.includes('<svg'));
		tagsOf(roadmapSvg(sheet()));
	});

	it('have every epic in the picture, those without days below the others', () => {
		const svg = roadmapSvg(
			sheet(
				item('epic', 'EP-1', { horizon: 'later' }),
				item('epic', 'EP-2', { facts: { target: '2026-07-31' } }),
				item('epic', 'EP-3'),
			),
			{ alone: true },
		);
		const rows = [...svg.matchAll(/<text x="(?:8|20)" y="\d+"(?: class="lane")?>([^<]*)</g)].map(([, words]) => words);
		assert.deepEqual(rows, [
			'Without a goal',
			'EP-2 Title of EP-2',
			'Without days',
			'EP-1 Title of EP-1',
			'EP-3 Title of EP-3',
		]);
		assert.match(svg, />later, no stories</);
		tagsOf(svg);
	});

	it('draw no scale of days where there are none', () => {
		const svg = roadmapSvg(sheet(item('epic', 'EP-1', { horizon: 'now' })), { alone: true });
		assert.ok(!svg.includes('<line'));
		assert.match(svg, />EP-1 Title of EP-1</);
		assert.match(roadmapSvg(sheet()), />There are no epics\.</);
	});

	it('say in a picture that stands alone what it is and of which day', () => {
		const one = sheet(item('vision', 'VISION', { title: 'Coffee' }), item('epic', 'EP-1'));
		assert.match(roadmapSvg(one, { alone: true }), /class="heading">Coffee<.*\n.*>As of 2026-06-15</);
		assert.ok(!roadmapSvg(one).includes('As of'));
	});

	it('keep the names of releases apart that are near each other', () => {
		const days = ['2026-07-01', '2026-07-20', '2026-12-28', '2026-12-30'];
		const releases = days.map((target, at) => item('release', `REL-${at}`, { facts: { target } }));
		const svg = roadmapSvg(sheet(item('epic', 'EP-1', { facts: { target: '2026-12-31' } }), ...releases));
		const lines = [...svg.matchAll(/<text x="[\d.]+"(?: text-anchor="end")? y="(\d+)">REL-(\d)/g)];
		assert.deepEqual(
			lines.map(([, y, id]) => [id, Number(y)]),
			[
				['0', 46],
				['1', 72],
				['2', 46],
				['3', 72],
			],
		);
		assert.match(svg, /<text x="20" y="129">EP-1/);
	});

	it('name the days at both ends of a long picture', () => {
		const epics = Array.from({ length: 60 }, (_, at) => item('epic', `EP-${at}`, { facts: { target: '2026-07-31' } }));
		const named = (count: number) => roadmapSvg(sheet(...epics.slice(0, count))).match(/class="axis"[^>]*>2026-07</g);
		assert.equal(named(9)?.length, 1);
		assert.equal(named(60)?.length, 2);
	});

	it('shorten titles by the room that they take', () => {
		assert.equal(shortened('abcdef', 6), 'abcdef');
		assert.equal(shortened('abcdefg', 6), 'abcde…');
		assert.equal(shortened('日本語', 6), '日本語');
		assert.equal(shortened('日本語の道', 6), '日本…');
		assert.equal(shortened('e\u0301e\u0301e\u0301', 3), 'e\u0301e\u0301e\u0301');
	});

	it('have every epic in a table once, also where its goal was dropped', () => {
		const dropped = item('goal', 'GOAL-1', { status: { text: 'dropped', category: 'dropped' } });
		const text = roadmapMarkdown(sheet(dropped, item('epic', 'EP-1', { goal: 'GOAL-1' }), item('goal', 'GOAL-2')));
		assert.equal(text.match(/EP-1 Title/g)?.length, 1);
	});
});

describe('timeline of a roadmap', () => {
	it('begins with the first planned month and ends with the last', () => {
		const { ticks, today, lanes, milestones, undated } = timelineOf(
			sheet(
				item('goal', 'GOAL-1'),
				item('epic', 'EP-1', { goal: 'GOAL-1', facts: { start: '2026-05-16', target: '2026-06-30' } }),
				item('epic', 'EP-2', { goal: 'GOAL-1' }),
				item('epic', 'EP-3', { facts: { target: '2026-08-31' } }),
				item('release', 'REL-1', { facts: { target: '2026-05-31' } }),
			),
		);
		assert.deepEqual(
			ticks.map(({ name }) => name),
			['2026-05', '2026-06', '2026-07', '2026-08'],
		);
		const at = (days: number) => days / (31 + 30 + 31 + 31);
		assert.equal(today, at(31 + 14));
		assert.deepEqual(
			lanes.map(({ title, bars }) => [title, bars.map(({ epic, from, to, open }) => [epic.id, from, to, open])]),
			[
				['GOAL-1 Title of GOAL-1', [['EP-1', at(15), at(61), undefined]]],
				[undefined, [['EP-3', at(92), 1, 'start']]],
			],
		);
		assert.deepEqual(
			milestones.map(({ id, at }) => [id, at]),
			[['REL-1', at(30)]],
		);
		assert.deepEqual(
			undated.map(({ id }) => id),
			['EP-2'],
		);
	});

	it('counts in quarters and years where months are too many', () => {
		const until = (day: string) => timelineOf(sheet(item('epic', 'EP-1', { facts: { target: day } }))).ticks;
		assert.deepEqual(
			until('2028-02-15').map(({ name }) => name),
			['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1'],
		);
		assert.equal(until('2036-02-15')[0]?.name, '2026');
		assert.equal(until('2036-02-15').at(-1)?.to, 1);
	});
});
