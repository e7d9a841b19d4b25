import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { parse } from 'yaml';
import { loadedWith } from '../support/loadedWith';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';
import { copyOf, repository } from './support';

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

interface Action {
	readonly inputs: Readonly<Record<string, { readonly default: string }>>;
	readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
	readonly run?: string;
	readonly shell?: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs the action's own step as a runner does, with some of its inputs set. */
function runAction(folder: TemporaryFolder, given: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
	const { inputs, runs } = parse(read('action.yml')) as Action;
	const step = runs.steps.find(({ run }) => run !== undefined);
	assert.ok(step?.run && step.env && step.shell === 'bash');
	for (const name of Object.keys(given)) assert.ok(name in inputs, name);
	const env = Object.entries(step.env).map(([name, value]) => {
		const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
		assert.ok(inputs[input], `${name} takes ${value}`);
		return [name, given[input] ?? inputs[input].default];
	});
	folder.write('step.sh', step.run);
	folder.write('output', '');
	return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', folder.path('step.sh')], {
		cwd: folder.root,
		encoding: 'utf8',
		env: {
			...process.env,
			GITHUB_ACTION_PATH: repository,
			GITHUB_OUTPUT: folder.path('output'),
			...Object.fromEntries(env),
		},
	});
}

describe('action.yml', function () {
	this.timeout(60_000);
	let folder: TemporaryFolder;
	before(function () {
		if (process.platform === 'win32') this.skip();
		folder = copyOf('refinery');
	});
	after(() => folder?.remove());

	it('annotates what is found and ends with 1', () => {
		const { status, stdout, stderr } = runAction(folder);
		assert.deepEqual([status, stderr], [1, '']);
		assert.match(stdout, /^::warning file=backlog\/stories\/US-2-see-the-delivery-cost\.md,line=15,/m);
		assert.equal(folder.read('output'), '');
	});

	it('checks the paths that it is given, one on each line, and nothing of them is a command', () => {
		folder.write('backlog/stories/US-50 $(touch hacked).md', '---\nid: US-50\ntitle: X\nstatus: done\n---\n');
		const paths = 'backlog/epics\nbacklog/stories/US-50 $(touch hacked).md\n';
		const { status, stdout } = runAction(folder, { paths, format: 'json' });
		assert.equal(status, 0, stdout);
		const files = (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => path.basename(filePath));
		assert.ok(files.includes('US-50 $(touch hacked).md') && files.every((file) => !file.startsWith('US-2-')));
		assert.equal(folder.snapshot().has('hacked'), false);
	});

	it('lets as many warnings pass as it is told to', () => {
		const paths = 'backlog/stories/US-2-see-the-delivery-cost.md';
		assert.equal(runAction(folder, { paths, 'max-warnings': '3' }).status, 0);
		assert.equal(runAction(folder, { paths, 'max-warnings': '2' }).status, 1);
	});

	it('writes SARIF as well and says where', () => {
		const { status } = runAction(folder, { 'sarif-file': 'found it.sarif' });
		assert.equal(status, 1);
		const log = JSON.parse(folder.read('found it.sarif')) as Log;
		assert.ok((log.runs[0]?.results?.length ?? 0) > 0);
		assert.equal(folder.read('output'), 'sarif-file=found it.sarif\n');
	});

	it('ends with 2 where there is no backlog, SARIF or not', () => {
		assert.equal(runAction(folder, { cwd: 'gone' }).status, 2);
		assert.equal(runAction(folder, { cwd: 'gone', 'sarif-file': 'x.sarif' }).status, 2);
	});

	it('says what to do when there is no built program', () => {
		const { status, stdout } = runAction(folder, { program: 'gone.js' });
		assert.equal(status, 2);
		assert.match(stdout, /^::error::There is no gone\.js: use a release tag/);
	});
});

describe('.pre-commit-hooks.yaml', function () {
	this.timeout(60_000);
	const [hook] = parse(read('.pre-commit-hooks.yaml')) as {
		readonly language: string;
		readonly entry: string;
		readonly files: string;
		readonly pass_filenames: boolean;
	}[];

	it('runs on changed items and settings', () => {
		const files = new RegExp(hook?.files ?? '');
		for (const file of ['backlog/stories/US-1 ä.md', 'refinery.yml', 'product/refinery.yml']) assert.match(file, files);
		for (const file of ['src/main.ts', 'my-refinery.yml', 'a.md.txt', 'md']) assert.doesNotMatch(file, files);
	});

	it('starts a program that the package has', () => {
		const { bin } = JSON.parse(read('package.json')) as { bin: Readonly<Record<string, string>> };
		const [name = '', ...args] = hook?.entry.split(' ') ?? [];
		assert.deepEqual([hook?.language, hook?.pass_filenames], ['node', false]);
		const folder = copyOf('refinery');
		const program = path.join(repository, bin[name] ?? '');
		const found = spawnSync(process.execPath, [program, ...args], { cwd: folder.root, encoding: 'utf8' });
		folder.remove();
		assert.deepEqual([found.status, found.stderr], [1, '']);
		const good = temporaryFolder({ 'backlog/stories/US-1.md': '---\nid: US-1\ntitle: X\nstatus: done\n---\n' });
		assert.equal(spawnSync(process.execPath, [program, ...args], { cwd: good.root }).status, 0);
		good.remove();
	});

	it('installs all that the program loads', () => {
		const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
		const { stdout } = spawnSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], {
			cwd: repository,
			encoding: 'utf8',
			shell: process.platform === 'win32',
		});
		const [pack] = JSON.parse(stdout) as { files: { path: string }[] }[];
		const paths = pack?.files.map((file) => file.path) ?? [];
		const loaded = loadedWith('cli.js');
		assert.ok(loaded.has('core.js'));
		for (const name of loaded) assert.ok(paths.includes(`dist/${name}`), name);
		assert.ok(!paths.some((file) => /^(?:src|test|out|node_modules)\//.test(file)));
	});
});
