import assert from 'node:assert/strict';
import type { CheckJson } from '../../../src/cli/check/checkJson';
import { type Progress, progressOn } from '../../../src/cli/progress';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, refinery } from './support';

const criterion = '## Acceptance criteria\n\n- [ ] Given 3 coffees, when I pay, then the order number is shown.\n';
const item = (id: string, fields: string, body = criterion) =>
	`---\nid: ${id}\ntitle: Story ${id}\n${fields}\n---\n\n${body}`;

const files = {
	'backlog/stories/US-1.md': item('US-1', 'status: ready\npoints: 3\nrank: "b"'),
	'backlog/stories/US-2.md': item('US-2', 'status: refining\nrank: "a"', ''),
	'backlog/stories/US-3.md': item('US-3', 'status: done', ''),
	'backlog/stories/US-4.md': item('US-4', 'status: in-progress\npoints: 5\ndepends-on: [US-2]\nrank: "c"'),
	'backlog/stories/US-5.md': '---\nid: US-5\ntitle: "torn\nstatus: refining\n---\n',
	'backlog/epics/EP-1.md': '---\nid: EP-1\ntype: epic\ntitle: Pay\nstatus: active\n---\n',
};

describe('refinery check', () => {
	let folder: TemporaryFolder;
	before(() => {
		folder = temporaryFolder(files);
	});
	after(() => folder.remove());

	const json = async (...args: string[]): Promise<CheckJson> =>
		JSON.parse((await refinery(folder, 'check', '--json', ...args)).out);
	const ids = async (...args: string[]) => (await json(...args)).items.map(({ id }) => id);

	it('takes a filter, and counts the top behind it', async () => {
		assert.deepEqual(await ids('--filter', 'is:ready'), ['US-1', 'US-4']);
		assert.deepEqual(await ids('--filter', '-is:ready', '--top', '1'), ['US-2']);
		assert.deepEqual(await ids('--filter', 'is:blocked'), ['US-4']);
		const { code, complaints } = await refinery(folder, 'check', '--filter', 'is:redy');
		assert.deepEqual([code, complaints.length], [2, 1]);
	});

	it('gives every open story in backlog order, in the agreed shape', async () => {
		const { schema, items } = await json();
		assert.equal(schema, 1);
		assert.deepEqual(
			items.map(({ id, ready }) => [id, ready]),
			[
				['US-2', false],
				['US-1', true],
				['US-4', true],
				['US-5', false],
			],
		);
		const { invest, ...first } = items[0] ?? {};
		assert.deepEqual(first, {
			id: 'US-2',
			type: 'story',
			title: 'Story US-2',
			status: 'refining',
			statusCategory: 'refining',
			path: 'backlog/stories/US-2.md',
			line: 1,
			ready: false,
			score: 0.667,
			missing: [
				{ code: 'no-criteria', message: 'no criteria' },
				{ code: 'no-estimate', message: 'no estimate' },
			],
		});
		assert.deepEqual(invest?.testable, { verdict: 'hint', reasons: ['no criteria'] });
		assert.deepEqual(items[2]?.invest?.independent, { verdict: 'hint', reasons: ['waits for US-2'] });
		assert.deepEqual(items[3]?.missing, [{ code: 'unreadable', message: 'cannot be read' }]);
		assert.equal(items[3]?.invest, null);
	});

	for (const [args, expected] of [
		[['US-1'], ['US-1']],
		[
			['us-4', 'US-1'],
			['US-1', 'US-4'],
		],
		[['backlog/stories/US-2.md'], ['US-2']],
		[['backlog'], ['US-2', 'US-1', 'US-4', 'US-5']],
		[['EP-1'], ['EP-1']],
		[['backlog/epics'], []],
		[['US-3'], []],
		[['--status', 'ready'], ['US-1']],
		[
			['--top', '2'],
			['US-2', 'US-1'],
		],
		[['--status', 'active', '--top', '1'], ['US-4']],
	] as const) {
		it(`takes ${args.join(' ')}`, async () => assert.deepEqual(await ids(...args), expected));
	}

	it('ends with 1 when an item that is asked for is not ready, else with 0', async () => {
		for (const [args, expected] of [
			[[], 1],
			[['US-1'], 0],
			[['US-2'], 1],
			[['US-1', 'US-2'], 1],
			[['US-3'], 0],
			[['--status', 'ready'], 0],
			[['--top', '1'], 1],
		] as const) {
			for (const form of [[], ['--json']])
				assert.equal((await refinery(folder, 'check', ...form, ...args)).code, expected, args.join(' '));
		}
	});

	for (const [args, reason] of [
		[['US-99'], /^There is no item "US-99" below /],
		[['README.md'], /^There is no item "README.md" below /],
		[['--top', '0'], /^--top takes a whole number from 1 on, not "0"\.$/],
		[['--status', 'dreaming'], /^"dreaming" is no status: use one of proposed, /],
	] as const) {
		it(`ends with 2 on ${args.join(' ')}`, async () => {
			const { code, out, complaints } = await refinery(folder, 'check', ...args);
			assert.deepEqual([code, out, complaints.length], [2, '', 1]);
			assert.match(complaints[0] ?? '', reason);
		});
	}

	it('prints a table for people, with what is missing below each item', async () => {
		const { out } = await refinery(folder, 'check');
		const lines = out.split('\n');
		assert.equal(lines[0], 'ID    READY  SCORE  INVEST  STATUS       TITLE');
		assert.match(lines[1] ?? '', /^US-2 {2}no {6}66 % {2}I\?\?!\?! {2}refining {5}Story US-2$/);
		assert.equal(lines[2], '  missing: no criteria, no estimate');
		assert.match(lines[3] ?? '', /^US-1 {2}yes {4}100 % /);
		assert.ok(out.endsWith('\n2 of 4 items are ready.\n'), out);
		assert.match(
			(await refinery(folder, 'check', 'US-3', 'US-1')).out,
			/\n1 of 1 item is ready\. 1 closed item was left out\.\n$/,
		);
	});

	it('says so when there is nothing', async () => {
		assert.equal((await refinery(folder, 'check', '--status', 'dropped')).out, 'No open item is like that.\n');
		const empty = temporaryFolder();
		assert.deepEqual(await refinery(empty, 'check'), {
			code: 0,
			out: `There is no backlog below ${empty.root}.\n`,
			complaints: [],
		});
		empty.remove();
	});

	it("judges by the team's own definition, and complains of what is wrong with it", async () => {
		const own = temporaryFolder({
			...files,
			'refinery.yml':
				'ready:\n  estimate: false\n  acceptance-criteria: 0\n  dependencies: true\n  findings: warnings\n',
		});
		try {
			const { out, complaints, code } = await refinery(own, 'check', '--json', 'US-2', 'US-4');
			assert.deepEqual(
				(JSON.parse(out) as CheckJson).items.map(({ id, missing }) => [id, missing.map(({ message }) => message)]),
				[
					['US-2', []],
					['US-4', ['waits for US-2']],
				],
			);
			assert.equal(code, 1);
			assert.equal(complaints.length, 1);
			assert.match(complaints[0] ?? '', /^refinery\.yml:5:13: error: `findings` should be one of /);
		} finally {
			own.remove();
		}
	});

	it('reads files of every kind', async () => {
		const odd = copyOf('odd-files');
		const { out, code } = await refinery(odd, 'check', '--json');
		odd.remove();
		const { items } = JSON.parse(out) as CheckJson;
		assert.equal(code, 1);
		assert.ok(items.some(({ missing }) => missing[0]?.code === 'unreadable'));
		assert.ok(items.every(({ score }) => score >= 0 && score <= 1));
	});
});

describe('progress of a long command', () => {
	const told = (run: (progress: Progress) => void, progress?: (line: string) => void) => {
		run(progressOn({ progress, out() {}, complain() {}, forPeople: false, style: (_, text) => text }));
	};

	it('is told at most a few times a second, and taken away at the end', () => {
		const lines: string[] = [];
		told(
			(progress) => {
				const until = performance.now() + 500;
				for (let done = 0; performance.now() < until; done++) progress.tell('Checking', done, 1_000_000);
				progress.end();
				progress.end();
			},
			(line) => void lines.push(line),
		);
		assert.ok(lines.length >= 2 && lines.length <= 4, `${lines.length} lines`);
		assert.match(lines[0] ?? '', /^Checking: \d+ of 1000000$/);
		assert.equal(lines.at(-1), '');
		assert.equal(lines.filter((line) => line === '').length, 1);
	});

	it('is nothing where nobody sees it, or all is done at once', () => {
		const lines: string[] = [];
		told(
			(progress) => progress.end(),
			(line) => void lines.push(line),
		);
		told((progress) => progress.tell('Checking', 1, 2));
		assert.deepEqual(lines, []);
	});
});
