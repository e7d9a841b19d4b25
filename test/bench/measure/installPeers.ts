import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runChild } from './child';

/** The peers as they are installed. */
export interface PeerPrograms {
	/** Where they are, with their configuration beside them. */
	readonly folder: string;
	/** The script that a package's command runs. */
	program(name: string): string;
}

const limit = 10 * 60_000;

/**
 * Installs the peers into the user's cache unless they are there; the folder is named after what is wanted.
 * @param wanted folder with their `package.json` and configuration
 * @returns a sentence on why it could not be done
 */
export async function installPeers(wanted: string): Promise<PeerPrograms | string> {
	const files = readdirSync(wanted).sort();
	const hash = createHash('sha256');
	for (const file of files) hash.update(readFileSync(path.join(wanted, file)));
	const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
	const folder = path.join(cache, 'backlog-refinery-bench', hash.digest('hex').slice(0, 12));
	const complete = path.join(folder, 'complete');
	if (!existsSync(complete)) {
		try {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(folder, { recursive: true });
			for (const file of files) cpSync(path.join(wanted, file), path.join(folder, file));
			await npmInstall(folder);
			writeFileSync(complete, '');
		} catch (error) {
			return `The peers could not be installed: ${error instanceof Error ? error.message : error}`;
		}
	}
	return { folder, program: (name) => programOf(folder, name) };
}

/** No scripts are run: the peers need none, and a package's script could do anything. */
function npmInstall(folder: string) {
	const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
	return process.platform === 'win32'
		? runChild('cmd', ['/c', 'npm', ...args], { cwd: folder, limit })
		: runChild('npm', args, { cwd: folder, limit });
}

function programOf(folder: string, name: string): string {
	const home = path.join(folder, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
		bin: string | Readonly<Record<string, string>>;
	};
	const script = typeof bin === 'string' ? bin : Object.values(bin)[0];
	return path.join(home, script ?? '');
}
