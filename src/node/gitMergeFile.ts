import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Marking, type Merged, mapSides, type Sides } from '../core/merge/sides';

/** Enough for three files of the largest size that is read. */
const maxBuffer = 64 * 1024 * 1024;
/** Above that git means an error and no number of conflicts. */
const mostConflicts = 127;

/**
 * Merges texts by lines as git does.
 * @returns undefined when git is not there or cannot merge them
 */
export function gitMergeLines(sides: Sides<string>, marking: Marking): Merged | undefined {
	const folder = mkdtempSync(path.join(tmpdir(), 'refinery-merge-'));
	try {
		const files = { base: 'base', ours: 'ours', theirs: 'theirs' };
		for (const side of ['base', 'ours', 'theirs'] as const) writeFileSync(path.join(folder, side), sides[side]);
		const { conflicts, output } = run(
			mapSides(files, (name) => path.join(folder, name)),
			marking,
			['-p'],
		);
		return conflicts === undefined ? undefined : { text: output, conflicts };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * Merges files by lines as git does, and writes the result over ours.
 * @returns how many conflicts are left; undefined when git is not there or cannot merge them, with ours as it was
 */
export function gitMergeFiles(files: Sides<string>, marking: Marking): number | undefined {
	return run(files, marking, []).conflicts;
}

/** Whether the user wants the common ancestor's lines in conflicts (`merge.conflictStyle`). */
export function showsBase(): boolean {
	const { stdout } = spawnSync('git', ['config', '--get', 'merge.conflictStyle'], { encoding: 'utf8' });
	return /^z?diff3$/.test((stdout ?? '').trim());
}

function run(files: Sides<string>, { oursName, baseName, theirsName }: Marking, options: readonly string[]) {
	const names = ['-L', oursName, '-L', baseName ?? 'base', '-L', theirsName];
	const paths = [files.ours, files.base, files.theirs];
	const args = ['merge-file', ...options, ...names, ...paths];
	const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer });
	const conflicts = status !== null && status <= mostConflicts ? status : undefined;
	return { conflicts, output: stdout ?? '' };
}
