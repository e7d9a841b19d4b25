// @ts-check
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Copies a sample into a new folder with a git history of one commit, so that a person may try everything and see with
 * `git diff` what a command wrote.
 *
 * @param {string} sample
 * @returns {string} the copy; it stays, because a desktop editor lives on after the one who started it
 */
export function copySample(sample) {
	const copy = path.join(mkdtempSync(path.join(realpathSync(tmpdir()), 'backlog-refinery-')), path.basename(sample));
	cpSync(sample, copy, { recursive: true });
	try {
		git(copy, 'init', '--quiet');
		git(copy, 'add', '.');
		git(copy, 'commit', '--quiet', '--message', 'Sample backlog');
	} catch (error) {
		console.log(`The copy has no git history: ${error instanceof Error ? error.message : error}`);
	}
	return copy;
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function git(folder, ...args) {
	const author = [
		'-c',
		'user.name=Backlog Refinery',
		'-c',
		'user.email=sample@localhost',
		'-c',
		'commit.gpgsign=false',
	];
	// Not into a repository around it, should an outer git have set these.
	const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
	execFileSync('git', [...author, ...args], { cwd: folder, env, stdio: 'pipe' });
}
