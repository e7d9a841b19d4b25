import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ChildOptions {
	readonly cwd?: string;
	/** Milliseconds after which the process is ended. */
	readonly limit: number;
	/** Exit codes that mean that the work was done; 0 alone without it. */
	readonly fine?: readonly number[];
}

export interface ChildRun {
	/** Milliseconds from start to end, the start of the process included. */
	readonly ms: number;
	/** All that it wrote to standard output. */
	readonly output: string;
}

/** Why a process gave no result, in one sentence. */
export class ChildError extends Error {}

/**
 * Runs a process to its end. Its output goes to files, so that nobody has to read it while the clock runs.
 * @throws ChildError when it cannot be started, does not end in time, or ends with another exit code than the fine ones
 */
export async function runChild(
	command: string,
	args: readonly string[],
	{ cwd, limit, fine = [0] }: ChildOptions,
): Promise<ChildRun> {
	const folder = mkdtempSync(path.join(tmpdir(), 'refinery-bench-run-'));
	const outFile = path.join(folder, 'out');
	const errorFile = path.join(folder, 'error');
	const [out, error] = [openSync(outFile, 'w'), openSync(errorFile, 'w')];
	try {
		const started = performance.now();
		// In a group of its own where there are groups: a program may be a launcher of the one that does the work.
		const child = spawn(command, args, { cwd, stdio: ['ignore', out, error], detached: process.platform !== 'win32' });
		const end = await ended(child, limit);
		const ms = performance.now() - started;
		if (typeof end === 'string') throw new ChildError(end);
		if (!fine.includes(end)) {
			throw new ChildError(`It ended with code ${end}: ${complaint(readFileSync(errorFile, 'utf8'))}`);
		}
		return { ms, output: readFileSync(outFile, 'utf8') };
	} finally {
		closeSync(out);
		closeSync(error);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The exit code, or a sentence on why there is none. */
function ended(child: ChildProcess, limit: number): Promise<number | string> {
	return new Promise((resolve) => {
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			endGroup(child);
		}, limit);
		// A group of its own is not ended with this process.
		const endToo = (): void => endGroup(child);
		process.once('exit', endToo);
		const settle = (end: number | string): void => {
			clearTimeout(timer);
			process.off('exit', endToo);
			resolve(late ? `It did not end within ${Math.round(limit / 1000)} s` : end);
		};
		child.once('error', ({ message }) => settle(`It could not be started: ${message}`));
		child.once('exit', (code, signal) => settle(code ?? `It was ended by ${signal}`));
	});
}

function endGroup(child: ChildProcess): void {
	try {
		if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
		else child.kill('SIGKILL');
	} catch {
		// It ended by itself in the meantime.
	}
}

/** The line that names an error, or else the last one. */
function complaint(text: string): string {
	const lines = text.trim().split('\n');
	const line = lines.find((candidate) => /^(?:\w*Error|error)\b/.test(candidate)) ?? lines.at(-1);
	return line?.slice(0, 200) || 'it said nothing';
}
