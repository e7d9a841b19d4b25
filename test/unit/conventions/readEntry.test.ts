import assert from 'node:assert/strict';
import { commonKeys } from '../../../src/core/conventions/commonKeys';
import type { Entry, Item } from '../../../src/core/model/item';
import { entryAt } from '../support/memoryFileStore';
import { readOne } from '../support/readOne';

const path = 'backlog/stories/US-7-reorder.md';

function read(text: string, at = path): Entry {
	const entry = readOne(entryAt(at), { kind: 'text', text });
	assert.ok(entry, 'is no item');
	return entry;
}

function item(text: string, at = path): Item {
	const entry = read(text, at);
	assert.ok(entry.readable, entry.problems[0]?.message);
	return entry;
}

function withField(line: string, at = path): Item {
	return item(`---\n${line}\n---\n`, at);
}

describe('readEntries: fields', () => {
	const values = {
		id: ['X-9', 'X-9'],
		title: ['Pay by card', 'Pay by card'],
		points: ['5', 5],
		epic: ['EP-3', 'EP-3'],
		goal: ['GOAL-1', 'GOAL-1'],
		sprint: ['SP-1', 'SP-1'],
		release: ['REL-1', 'REL-1'],
		persona: ['buyer', 'buyer'],
		horizon: ['2026-Q4', '2026-Q4'],
		kind: ['bug', 'bug'],
		labels: ['[a, b]', ['a', 'b']],
		assignees: ['[mara]', ['mara']],
		'depends-on': ['[US-1, US-2]', ['US-1', 'US-2']],
	} as const;

	for (const [field, [written, value]] of Object.entries(values)) {
		for (const key of commonKeys[field as keyof typeof values]) {
			it(`reads ${field} under ${key}`, () => {
				const entry = withField(`${key}: ${written}`);
				assert.deepEqual(entry[(field === 'depends-on' ? 'dependsOn' : field) as keyof Item], value);
			});
		}
	}

	for (const [line, category] of [
		['status: refining', 'refining'],
		['state: ready', 'ready'],
		['status: "✅ Complete"', 'done'],
		['status: In Progress', 'active'],
		['status: in_review', 'active'],
		["status: Won't do", 'dropped'],
		['status:', 'proposed'],
	] as const) {
		it(`reads ${line}`, () => {
			assert.equal(withField(line).status.category, category);
			assert.deepEqual(withField(line).problems, []);
		});
	}

	it('takes what stands in a file when one spelling is empty and another is not', () => {
		assert.equal(withField('epic:\nparent: EP-2').epic, 'EP-2');
		assert.equal(withField('points: ~\nestimate: 3').points, 3);
	});

	it('parts lists at commas where they are written as one text', () => {
		assert.deepEqual(withField('labels: checkout, ui').labels, ['checkout', 'ui']);
		assert.deepEqual(withField('depends-on: US-1, US-2').dependsOn, ['US-1', 'US-2']);
	});

	it('keeps a date, a number with a zero and a version as they are written', () => {
		const entry = withField('title: 2026-01-02\nid: 007\nrelease: 1.10');
		assert.deepEqual([entry.title, entry.id, entry.release], ['2026-01-02', '007', '1.10']);
	});

	it('reads a file without front matter by its place', () => {
		const entry = item('# Order again\n\nText.\n');
		assert.deepEqual([entry.id, entry.type, entry.title], ['US-7', 'story', 'Order again']);
		assert.deepEqual([entry.status, entry.order], [{ text: '', category: 'proposed' }, undefined]);
	});

	it('lets the front matter say another type than the folder', () => {
		assert.equal(withField('type: epic').type, 'epic');
		assert.equal(withField('type: Story', 'backlog/notes.md').type, 'story');
	});

	it('leaves a document of another kind alone', () => {
		const guide = { kind: 'text', text: '---\ntype: guide\n---\n' } as const;
		assert.equal(readOne(entryAt('backlog/docs/guide.md'), guide), undefined);
		assert.equal(readOne(entryAt('docs/US-1.md'), guide), undefined);
		assert.equal(readOne(entryAt('backlog/docs/guide.md'), { kind: 'text', text: '---\na: [\n---\n' }), undefined);
	});

	it('reads the further names of a persona, and of nothing else', () => {
		const persona = (field: string) => withField(field, 'backlog/personas/P-1.md').facts?.aliases;
		assert.deepEqual(persona('aliases: [Admin, "Shop admin", Admin, ""]'), ['Admin', 'Shop admin']);
		assert.deepEqual(persona('aliases:\n  - Admin\n  - Shop admin'), ['Admin', 'Shop admin']);
		assert.deepEqual(persona('alias: Admin, Shop admin'), ['Admin', 'Shop admin']);
		assert.equal(persona('aliases: ~'), undefined);
		assert.equal(withField('aliases: [Admin]').facts, undefined);
	});

	it('counts criteria and sees the story sentence', () => {
		const entry = item(
			'As a buyer, I want to order again, so that I save time.\n\n## Acceptance criteria\n\n- [x] One.\n- [ ] Two.\n',
		);
		assert.deepEqual(entry.criteria, { total: 2, done: 1 });
		assert.equal(entry.hasStorySentence, true);
	});
});

describe('readEntries: backlog-md', () => {
	const task = 'backlog/tasks/back-12 - Pay by card.md';
	const text = `---
id: BACK-12
title: 'Pay: by card'
status: In Progress
assignee:
  - '@mara'
labels: []
milestone: m-1
dependencies:
  - task-3
parent_task_id: BACK-4
ordinal: 2500.5
---

## Acceptance Criteria
<!-- AC:BEGIN -->
- [x] #1 One
- [ ] #2 Two
<!-- AC:END -->
`;

	it('reads all fields of the tool', () => {
		const { id, title, status, assignees, release, dependsOn, epic, order, criteria } = item(text, task);
		assert.deepEqual(
			{ id, title, status, assignees, release, dependsOn, epic, order, criteria },
			{
				id: 'BACK-12',
				title: 'Pay: by card',
				status: { text: 'In Progress', category: 'active' },
				assignees: ['@mara'],
				release: 'm-1',
				dependsOn: ['task-3'],
				epic: 'BACK-4',
				order: 2500.5,
				criteria: { total: 2, done: 1 },
			},
		);
	});

	it('counts what lies in the archive as dropped unless it was done', () => {
		const archived = 'backlog/archive/tasks/back-12 - x.md';
		assert.equal(item(text, archived).status.category, 'dropped');
		assert.equal(item(text.replace('In Progress', 'Done'), archived).status.category, 'done');
	});

	it('keeps an item whose front matter is invalid, with what can be read off its lines', () => {
		const entry = read(text.replace("\n  - '@mara'", ' @mara'), task);
		assert.equal(entry.readable, false);
		assert.deepEqual([entry.id, entry.title, entry.status.category], ['BACK-12', 'Pay: by card', 'active']);
		assert.equal(entry.problems[0]?.range.start.line, 4);
	});
});

describe('readEntries: bad input', () => {
	const unreadable: Readonly<Record<string, string>> = {
		'a front matter in JavaScript': '---js\nglobalThis.hacked = true\n---\n',
		'a front matter in JSON': '---json\n{"id": "US-1"}\n---\n',
		'an unterminated front matter': '---\nid: US-1\ntitle: x\n\nText.\n',
		'invalid YAML': '---\nid: US-1\nassignees: @mara\n---\n',
		'a list where a map is expected': '---\n- id: US-1\n- title: x\n---\n',
		'a text where a map is expected': '---\njust words\n---\n',
		'duplicate keys': '---\nid: US-1\nid: US-2\n---\n',
		'an unclosed quotation mark': '---\ntitle: "x\n---\n',
		'an alias bomb': `---\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
			.split('')
			.map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`)
			.join('\n')}\n---\n`,
		'a huge front matter': `---\ntitle: ${'x'.repeat(70_000)}\n---\n`,
	};
	for (const [what, text] of Object.entries(unreadable)) {
		it(`shows ${what} as an unreadable item with a reason`, () => {
			const entry = read(text);
			assert.equal(entry.readable, false);
			assert.equal(entry.type, 'story');
			assert.ok(entry.id.length > 0 && entry.title.length > 0);
			assert.equal(entry.problems[0]?.code, 'front-matter-invalid');
			assert.ok((entry.problems[0]?.message.length ?? 0) > 10);
		});
	}

	it('never runs what stands in a file', () => {
		for (const fence of ['---js', '---javascript', '--- js', '---JS', '---coffee']) {
			read(`${fence}\nglobalThis.hacked = true; module.exports = {}\n---\n`);
		}
		assert.equal('hacked' in globalThis, false);
	});

	for (const [what, text] of [
		['a byte-order mark', '\ufeff---\nid: US-1\npoints: 3\n---\n'],
		['CRLF', '---\r\nid: US-1\r\npoints: 3\r\n---\r\n\r\nText.\r\n'],
		['lone CR', '---\rid: US-1\rpoints: 3\r---\r'],
		['no final newline', '---\nid: US-1\npoints: 3\n---'],
		['blanks behind the fences', '---  \nid: US-1\npoints: 3\n---\t\n'],
	] as const) {
		it(`reads a file with ${what}`, () => {
			const entry = item(text);
			assert.deepEqual([entry.id, entry.points], ['US-1', 3]);
		});
	}

	it('reads an empty file', () => assert.equal(item('').id, 'US-7'));

	for (const rank of ['HQX', 'a-b', 'ä', '12', '[a]']) {
		it(`takes the rank ${rank} for none`, () => {
			const entry = withField(`title: x\nrank: "${rank}"`);
			assert.equal(entry.order, undefined);
			assert.deepEqual([entry.problems[0]?.code, entry.problems[0]?.range.start.line], ['rank-invalid', 2]);
		});
	}

	it('takes an ordinal that is no number for none', () => {
		const entry = withField('ordinal: first', 'backlog/tasks/back-1 - x.md');
		assert.deepEqual([entry.order, entry.problems[0]?.code], [undefined, 'rank-invalid']);
	});

	it('notes a status that nobody knows', () => {
		const entry = withField('status: sleeping');
		assert.deepEqual(entry.status, { text: 'sleeping', category: 'proposed' });
		assert.deepEqual([entry.problems[0]?.code, entry.problems[0]?.severity], ['status-unknown', 'info']);
	});

	it('shows a file that cannot be had with the reason', () => {
		const entry = readOne(entryAt(path), { kind: 'refused', reason: 'There is no permission.' });
		assert.deepEqual(
			[entry?.readable, entry?.id, entry?.problems[0]?.code, entry?.problems[0]?.message],
			[false, 'US-7', 'file-unreadable', 'There is no permission.'],
		);
	});

	it('knows nothing of a file that is gone', () => {
		assert.equal(readOne(entryAt(path), { kind: 'missing' }), undefined);
	});

	it('takes lists, maps and nothing where one value is expected for nothing', () => {
		const entry = withField('id: [a]\ntitle: {a: b}\npoints: [3]\nepic: ~\nstatus: [done]');
		assert.deepEqual([entry.id, entry.points, entry.epic], ['US-7', undefined, undefined]);
	});

	it('is not led astray by names of built-in properties', () => {
		const entry = withField('constructor: x\n__proto__: y\nstatus: constructor');
		assert.equal(entry.id, 'US-7');
	});
});
