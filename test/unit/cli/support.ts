import { cpSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../src/cli/run';
import type { Terminal } from '../../../src/cli/terminal';
import { type TemporaryFolder, temporaryFolder } from '../support/temporaryFolder';

/** Folder of this repository; the tests run from `out/test`. */
export const repository = path.resolve(__dirname, '../..');

export interface Ran {
	readonly code: number;
	readonly out: string;
	/** Lines on stderr. */
	readonly complaints: readonly string[];
}

/** Runs one command line in this process, on one thread. */
export function refinery(folder: TemporaryFolder, ...args: string[]): Promise<Ran> {
	return refineryWith(undefined, folder, ...args);
}

/** Runs one command line in this process; further threads are started with another file. */
export async function refineryWith(
	worker: string | undefined,
	folder: TemporaryFolder,
	...args: string[]
): Promise<Ran> {
	let out = '';
	const complaints: string[] = [];
	const terminal: Terminal = {
		out: (text) => {
			out += text;
		},
		complain: (line) => void complaints.push(line),
		forPeople: false,
		style: (_, text) => text,
	};
	const code = await run([...args, '--cwd', folder.root], terminal, worker);
	return { code, out, complaints };
}

/** A copy of a fixture that a test may write to. */
export function copyOf(workspace: 'refinery' | 'odd-files'): TemporaryFolder {
	const folder = temporaryFolder();
	cpSync(path.join(repository, 'test/workspaces', workspace), folder.root, { recursive: true });
	return folder;
}

/** Paths whose bytes differ between two snapshots, made and gone ones included. */
export function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((path) => before.get(path) !== after.get(path))
		.sort();
}
