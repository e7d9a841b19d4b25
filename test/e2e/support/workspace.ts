import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A copy of a backlog, committed to git, that a journey may change. */
export interface Workspace {
	readonly folder: string;
	/** What git calls changed on disk: one line for each file, `added deleted path`. */
	changes(): string[];
	/** Files that git does not know. */
	newFiles(): string[];
	/** The changed lines themselves, removed and added ones, without headers. */
	changedLines(): string[];
	commit(message: string): void;
	/** Makes a file and stages it. */
	stage(file: string): void;
	/** Takes back what is staged; the files stay. */
	unstage(): void;
	/** The message of the last commit. */
	lastMessage(): string;
	tag(name: string): void;
	remove(): void;
}

export function copyWorkspace(source: string): Workspace {
	const folder = mkdtempSync(path.join(tmpdir(), 'backlog-refinery-'));
	cpSync(source, folder, { recursive: true });
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
			cwd: folder,
			encoding: 'utf8',
		});
	git('init', '--quiet');
	// The editor's git commits, too.
	git('config', 'user.name', 'Test');
	git('config', 'user.email', 'test@example.org');
	const commit = (message: string) => {
		git('add', '--all');
		git('commit', '--quiet', '--message', message);
	};
	commit('Begin');
	return {
		folder,
		changes: () => git('diff', '--numstat').split('\n').filter(Boolean),
		newFiles: () => git('ls-files', '--others').split('\n').filter(Boolean),
		changedLines: () =>
			git('diff', '--unified=0')
				.split('\n')
				.filter((line) => /^[+-](?![+-]{2} )/.test(line)),
		commit,
		stage(file) {
			writeFileSync(path.join(folder, file), 'Of somebody else\n');
			git('add', '--', file);
		},
		unstage: () => void git('reset', '--quiet'),
		lastMessage: () => git('log', '-1', '--format=%B').trim(),
		tag: (name) => void git('tag', name),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
