import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { ListJson } from '../../../src/cli/list/listJson';
import type { TemporaryFolder } from '../support/temporaryFolder';
import { copyOf, differing, refinery } from './support';

describe('refinery sort', () => {
	let folder: TemporaryFolder;
	let before: ReadonlyMap<string, string>;
	beforeEach(async () => {
		folder = copyOf('refinery');
		writeFileSync(folder.path('refinery.yml'), 'version: 1\nscoring:\n  model: value-effort\n');
		for (const [id, value] of [
			['US-1', 5],
			['US-2', 1],
			['US-3', 3],
			['US-5', 40],
		]) {
			assert.equal((await refinery(folder, 'set', String(id), `value=${value}`, 'effort=2')).code, 0);
		}
		before = folder.snapshot();
	});
	afterEach(() => folder.remove());

	const order = async () =>
		(JSON.parse((await refinery(folder, 'list', '--json', '--type', 'story')).out) as ListJson).items;

	it('shows what would move and changes nothing', async () => {
		const places = (await order()).filter(({ score }) => score !== null).map(({ id }) => id);
		assert.deepEqual(places, ['US-1', 'US-2', 'US-3', 'US-5']);
		const { code, out, complaints } = await refinery(folder, 'sort', '--by', 'score');
		assert.deepEqual([code, complaints], [0, []]);
		assert.match(out, /^FROM +TO +SCORE +ID +TITLE\n/);
		assert.match(out, /\n +\d+ +1 +20 +US-5 +Order the same again\n/);
		assert.match(
			out,
			/\n2 of \d items would move by their Value\/effort scores\. Nothing was changed: --apply writes it\.\n$/,
		);
		assert.deepEqual(differing(before, folder.snapshot()), []);
	});

	it('writes one line of each file that moves', async () => {
		const { code, out } = await refinery(folder, 'sort', '--by', 'score', '--apply');
		assert.equal(code, 0);
		assert.equal(out.match(/^\+rank: /gm)?.length, 2);
		assert.equal(differing(before, folder.snapshot()).length, 2);
		const scores = (await order()).flatMap(({ score }) => score ?? []);
		assert.deepEqual(scores, [20, 2.5, 1.5, 0.5]);
		const again = await refinery(folder, 'sort', '--by', 'score');
		assert.deepEqual([again.code, again.out], [0, 'The order is that of the scores already.\n']);
	});

	for (const [settings, args, code, reason] of [
		[undefined, [], 2, /^Say what to sort by: --by score\.$/],
		[undefined, ['--by', 'name'], 2, /^Say what to sort by/],
		[undefined, ['--by', 'score', '--type', 'thing'], 2, /^"thing" is no type/],
		['version: 1\n', ['--by', 'score'], 1, /^There is no scoring model: write one below `scoring` in refinery\.yml/],
		[
			'version: 1\nscoring:\n  model: wsjf\n',
			['--by', 'score', '--apply'],
			1,
			/^No item has a WSJF score\. Of \d items these lack something: time criticality in \d, risk in \d, /,
		],
	] as const) {
		it(`ends with ${code} on ${[...args, settings].join(' ')}`, async () => {
			if (settings) writeFileSync(folder.path('refinery.yml'), settings);
			const ran = await refinery(folder, 'sort', ...args);
			assert.deepEqual([ran.code, ran.out, ran.complaints.length], [code, '', 1]);
			assert.match(ran.complaints[0] ?? '', reason);
		});
	}

	it('has no scores in a list without a model', async () => {
		writeFileSync(folder.path('refinery.yml'), 'version: 1\n');
		assert.ok((await order()).every((item) => !('score' in item)));
	});
});
