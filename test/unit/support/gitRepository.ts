import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TemporaryFolder, temporaryFolder } from './temporaryFolder';

/** A real repository in a temporary folder, apart from whatever settings the machine has. */
export interface GitRepository {
	readonly folder: TemporaryFolder;
	/** Uri of the folder, or of one below it, as a workspace folder has it. */
	uri(relative?: string): string;
	/** Runs git; fails when git does. */
	git(...args: readonly string[]): string;
	/** Commits everything there is. */
	commit(message: string, options?: { readonly author?: string; readonly date?: string }): string;
}

export function gitRepository(files: Readonly<Record<string, string>> = {}, name = '.'): GitRepository {
	const folder = temporaryFolder();
	for (const [file, text] of Object.entries(files)) folder.write(path.join(name, file), text);
	const repository: GitRepository = {
		folder,
		uri: (relative = '') => pathToFileURL(folder.path(path.join(name, relative))).href.replace(/\/$/, ''),
		git: (...args) => runGit(folder.path(name), args),
		commit(message, { author = 'Ada <ada@example.org>', date = '2026-11-01T12:00:00+00:00' } = {}) {
			repository.git('add', '--all');
			const env = { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
			runGit(folder.path(name), ['commit', '--quiet', '--allow-empty', `--author=${author}`, '-m', message], env);
			return repository.git('rev-parse', 'HEAD').trim();
		},
	};
	folder.write(path.join(name, '.keep'), '');
	repository.git('init', '--quiet', '--initial-branch=main');
	return repository;
}

function runGit(cwd: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string {
	const own = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: path.join(cwd, '.no-config') };
	const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgSign=false'];
	const { status, stdout, stderr } = spawnSync('git', [...settings, '-c', 'core.autocrlf=false', ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...process.env, ...own, ...more },
	});
	if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${stderr}`);
	return stdout;
}
