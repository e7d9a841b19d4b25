import assert from 'node:assert/strict';
import type { TemporaryFolder } from '../support/temporaryFolder';
import { copyOf, differing, refinery } from './support';

describe('refinery set', () => {
	let folder: TemporaryFolder;
	let before: Map<string, string>;
	beforeEach(() => {
		folder = copyOf('refinery');
		before = folder.snapshot();
	});
	afterEach(() => folder.remove());

	it('sets several fields, keeps the rest and prints what changed', async () => {
		const { code, out } = await refinery(folder, 'set', 'us-1', 'points=5', 'status=READY', 'title=Pay: by card=now');
		assert.equal(code, 0);
		assert.deepEqual(differing(before, folder.snapshot()), ['backlog/stories/US-1-pay-by-card.md']);
		const lines = out.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
		assert.deepEqual(lines, [
			'-title: Pay by card',
			'-status: refining # asked on Monday',
			'+title: "Pay: by card=now"',
			'+status: ready # asked on Monday',
			'-points: 3',
			'+points: 5',
		]);
	});

	it('removes a field that is set to nothing', async () => {
		const { out } = await refinery(folder, 'set', 'US-1', 'sprint=');
		assert.match(out, /\n-sprint: SP-1\n/);
		assert.doesNotMatch(out, /\n\+(?!\+)/);
	});

	it('says so when all is like that already', async () => {
		assert.deepEqual(await refinery(folder, 'set', 'US-1', 'points=3', 'epic=ep-1'), {
			code: 0,
			out: 'US-1 is like that already.\n',
			complaints: [],
		});
	});

	for (const [args, code, reason] of [
		[['US-1'], 2, /^Missing required argument 'field=value'/],
		[['US-1', 'points'], 2, /^"points" is no assignment: write FIELD=VALUE\.$/],
		[['US-1', 'colour=red'], 2, /^"colour" is no field: use one of title, status, points, epic, /],
		[['US-1', 'points=1', 'points=2'], 2, /^points is given twice\.$/],
		[['US-99', 'points=1'], 2, /^There is no item "US-99"/],
		[['US-1', 'points=many'], 1, /^"many" is no estimate/],
		[['US-1', 'status=sleeping'], 1, /^"sleeping" is no status of this backlog/],
		[['US-1', 'epic=EP-9'], 1, /^There is no epic "EP-9": use one of EP-1, EP-2\.$/],
		[['US-1', 'epic=US-2'], 1, /^There is no epic "US-2"/],
		[['US-1', 'rank=aaa'], 1, /moving an item/],
		[['US-1', 'points=5', 'status=sleeping'], 1, /^"sleeping"/],
		[['US-7', 'points=5'], 1, /cannot be changed before its front matter is repaired/],
	] as const) {
		it(`ends with ${code} on ${args.join(' ')}`, async () => {
			const ran = await refinery(folder, 'set', ...args);
			assert.deepEqual([ran.code, ran.out, ran.complaints.length], [code, '', 1]);
			assert.match(ran.complaints[0] ?? '', reason);
			assert.deepEqual(differing(before, folder.snapshot()), []);
		});
	}
});
