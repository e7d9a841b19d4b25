// @ts-check
import { cpSync } from 'node:fs';
import path from 'node:path';
import { openingAddress } from './openingAddress.mjs';
import { startProcessTree } from './processTree.mjs';
import { prepareFolders } from './serverFolders.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/** No marketplace: nothing is looked up outside this machine. */
const NO_GALLERY = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });

/** Every folder is in restricted mode, without a question that would cover it. */
const UNTRUSTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

const START_LIMIT_MS = 120_000;
const LOG_TAIL_LINES = 40;

/** @typedef {Awaited<ReturnType<typeof startServer>>} RunningServer */

/**
 * Starts the server build on a free port of this machine with fresh data folders, and waits until it answers.
 *
 * @param {object} options
 * @param {import('./vscodeServer.mjs').VscodeServer} options.server
 * @param {Record<string, unknown>} [options.settings] user settings, over the quiet ones
 * @param {Record<string, string>} [options.env] more environment; the extension host inherits it
 * @param {readonly string[]} [options.otherExtensions] folders of extensions that are installed as they are
 * @param {string} [options.vsix] a packed extension to install first, as a user would
 * @param {boolean} [options.trusted] false: no folder is trusted before the user says so
 */
export async function startServer({ server, settings = {}, env = {}, otherExtensions = [], vsix, trusted = true }) {
	const temporary = temporaryFolder('server');
	const dirs = prepareFolders(temporary.folder, trusted ? settings : { ...UNTRUSTED, ...settings });
	for (const extension of otherExtensions) {
		cpSync(extension, path.join(dirs.extensions, path.basename(extension)), { recursive: true });
	}
	const environment = serverEnvironment(dirs.root, env);
	try {
		if (vsix) {
			await installVsix(server, dirs, environment, vsix);
		}
	} catch (error) {
		temporary.remove();
		throw error;
	}
	const tree = startProcessTree(server.node, [server.serverMain, ...serveArguments(dirs, trusted)], {
		cwd: path.dirname(path.dirname(server.serverMain)),
		env: environment,
	});
	const log = collectOutput(tree.child);

	async function stop() {
		await tree.stop();
		temporary.remove();
	}

	try {
		const port = await portAnswering(tree, log);
		return {
			port,
			dirs,
			exited: tree.exited,
			/** Address that opens a folder. @param {string} folder @param {import('./openingAddress.mjs').Opening} [opening] */
			url: (folder, opening = {}) => openingAddress(port, folder, opening),
			/** The last lines that the server printed. */
			logTail: () => tail(log.text),
			/** Ends the server with all its children and removes its folders. */
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * @param {import('./serverFolders.mjs').ServerFolders} dirs
 * @param {boolean} trusted
 */
function serveArguments(dirs, trusted) {
	return [
		...['--host', '127.0.0.1', '--port', '0'], // 0: the system picks a free one, and the log says which
		'--without-connection-token',
		...folderArguments(dirs),
		...['--user-data-dir', dirs.userData],
		...['--telemetry-level', 'off'],
		...(trusted ? ['--disable-workspace-trust'] : []),
		// Without this a built VS Code ignores extensions under development.
		'--enable-smoke-test-driver',
	];
}

/** @param {import('./serverFolders.mjs').ServerFolders} dirs */
function folderArguments(dirs) {
	return [
		'--accept-server-license-terms',
		...['--server-data-dir', dirs.serverData],
		...['--extensions-dir', dirs.extensions],
	];
}

/**
 * The environment without what an outer editor or debugger put there for its own children.
 *
 * @param {string} root
 * @param {Record<string, string>} more
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment(root, more) {
	const outer = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
	const inherited = Object.entries(process.env).filter(([name]) => !outer.test(name));
	// Sockets go where they are removed with the rest; elsewhere than on Linux the variable means nothing.
	return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: NO_GALLERY, XDG_RUNTIME_DIR: root, ...more };
}

/**
 * @param {import('./vscodeServer.mjs').VscodeServer} server
 * @param {import('./serverFolders.mjs').ServerFolders} dirs
 * @param {NodeJS.ProcessEnv} env
 * @param {string} vsix
 */
async function installVsix(server, dirs, env, vsix) {
	const args = [server.serverMain, ...folderArguments(dirs), '--install-extension', path.resolve(vsix)];
	const tree = startProcessTree(server.node, args, { env });
	const log = collectOutput(tree.child);
	const code = await tree.exited;
	await tree.stop();
	if (code !== 0 || !/was successfully installed/.test(log.text)) {
		throw new Error(`${vsix} could not be installed (code ${code}):\n${tail(log.text)}`);
	}
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
function collectOutput(child) {
	const log = { text: '' };
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			log.text += text;
		});
	}
	return log;
}

/**
 * @param {ReturnType<typeof startProcessTree>} tree
 * @param {{ text: string }} log
 * @returns {Promise<number>}
 */
async function portAnswering(tree, log) {
	let ended = false;
	tree.exited.then(() => {
		ended = true;
	});
	const limit = Date.now() + START_LIMIT_MS;
	while (Date.now() < limit && !ended) {
		const port = /agent listening on (\d+)/.exec(log.text)?.[1];
		if (port && (await answers(Number(port)))) {
			return Number(port);
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	const what = ended ? 'ended before it answered' : `did not answer within ${START_LIMIT_MS / 1000} s`;
	throw new Error(`Visual Studio Code's server build ${what}. Its log:\n${tail(log.text)}`);
}

/** @param {number} port */
async function answers(port) {
	try {
		return (await fetch(`http://127.0.0.1:${port}/version`, { signal: AbortSignal.timeout(5000) })).ok;
	} catch {
		return false;
	}
}

/**
 * The last lines, without the complaints about native parts (logging, watchdog) that are left out on purpose.
 *
 * @param {string} text
 */
function tail(text) {
	const expected = /^.*(Could not locate the bindings file|Cannot find module '\.\/build\/Release)[\s\S]*?\n\}$/gm;
	return text.replace(expected, '').trim().split(/\n+/).slice(-LOG_TAIL_LINES).join('\n');
}
