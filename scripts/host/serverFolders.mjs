// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Nothing that covers the view, calls home or waits for an answer. */
const QUIET_SETTINGS = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * @typedef {object} ServerFolders
 * @property {string} root holds the others
 * @property {string} serverData
 * @property {string} userData
 * @property {string} extensions
 */

/**
 * Lays out empty data folders with the user's settings in them.
 *
 * @param {string} root
 * @param {Record<string, unknown>} settings
 * @returns {ServerFolders}
 */
export function prepareFolders(root, settings) {
	const dirs = {
		root,
		serverData: path.join(root, 'server'),
		userData: path.join(root, 'user'),
		extensions: path.join(root, 'extensions'),
	};
	mkdirSync(path.join(dirs.userData, 'User'), { recursive: true });
	mkdirSync(dirs.serverData);
	mkdirSync(dirs.extensions);
	const written = JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, '\t');
	writeFileSync(path.join(dirs.userData, 'User', 'settings.json'), written);
	return dirs;
}
