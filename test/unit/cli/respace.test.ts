import assert from 'node:assert/strict';
import type { ListJson } from '../../../src/cli/list/listJson';
import { copyOf, differing, refinery } from './support';

describe('refinery respace', () => {
	it('prints what would change, and writes with --apply only', async () => {
		const folder = copyOf('refinery');
		const before = folder.snapshot();
		const order = async () =>
			(JSON.parse((await refinery(folder, 'list', '--json')).out) as ListJson).items.map(({ path }) => path);
		const first = await order();
		const dry = await refinery(folder, 'respace');
		assert.equal(dry.code, 0);
		assert.match(dry.out, /^--- a\/backlog\/stories\/[\s\S]*\n-rank: "[\s\S]*\n\+rank: "[a-z]{7}"\n/);
		assert.match(dry.out, /\n\d+ files would change; run it with --apply /);
		assert.deepEqual(differing(before, folder.snapshot()), []);
		assert.equal((await refinery(folder, 'respace', '--type', 'story', '--apply')).code, 0);
		const now = await order();
		const changed = differing(before, folder.snapshot());
		folder.remove();
		assert.deepEqual(now, first);
		assert.equal(changed.length, dry.out.match(/^--- a/gm)?.length);
	});

	it('says when there is nothing to space', async () => {
		const folder = copyOf('refinery');
		assert.deepEqual(await refinery(folder, 'respace', '--type', 'vision'), {
			code: 0,
			out: 'No ranks of vision items to space.\n',
			complaints: [],
		});
		assert.equal((await refinery(folder, 'respace', '--type', 'stories')).code, 2);
		folder.remove();
	});
});
