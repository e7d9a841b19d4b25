// @ts-check
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const LINUX_NAMES = [
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
	'microsoft-edge-stable',
	'microsoft-edge',
];

const MAC_NAMES = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PLACES = [
	'Google\\Chrome\\Application\\chrome.exe',
	'Microsoft\\Edge\\Application\\msedge.exe',
	'Chromium\\Application\\chrome.exe',
];

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Finds an installed Chrome, Edge or Chromium.
 *
 * @returns {string} its executable
 * @throws {Error} when there is none: says where it looked and what to install
 */
export function findChromium() {
	const wanted = process.env.CHROME_PATH;
	if (wanted) {
		if (!isExecutable(wanted)) {
			throw new Error(`CHROME_PATH is set to ${wanted}, but that is not a program that can be started.`);
		}
		return wanted;
	}
	const places = usualPlaces();
	const found = places.find(isExecutable);
	if (!found) {
		throw new Error(
			[
				'No Chrome, Edge or Chromium was found; the editor in the browser needs one.',
				'What to do: install one (on Debian and Ubuntu: apt-get install chromium), or set CHROME_PATH to its executable.',
				`Looked at: ${places.join(', ')}`,
			].join('\n'),
		);
	}
	return found;
}

/**
 * Starts it without a window and with a new empty profile.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchChromium() {
	return chromium.launch({
		executablePath: findChromium(),
		args: FLAGS,
		// Signals are answered in one place, see lifetime.mjs; Playwright ends the browser when the process exits.
		handleSIGHUP: false,
		handleSIGINT: false,
		handleSIGTERM: false,
	});
}

function usualPlaces() {
	if (process.platform === 'darwin') {
		return MAC_NAMES.flatMap((name) =>
			['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
				path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
			),
		);
	}
	if (process.platform === 'win32') {
		const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
		return WINDOWS_PLACES.flatMap((place) => roots.flatMap((root) => (root ? [path.join(root, place)] : [])));
	}
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
