import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Texts by path. */
export type Files = ReadonlyMap<string, string>;

/** What two branches did with the files of a common ancestor: those that each changed. */
export interface Trial {
	readonly ours: Files;
	readonly theirs: Files;
}

/** What git made of a merge. */
export interface Merged {
	/** Paths of the files that are left in conflict. */
	readonly conflicts: readonly string[];
	/** The files that a side had changed, as they are after the merge, with markers where they are in conflict. */
	readonly files: Files;
}

/** What is merged here need not outlive a loss of power. */
const fast = ['-c', 'core.fsync=none', '-c', 'core.compression=0'];
const maxBuffer = 1024 * 1024 * 1024;

/** Whether this machine's git can merge without a work tree, many at a time (2.39 or newer). */
export function canMergeTrees(): boolean {
	const { stdout } = spawnSync('git', ['--version'], { encoding: 'utf8' });
	const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
	return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 39);
}

/** Merges the two branches of each trial with git, in a repository of their own that is gone afterwards. */
export function mergeAll(base: Files, trials: readonly Trial[]): readonly Merged[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'refinery-simulation-'));
	const git = (args: readonly string[], input?: string) => {
		const { status, stdout, stderr } = spawnSync('git', [...fast, ...args], { cwd: folder, input, maxBuffer });
		if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
		return stdout;
	};
	try {
		git(['init', '-q', '--bare', '--template=', '.']);
		const names = commitAll(git, folder, base, trials);
		return canMergeTrees() ? mergeTrees(git, names, trials) : mergeOneByOne(folder, names, trials);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

type Git = (args: readonly string[], input?: string) => Buffer;

/** Writes the ancestor and two commits for each trial; gives the names of those two. */
function commitAll(git: Git, folder: string, base: Files, trials: readonly Trial[]): readonly [string, string][] {
	const marks = path.join(folder, 'marks');
	const commits = [commit(1, undefined, base)];
	trials.forEach(({ ours, theirs }, i) => {
		commits.push(commit(2 * i + 2, 1, ours), commit(2 * i + 3, 1, theirs));
	});
	git(['fast-import', '--quiet', '--force', `--export-marks=${marks}`], commits.join(''));
	const names = new Map(
		readFileSync(marks, 'utf8')
			.trim()
			.split('\n')
			.map((line) => line.slice(1).split(' ') as [string, string]),
	);
	return trials.map((_, i) => [names.get(String(2 * i + 2)) ?? '', names.get(String(2 * i + 3)) ?? '']);
}

function commit(mark: number, from: number | undefined, files: Files): string {
	const changes = [...files].map(
		([file, text]) => `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
	);
	const head = `commit refs/heads/all\nmark :${mark}\ncommitter T <t@example.org> 0 +0000\ndata 0\n`;
	return `${head}${from === undefined ? '' : `from :${from}\n`}${changes.join('')}\n`;
}

function mergeTrees(git: Git, names: readonly [string, string][], trials: readonly Trial[]): readonly Merged[] {
	const pairs = names.map(([ours, theirs]) => `${ours} ${theirs}\n`).join('');
	const told = git(['merge-tree', '--stdin', '--name-only', '--no-messages'], pairs).toString().split('\0');
	let at = 0;
	const results = names.map(() => {
		const [, tree = ''] = told.slice(at, at + 2);
		const end = told.indexOf('', at + 2);
		const conflicts = told.slice(at + 2, end);
		at = end + 1;
		return { tree, conflicts };
	});
	const asked = results.flatMap(({ tree }, i) => changedIn(trials[i]).map((file) => `${tree}:${file}\n`));
	const texts = blobs(git(['cat-file', '--batch'], asked.join('')));
	return results.map(({ conflicts }, i) => ({
		conflicts,
		files: new Map(changedIn(trials[i]).map((file) => [file, texts.next().value ?? ''])),
	}));
}

function changedIn(trial: Trial | undefined): readonly string[] {
	return trial ? [...new Set([...trial.ours.keys(), ...trial.theirs.keys()])] : [];
}

function* blobs(told: Buffer): Generator<string, undefined> {
	for (let at = 0; at < told.length; ) {
		const line = told.indexOf(10, at);
		const size = Number(told.toString('utf8', at, line).split(' ')[2]);
		yield told.toString('utf8', line + 1, line + 1 + size);
		at = line + size + 2;
	}
	return undefined;
}

/** For an older git: real merges in a work tree, one after the other. */
function mergeOneByOne(
	folder: string,
	names: readonly [string, string][],
	trials: readonly Trial[],
): readonly Merged[] {
	const work = path.join(folder, 'work');
	const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout ?? '';
	const inWork = (...args: string[]) => spawnSync('git', args, { cwd: work, encoding: 'utf8' }).stdout ?? '';
	git('worktree', 'add', '-q', '--detach', work, names[0]?.[0] ?? '');
	writeFileSync(path.join(folder, 'config'), '[user]\nname = T\nemail = t@example.org\n', { flag: 'a' });
	return names.map(([ours, theirs], i) => {
		inWork('reset', '-q', '--hard', ours);
		inWork('merge', '-q', '--no-commit', '--no-ff', theirs);
		const conflicts = inWork('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
		const files = changedIn(trials[i]).map((file): [string, string] => [
			file,
			readFileSync(path.join(work, file), 'utf8'),
		]);
		return { conflicts, files: new Map(files) };
	});
}
