import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { WorkList } from '../../../src/cli/lint/workList';
import { nativeBacklog } from '../../bench/generator/nativeBacklog';
import { writeBacklog } from '../../bench/generator/writeBacklog';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { differing, refinery, refineryWith, repository } from './support';

const program = path.join(repository, 'dist/cli.js');

/** A backlog of many batches, with findings that hang on other files and some that can be repaired. */
function manyItems(): TemporaryFolder {
	const folder = temporaryFolder();
	writeBacklog(folder.root, nativeBacklog(7, 200));
	folder.write(
		'refinery.yml',
		'lint:\n  rules:\n    vague-term: error\n    story-too-large: { severity: warning, maxPoints: 5 }\n',
	);
	const bad = (id: string, rest: string) =>
		folder.write(
			`backlog/stories/${id}-odd ä.md`,
			`---\nid: ${id}\ntitle: X\n${rest}---\n\nAs a user, I want it fast.\n`,
		);
	bad('US-9001', 'depends-on: [US-9002]\n');
	bad('US-9002', 'depends-on: [US-9001, US-99999]\n');
	for (let at = 10; at < 60; at++) bad(`US-90${at}`, 'assignees: @mara\nlabels: @urgent\n');
	folder.write('backlog/stories/US-9099.md', '---\nid: US-9001\ntitle: X\n---\n');
	return folder;
}

describe('refinery lint --threads', function () {
	this.timeout(60_000);
	let folder: TemporaryFolder;
	before(() => {
		folder = manyItems();
	});
	after(() => folder.remove());

	for (const args of [
		['--format', 'json', '--verbose'],
		['--verbose', '--rule', 'generic-role:warning'],
		['backlog/stories', '--format', 'json'],
	]) {
		it(`prints the same bytes on any number of threads: lint ${args.join(' ')}`, async () => {
			const one = await refinery(folder, 'lint', ...args);
			assert.ok(one.out.length > 10_000);
			for (const threads of ['1', '3']) {
				assert.deepEqual(await refineryWith(program, folder, 'lint', '--threads', threads, ...args), one);
			}
		});
	}

	it('repairs the same on several threads', async () => {
		const before = folder.snapshot();
		const [one, several] = [manyItems(), manyItems()];
		const ran = await refinery(one, 'lint', '--fix');
		assert.deepEqual(await refineryWith(program, several, 'lint', '--fix', '--threads', '3'), ran);
		assert.ok(differing(before, one.snapshot()).length >= 50);
		assert.deepEqual(differing(one.snapshot(), several.snapshot()), []);
		for (const each of [one, several]) each.remove();
	});

	it('names the item at which a thread ended, and ends with 2', async () => {
		folder.write(
			'worker.js',
			"const { workerData } = require('node:worker_threads'); Atomics.store(workerData.shared, 2, 3); throw new Error('no more memory');",
		);
		const { code, out, complaints } = await refineryWith(folder.path('worker.js'), folder, 'lint', '--threads', '2');
		assert.deepEqual([code, out, complaints.length], [2, '', 1]);
		assert.match(complaints[0] ?? '', /^Checking backlog\/\S+\.md broke off: no more memory$/);
	});

	it('says so when a thread ends without a word', async () => {
		folder.write('worker.js', 'process.exit(3);');
		const { code, complaints } = await refineryWith(folder.path('worker.js'), folder, 'lint', '--threads', '2');
		assert.equal(code, 2);
		assert.match(complaints[0] ?? '', /broke off: its thread ended with 3$/);
	});

	it('does not take fewer threads than one', async () => {
		const { code, complaints } = await refinery(folder, 'lint', '--threads', '0');
		assert.deepEqual([code, complaints], [2, ['--threads takes a number from 1 on.']]);
	});

	it('ends with all its threads when it is interrupted', async function () {
		if (process.platform === 'win32') this.skip();
		const child = spawn(process.execPath, [program, 'lint', '--threads', '4', '--cwd', folder.root], {
			stdio: 'ignore',
		});
		await new Promise((resolve) => setTimeout(resolve, 300));
		child.kill('SIGINT');
		const [code, signal] = await once(child, 'exit');
		assert.deepEqual([code, signal], [null, 'SIGINT']);
	});
});

describe('work list', () => {
	it('gives each item once, whoever takes it', () => {
		const first = new WorkList(1000, 2);
		const second = new WorkList(1000, 0, first.shared);
		const taken: number[] = [];
		for (let turn = 0; ; turn++) {
			const batch = (turn % 3 === 0 ? first : second).take();
			if (!batch) break;
			for (let at = batch.start; at < batch.end; at++) taken.push(at);
		}
		assert.deepEqual(
			taken,
			Array.from({ length: 1000 }, (_, at) => at),
		);
		assert.equal(first.take(), undefined);
		assert.equal(new WorkList(0, 1).take(), undefined);
	});

	it('tells where each thread is', () => {
		const list = new WorkList(10, 2);
		new WorkList(10, 0, list.shared).enter(1, 7);
		assert.deepEqual([list.at(0), list.at(1)], [0, 7]);
	});
});
