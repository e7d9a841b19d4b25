import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import type { ListJson } from '../../../src/cli/list/listJson';
import { changedLines } from '../support/changedLines';
import type { TemporaryFolder } from '../support/temporaryFolder';
import { copyOf, differing, refinery } from './support';

describe('refinery move', () => {
	let folder: TemporaryFolder;
	let before: Map<string, string>;
	beforeEach(() => {
		folder = copyOf('refinery');
		before = folder.snapshot();
	});
	afterEach(() => folder.remove());

	const order = async () =>
		(JSON.parse((await refinery(folder, 'list', '--json', '--type', 'story')).out) as ListJson).items.map(
			({ id }) => id,
		);

	it('changes one line of one file and prints it', async () => {
		const { code, out, complaints } = await refinery(folder, 'move', 'US-5', '--before', 'US-1');
		assert.deepEqual([code, complaints], [0, []]);
		const path = 'backlog/stories/US-5-reorder.md';
		assert.deepEqual(differing(before, folder.snapshot()), [path]);
		const { removed, added } = changedLines(before.get(path) ?? '', folder.read(path));
		assert.deepEqual([removed, added.length], [['rank: "wpe"\n'], 1]);
		assert.equal(
			out,
			`--- a/${path}\n+++ b/${path}\n@@ -4,7 +4,7 @@\n title: Order the same again\n status: ready\n points: 5\n-rank: "wpe"\n+${added[0]} ---\n \n As a returning customer, I want to order the same again, so that my weekly shopping takes a minute.\n`,
		);
		assert.deepEqual((await order()).slice(0, 3), ['US-8', 'US-5', 'US-1']);
	});

	for (const [args, first, last] of [
		[['US-5', '--top'], 'US-5', undefined],
		[['us-1', '--after', 'us-8'], 'US-8', undefined],
		[['backlog/stories/US-2-see-the-delivery-cost.md', '--bottom'], 'US-8', 'US-2'],
	] as const) {
		it(`takes ${args.join(' ')}`, async () => {
			assert.equal((await refinery(folder, 'move', ...args)).code, 0);
			const ids = await order();
			assert.equal(ids[0], first);
			if (last) assert.equal(ids.at(-2), last);
		});
	}

	it('moves several items as one change, in the order that they have', async () => {
		const { code, out } = await refinery(folder, 'move', 'US-5', 'US-1', 'US-5', '--bottom');
		assert.equal(code, 0);
		assert.deepEqual((await order()).slice(-3, -1), ['US-1', 'US-5']);
		assert.equal(out.match(/^--- a/gm)?.length, 2);
		assert.equal(differing(before, folder.snapshot()).length, 2);
	});

	it('moves to a position, and one up and down', async () => {
		const open = async () =>
			(JSON.parse((await refinery(folder, 'list', '--json', '--type', 'story')).out) as ListJson).items
				.filter(({ statusCategory }) => statusCategory !== 'done' && statusCategory !== 'dropped')
				.map(({ id }) => id);
		const first = await open();
		assert.equal((await refinery(folder, 'move', first[0] ?? '', '--to', '3')).code, 0);
		assert.deepEqual((await open()).slice(0, 3), [first[1], first[2], first[0]]);
		assert.equal((await refinery(folder, 'move', first[0] ?? '', '--up')).code, 0);
		assert.deepEqual((await open()).slice(0, 3), [first[1], first[0], first[2]]);
		assert.equal((await refinery(folder, 'move', first[1] ?? '', '--down')).code, 0);
		assert.deepEqual((await open()).slice(0, 3), first.slice(0, 3));
		assert.equal((await refinery(folder, 'move', first[0] ?? '', '--up')).out, `${first[0]} is there already.\n`);
	});

	it('writes nothing where the item stands already', async () => {
		assert.deepEqual(await refinery(folder, 'move', 'US-8', '--top'), {
			code: 0,
			out: 'US-8 is there already.\n',
			complaints: [],
		});
		assert.deepEqual(differing(before, folder.snapshot()), []);
	});

	for (const [args, code, reason] of [
		[
			['US-5'],
			2,
			/^Say where to with exactly one of --before ID, --after ID, --top, --bottom, --to N, --up and --down\.$/,
		],
		[['US-5', '--top', '--bottom'], 2, /^Say where to/],
		[[], 2, /^Missing required argument 'id'/],
		[['US-55', '--top'], 2, /^There is no item "US-55" below /],
		[['US-5', '--before', 'US-55'], 2, /^There is no item "US-55"/],
		[['../outside.md', '--top'], 2, /^There is no item /],
		[
			['US-6', '--top'],
			1,
			/^US-6 is the id of 2 items, backlog\/stories\/US-6-gift-card\.md and .*-wrap\.md\. Name one by its path\.$/,
		],
		[['US-7', '--top'], 1, /US-7-import\.md cannot be moved before its front matter is repaired: /],
		[['US-5', '--after', 'US-7'], 1, /^US-7 has no rank yet.* Repair backlog\/stories\/US-7-import\.md first/],
		[['US-5', '--to', '0'], 1, /^There is no position 0: give one from 1 to \d+\.$/],
		[['US-5', '--to', '99'], 1, /^There is no position 99: give one from 1 to \d+\.$/],
		[['US-5', '--to', 'first'], 2, /^"first" is no position: give a whole number from 1 on\.$/],
		[['US-5', 'US-7', '--top'], 1, /US-7-import\.md cannot be moved before its front matter is repaired: /],
		[['US-5', 'EP-1', '--top'], 1, /^US-5 is of type story and EP-1 of type epic/],
		[['US-5', '--before', 'EP-1'], 1, /^US-5 is of type story and EP-1 of type epic/],
	] as const) {
		it(`ends with ${code} on ${args.join(' ') || 'nothing'}`, async () => {
			const ran = await refinery(folder, 'move', ...args);
			assert.deepEqual([ran.code, ran.out, ran.complaints.length], [code, '', 1]);
			assert.match(ran.complaints[0] ?? '', reason);
			assert.deepEqual(differing(before, folder.snapshot()), []);
		});
	}

	it('moves one of two items with one id by its path', async () => {
		const { code } = await refinery(folder, 'move', 'backlog/stories/US-6-gift-wrap.md', '--top');
		assert.equal(code, 0);
		assert.deepEqual(differing(before, folder.snapshot()), ['backlog/stories/US-6-gift-wrap.md']);
	});

	it('leaves a read-only file alone', async () => {
		const file = folder.path('backlog/stories/US-5-reorder.md');
		chmodSync(file, 0o444);
		const { code, complaints } = await refinery(folder, 'move', 'US-5', '--top');
		chmodSync(file, 0o644);
		assert.deepEqual([code, complaints], [2, [`${file} was not changed: the file is read-only.`]]);
		assert.deepEqual(differing(before, folder.snapshot()), []);
	});

	it('keeps line ends and a byte-order mark', async () => {
		const odd = copyOf('odd-files');
		const earlier = odd.snapshot();
		assert.equal((await refinery(odd, 'move', 'US-2', '--top')).code, 0);
		assert.equal((await refinery(odd, 'move', 'US-1', '--top')).code, 0);
		const later = odd.snapshot();
		odd.remove();
		const paths = ['backlog/stories/US-1-line-ends.md', 'backlog/stories/US-2-mark.md'];
		assert.deepEqual(differing(earlier, later), paths);
		for (const path of paths) {
			const { removed, added } = changedLines(earlier.get(path) ?? '', later.get(path) ?? '');
			assert.deepEqual([removed.length, added.length], [1, 1]);
		}
	});
});
