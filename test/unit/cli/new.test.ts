import assert from 'node:assert/strict';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, differing, refinery } from './support';

describe('refinery new', () => {
	let folder: TemporaryFolder;
	let before: Map<string, string>;
	beforeEach(() => {
		folder = copyOf('refinery');
		before = folder.snapshot();
	});
	afterEach(() => folder.remove());

	it('makes one file and prints its path', async () => {
		const ran = await refinery(
			folder,
			'new',
			'story',
			'Track',
			'a parcel',
			'--epic',
			'EP-1',
			'--points',
			'3',
			'--status',
			'refining',
			'--depends-on',
			'US-1,US-2',
		);
		const path = 'backlog/stories/US-9-track-a-parcel.md';
		assert.deepEqual(ran, { code: 0, out: `${path}\n`, complaints: [] });
		assert.deepEqual(differing(before, folder.snapshot()), [path]);
		assert.equal(
			folder.read(path),
			'---\nid: US-9\ntype: story\ntitle: "Track a parcel"\nstatus: refining\nepic: EP-1\npoints: 3\ndepends-on: [US-1, US-2]\n---\n\n## Acceptance criteria\n\n',
		);
		assert.match((await refinery(folder, 'list')).out, /\nUS-9 +story +refining +3 +- +Track a parcel\n/);
	});

	it('starts an empty folder', async () => {
		const empty = temporaryFolder();
		const made = [];
		for (const type of ['story', 'epic', 'goal', 'idea', 'feedback', 'sprint', 'release', 'persona']) {
			made.push((await refinery(empty, 'new', type, 'First one')).out.trim());
		}
		const listed = JSON.parse((await refinery(empty, 'list', '--json')).out).items as { path: string; problems: [] }[];
		empty.remove();
		assert.deepEqual(listed.map(({ path }) => path).sort(), made.sort());
		assert.ok(listed.every(({ problems }) => problems.length === 0));
	});

	for (const [args, code, reason] of [
		[['saga', 'X'], 2, /^"saga" is no type/],
		[['story'], 2, /^Missing required argument 'title'/],
		[['story', 'X', '--colour', 'red'], 2, /^Unknown option '--colour'/],
		[['story', ' '], 1, /needs a title/],
		[['story', 'X', '--points', 'many'], 1, /no estimate/],
		[['story', 'X', '--epic', 'EP-9'], 1, /There is no epic "EP-9"/],
		[['vision', 'X'], 1, /no files for the type vision/],
	] as const) {
		it(`ends with ${code} on ${args.join(' ')}`, async () => {
			const ran = await refinery(folder, 'new', ...args);
			assert.deepEqual([ran.code, ran.out, ran.complaints.length], [code, '', 1]);
			assert.match(ran.complaints[0] ?? '', reason);
			assert.deepEqual(differing(before, folder.snapshot()), []);
		});
	}
});
