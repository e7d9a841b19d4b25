// @ts-check
/**
 * Opens a backlog in Visual Studio Code with the extension under development; `npm start` builds it first.
 *
 *     node scripts/start.mjs [folder] [--once]
 *
 * Without a folder (or BACKLOG_REFINERY_FOLDER) it opens a copy of the sample, to play with. The desktop editor is taken
 * when `code` is on the PATH, else the server build in the browser; BACKLOG_REFINERY_HOST=desktop|server forces one.
 * `--once` is for tests: the server build starts, answers, and all ends.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openInDefaultBrowser } from './host/defaultBrowser.mjs';
import { findDesktopCommand, openInDesktop } from './host/desktopCommand.mjs';
import { copySample } from './host/sampleCopy.mjs';
import { startServer } from './host/startServer.mjs';
import { ensureVscodeServer } from './host/vscodeServer.mjs';

const EXTENSION = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const SAMPLE = path.join(EXTENSION, 'examples', 'harbour-coffee');

const once = process.argv.includes('--once');

try {
	const folder = folderToOpen();
	if (once) {
		await tryServer(folder);
	} else if (!startDesktop(folder)) {
		await serve(folder);
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

function namedFolder() {
	const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
	return named || process.env.BACKLOG_REFINERY_FOLDER;
}

function folderToOpen() {
	const wanted = namedFolder();
	if (!wanted) {
		return copySample(SAMPLE);
	}
	if (!existsSync(wanted)) {
		throw new Error(`There is no folder ${path.resolve(wanted)}.`);
	}
	return path.resolve(wanted);
}

/**
 * @param {string} folder
 * @returns {boolean} whether the desktop editor took over
 */
function startDesktop(folder) {
	const forced = process.env.BACKLOG_REFINERY_HOST;
	if (forced === 'server') {
		return false;
	}
	const command = findDesktopCommand();
	if (command && openInDesktop(command, EXTENSION, folder)) {
		console.log(`Opened ${folder} in the desktop editor.`);
		return true;
	}
	const why = command ? `${command} could not be started` : 'there is no `code` command on the PATH';
	if (forced === 'desktop') {
		throw new Error(`BACKLOG_REFINERY_HOST asks for the desktop editor, but ${why}.`);
	}
	console.log(`No desktop editor: ${why}. Taking the server build in the browser.`);
	return false;
}

/** @param {string} folder */
async function serve(folder) {
	const { server, address } = await startAndTell(folder);
	openInDefaultBrowser(address);
	console.log('Ctrl+C ends it.');
	const code = await server.exited;
	throw new Error(`The server ended by itself, with code ${code}.\n${server.logTail()}`);
}

/** @param {string} folder */
async function tryServer(folder) {
	const { server } = await startAndTell(folder);
	await server.stop();
	if (!namedFolder()) {
		rmSync(path.dirname(folder), { recursive: true, force: true });
	}
}

/** @param {string} folder */
async function startAndTell(folder) {
	const vscode = await ensureVscodeServer();
	const server = await startServer({ server: vscode });
	const address = server.url(folder, { extensionPath: EXTENSION });
	console.log(
		`\nVisual Studio Code (server build) ${vscode.version} with Backlog Refinery, on ${folder}:\n\n  ${address}\n`,
	);
	return { server, address };
}
