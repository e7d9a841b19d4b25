import assert from 'node:assert/strict';
import type { ListJson } from '../../../src/cli/list/listJson';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, refinery } from './support';

describe('refinery list', () => {
	let folder: TemporaryFolder;
	before(() => {
		folder = copyOf('odd-files');
	});
	after(() => folder.remove());

	const json = async (...args: string[]): Promise<ListJson> =>
		JSON.parse((await refinery(folder, 'list', '--json', ...args)).out);
	const ids = async (...args: string[]) => (await json(...args)).items.map(({ id }) => id);

	it('gives every item in backlog order, in the agreed shape', async () => {
		const { schema, items } = await json();
		assert.equal(schema, 1);
		assert.deepEqual(items[0], {
			id: 'US-1',
			type: 'story',
			title: 'Line ends of Windows',
			status: 'ready',
			statusCategory: 'ready',
			epic: null,
			points: 3,
			rank: 'caaa',
			path: 'backlog/stories/US-1-line-ends.md',
			line: 1,
			criteria: { total: 1, done: 0 },
			dependsOn: [],
			stories: [],
			problems: [],
		});
		assert.deepEqual(
			items.map(({ id }) => id),
			['US-1', 'US-2', 'EP-1', ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `US-${n}`)],
		);
	});

	it('keeps what cannot be read, with the line and the reason', async () => {
		const { items } = await json();
		const broken = items.filter(({ problems }) => problems.some(({ code }) => /invalid$|unreadable$/.test(code)));
		assert.deepEqual(
			broken.map(({ id, title, problems }) => [id, title, problems[0]?.line]),
			[
				['US-3', 'US-3-javascript', 1],
				['US-4', 'Not closed', 1],
				['US-5', 'US-5-list', 2],
				['US-6', 'One', 4],
				['US-7', 'US-7-zero-bytes', 1],
				['US-8', 'US-8-latin-1', 1],
				['US-9', 'A rank that is none', 6],
			],
		);
		assert.equal('hacked' in globalThis, false);
	});

	it('has null for what an item does not have', async () => {
		const bare = (await json()).items.at(-1);
		const { status, epic, points, rank, statusCategory } = bare ?? {};
		assert.deepEqual(
			{ status, epic, points, rank, statusCategory },
			{
				status: null,
				epic: null,
				points: null,
				rank: null,
				statusCategory: 'proposed',
			},
		);
	});

	for (const [args, expected] of [
		[['--type', 'epic'], ['EP-1']],
		[['--type', 'Epic'], ['EP-1']],
		[
			['--status', 'ready'],
			['US-1', 'US-2'],
		],
		[
			['--status', 'refined'],
			['US-1', 'US-2'],
		],
		[['--status', 'active'], ['EP-1']],
		[['--status', 'In Progress'], ['EP-1']],
		[['--status', 'sleeping'], ['US-10']],
		[['--status', 'done'], ['US-4']],
		[['--status', 'in-review'], []],
		[['--type', 'story', '--status', 'active'], []],
		[['--filter', 'status:ready points:any'], ['US-1']],
		[['--filter', '-type:story'], ['EP-1']],
		[['--filter', 'is:ready -is:ranked', '--status', 'ready'], []],
	] as const) {
		it(`takes ${args.join(' ')}`, async () => assert.deepEqual(await ids(...args), expected));
	}

	for (const [args, reason] of [
		[['--type', 'saga'], /^"saga" is no type: use one of story, epic, /],
		[['--status', 'dreaming'], /^"dreaming" is no status: use one of proposed, /],
		[['--filter', 'staus:ready'], /^The filter is not understood: "staus" is no field; did you mean status\?$/],
		[['--filter', 'points>'], /^The filter is not understood: A value is missing in points>; /],
		[['--jsn'], /^Unknown option '--jsn'/],
		[['extra'], /^Too many arguments/],
	] as const) {
		it(`ends with 2 on ${args.join(' ')}`, async () => {
			const { code, out, complaints } = await refinery(folder, 'list', ...args);
			assert.deepEqual([code, out, complaints.length], [2, '', 1]);
			assert.match(complaints[0] ?? '', reason);
		});
	}

	it('prints a table for people, with the place and reason of what cannot be read', async () => {
		const { code, out, complaints } = await refinery(folder, 'list');
		const lines = out.split('\n');
		assert.deepEqual([code, complaints], [0, []]);
		assert.equal(lines[0], 'ID     TYPE   STATUS       POINTS  CRITERIA  TITLE');
		assert.equal(lines[1], 'US-1   story  ready             3       0/1  Line ends of Windows');
		assert.ok(lines.includes('  backlog/stories/US-6-twice.md:4 The key "title" stands twice.'), out);
		assert.ok(out.endsWith('\n12 items, 6 of them cannot be read.\n'));
	});

	it('lets no file write to the terminal but text', async () => {
		const odd = temporaryFolder({
			'backlog/stories/US-1.md': '---\ntitle: "a\\e[31m\\u202Eb\\nc"\nstatus: "x\\ty"\n---\n',
		});
		const { out } = await refinery(odd, 'list');
		odd.remove();
		assert.match(out, /story {2}x y .* a\ufffd\[31m\ufffdb c\n/);
	});

	it('sets columns by the width that characters have on a terminal', async () => {
		const odd = temporaryFolder({
			'backlog/stories/US-1.md': '---\nstatus: "✅ Complete"\ntitle: A\n---\n',
			'backlog/stories/US-2.md': '---\nstatus: 完了\ntitle: B\n---\n',
			'backlog/stories/US-3.md': '---\nstatus: ready\ntitle: C\n---\n',
		});
		const { out } = await refinery(odd, 'list');
		odd.remove();
		const [, a = '', b = '', c = ''] = out.split('\n');
		assert.deepEqual([a.indexOf('A') + 1, b.indexOf('B') + 2], [c.indexOf('C'), c.indexOf('C')]);
	});

	it('says so when there is nothing, and where there is no folder', async () => {
		const empty = temporaryFolder();
		assert.deepEqual(await refinery(empty, 'list'), {
			code: 0,
			out: `There is no backlog below ${empty.root}.\n`,
			complaints: [],
		});
		assert.equal((await refinery(empty, 'list', '--json')).out, '{\n\t"schema": 1,\n\t"items": []\n}\n');
		empty.remove();
		const { code, complaints } = await refinery(empty, 'list');
		assert.deepEqual([code, complaints], [2, [`There is no folder ${empty.root}.`]]);
	});

	it('tells on stderr what is wrong with refinery.yml, and lists all the same', async () => {
		const own = temporaryFolder({
			'backlog/stories/US-1.md': '---\nid: US-1\n---\n',
			'refinery.yml': '\nversion: 7\n',
		});
		try {
			const { code, out, complaints } = await refinery(own, 'list', '--json');
			assert.equal(code, 0);
			assert.equal((JSON.parse(out) as ListJson).items.length, 1);
			assert.deepEqual(
				complaints.map((line) => /^refinery\.yml:2:10: \w+: /.test(line)),
				[true],
			);
		} finally {
			own.remove();
		}
	});
});
