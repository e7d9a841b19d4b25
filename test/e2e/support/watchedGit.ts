import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Git, of which is known when it was started. */
export interface WatchedGit {
	/** Path of the program that is to be started. */
	readonly program: string;
	/** The arguments of each start. */
	runs(): readonly string[];
	remove(): void;
}

export function watchedGit(): WatchedGit {
	const folder = mkdtempSync(path.join(tmpdir(), 'backlog-refinery-git-'));
	const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
	const log = path.join(folder, 'runs.txt');
	const program = path.join(folder, 'git');
	writeFileSync(program, `#!/bin/sh\necho "$*" >> '${log}'\nexec '${real}' "$@"\n`, { mode: 0o755 });
	return {
		program,
		runs: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
