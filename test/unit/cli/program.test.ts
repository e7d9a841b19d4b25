import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, repository } from './support';

const program = path.join(repository, 'dist/cli.js');

function start(folder: TemporaryFolder, ...args: string[]): SpawnSyncReturns<string> {
	return spawnSync(process.execPath, [program, ...args], { cwd: folder.root, encoding: 'utf8' });
}

describe('the built program', function () {
	this.timeout(60_000);
	let folder: TemporaryFolder;
	before(() => {
		folder = copyOf('refinery');
	});
	after(() => folder.remove());

	it('can be started by its name', () => {
		assert.ok(readFileSync(program, 'utf8').startsWith('#!/usr/bin/env node\n'));
	});

	it('prints its version and its help and ends with 0', () => {
		const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { version: string };
		const printed = start(folder, '--version');
		assert.deepEqual([printed.status, printed.stdout, printed.stderr], [0, `${version}\n`, '']);
		const help = start(folder, '--help');
		assert.deepEqual([help.status, help.stderr], [0, '']);
		for (const command of ['list', 'lint', 'move', 'set', 'new'])
			assert.match(help.stdout, new RegExp(`^  ${command} `, 'm'));
	});

	for (const [args, status, stderr] of [
		[['list'], 0, /^$/],
		[['lint'], 1, /^$/],
		[['move', 'US-7', '--top'], 1, /^refinery: .+\n$/],
		[['move', 'US-55', '--top'], 2, /^refinery: There is no item "US-55" below .+\.\n$/],
		[
			[],
			2,
			/^refinery: Name a command: list, lint, check, move, moved, respace, sort, set, new, roadmap, merge-driver\. See refinery --help\.\n$/,
		],
		[['shuffle'], 2, /^refinery: There is no command "shuffle": use one of .+\n$/],
		[['list', '--cwd', 'gone'], 2, /^refinery: There is no folder gone\.\n$/],
		[['--cwd'], 2, /^refinery: Option '--cwd <dir>' argument missing\. See refinery --help\.\n$/],
	] as const) {
		it(`ends with ${status} and ${stderr.test('') ? 'no' : 'one'} line on stderr: refinery ${args.join(' ')}`, () => {
			const ran = start(folder, ...args);
			assert.equal(ran.status, status, ran.stderr);
			assert.match(ran.stderr, stderr);
		});
	}

	it('uses no colours in a pipe', () => {
		assert.equal(start(folder, 'lint').stdout.includes('\u001b'), false);
	});

	it('takes --cwd before and behind the command', () => {
		const empty = temporaryFolder();
		const [before, behind] = [
			start(empty, '--cwd', folder.root, 'list', '--json'),
			start(empty, 'list', '--json', '--cwd', folder.root),
		];
		empty.remove();
		assert.equal(JSON.parse(before.stdout).items.length, 12);
		assert.equal(before.stdout, behind.stdout);
	});

	it('writes everything into a slow pipe and ends quietly when nobody reads on', async () => {
		const many = temporaryFolder();
		for (let n = 1; n <= 800; n++) many.write(`backlog/stories/US-${n}.md`, `---\ntitle: ${'long '.repeat(40)}\n---\n`);
		assert.equal(JSON.parse(start(many, 'list', '--json').stdout).items.length, 800);
		const child = spawn(process.execPath, [program, 'list', '--json'], { cwd: many.root });
		let complaints = '';
		child.stderr.on('data', (chunk: Buffer) => {
			complaints += chunk.toString();
		});
		child.stdout.once('data', () => child.stdout.destroy());
		const [code] = await once(child, 'close');
		many.remove();
		assert.deepEqual([code, complaints], [0, '']);
	});
});
