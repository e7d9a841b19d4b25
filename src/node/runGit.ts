import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Cancellation } from '../core/ports/cancellation';
import { HistoryError } from '../core/ports/history';

/** What a run of git came to. */
export interface GitResult {
	readonly code: number;
	readonly out: Buffer;
	/** The first line of its complaint. */
	readonly complaint: string;
}

export interface GitRun {
	/** Path or name of the program. */
	readonly program: string;
	readonly folder: string;
	readonly args: readonly string[];
	readonly input?: string;
	readonly cancellation?: Cancellation | undefined;
	/** Takes the output piece by piece, instead of the result's `out`. */
	readonly take?: (chunk: Buffer) => void;
}

/**
 * Settings of a repository that could have git run a program, or print something else than what is asked for. None of the
 * commands used here looks at hooks, filters or the index; they are switched off all the same.
 */
const quiet = [
	['core.fsmonitor', 'false'],
	['core.hooksPath', path.join(path.parse(process.execPath).root, 'no-hooks')],
	['core.quotePath', 'off'],
	['core.pager', 'cat'],
	['log.showSignature', 'false'],
	['log.showRoot', 'true'],
	['diff.relative', 'false'],
	['protocol.allow', 'never'],
];

/** Milliseconds between two looks whether somebody still waits. */
const pause = 50;

/**
 * Runs git without a shell in a folder. What the caller's own environment says about some other repository does not count, and
 * objects that a partial clone lacks are not fetched.
 * @throws HistoryError when there is no such program, or nobody waits any more
 */
export function runGit({ program, folder, args, input, cancellation, take }: GitRun): Promise<GitResult> {
	return new Promise((resolve, reject) => {
		if (cancellation?.aborted) return reject(cancelled());
		const settings = quiet.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		const child = spawn(program, ['--no-pager', ...settings, '-C', folder, ...args], {
			// Windows looks for programs in the folder of the process first, and the workspace may hold a git.exe.
			cwd: path.dirname(process.execPath),
			env: environment(),
			stdio: ['pipe', 'pipe', 'pipe'],
			windowsHide: true,
		});
		const out: Buffer[] = [];
		let complaint = '';
		let fault: { readonly error: unknown } | undefined;
		const watch = cancellation && setInterval(() => cancellation.aborted && child.kill(), pause);
		const end = (settle: () => void) => {
			clearInterval(watch);
			settle();
		};
		child.stdout.on('data', (chunk: Buffer) => {
			if (cancellation?.aborted || fault) return void child.kill();
			try {
				if (take) take(chunk);
				else out.push(chunk);
			} catch (error) {
				fault = { error };
				child.kill();
			}
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			if (complaint.length < 1000) complaint += text;
		});
		// One that ends early closes its input; its exit code tells more.
		child.stdin.on('error', () => {});
		child.stdin.end(input ?? '');
		child.on('error', () => end(() => reject(noProgram(program))));
		child.on('close', (code) =>
			end(() => {
				if (fault) return reject(fault.error);
				if (cancellation?.aborted) return reject(cancelled());
				resolve({ code: code ?? 128, out: Buffer.concat(out), complaint: complaint.split('\n', 1)[0] ?? '' });
			}),
		);
	});
}

/** A caller inside of a hook says by these which repository and which index it means. */
const callersOwn =
	/^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|INDEX_VERSION|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|EXTERNAL_DIFF|DIFF_OPTS|PAGER|SSH|SSH_COMMAND|ASKPASS|TRACE\w*|GRAFT_FILE|SHALLOW_FILE|QUARANTINE_PATH|(?:GLOB|NOGLOB|ICASE)_PATHSPECS)$/;

function environment(): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(([name]) => !callersOwn.test(name.toUpperCase()));
	return {
		...Object.fromEntries(own),
		LC_ALL: 'C',
		GIT_OPTIONAL_LOCKS: '0',
		GIT_TERMINAL_PROMPT: '0',
		GIT_LITERAL_PATHSPECS: '1',
		GIT_NO_LAZY_FETCH: '1',
		// Versions that do not know the line above may try to fetch, and find no way to.
		GIT_ALLOW_PROTOCOL: '',
		NoDefaultCurrentDirectoryInExePath: '1',
	};
}

function cancelled(): HistoryError {
	return new HistoryError('cancelled', 'Reading the history was stopped.');
}

function noProgram(program: string): HistoryError {
	return new HistoryError(
		'no-git',
		`What moved is read from git, and the program "${program}" cannot be started: install git, or put it on the search path.`,
	);
}
