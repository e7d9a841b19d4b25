// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { desktopVersion } from './desktop.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';
import { RESULT_VARIABLE, readResult } from './testResult.mjs';

const PRODUCT = 'Visual Studio Code';

/**
 * @param {import('./runInVscode.mjs').SuiteToRun} suite
 * @param {string} executable
 * @returns {Promise<import('./runInVscode.mjs').SuiteReport>}
 */
export async function runOnDesktop(suite, executable) {
	const version = desktopVersion(executable);
	const label = suite.label ?? 'extension tests';
	console.log(`Running ${label} in ${PRODUCT} ${version}`);
	const temporary = temporaryFolder('desktop');
	const resultFile = path.resolve(suite.resultFile ?? path.join(temporary.folder, 'result.json'));
	rmSync(resultFile, { force: true });
	try {
		const failure = await runTests({
			vscodeExecutablePath: executable,
			extensionDevelopmentPath: [suite.extensionPath, ...(suite.otherExtensions ?? [])],
			extensionTestsPath: suite.testsPath,
			extensionTestsEnv: { ...suite.env, [RESULT_VARIABLE]: resultFile },
			launchArgs: [suite.workspace, ...launchArguments(temporary.folder, suite.settings ?? {})],
		}).then(
			() => undefined,
			(error) => error,
		);
		const result = readResult(resultFile);
		if (!result) {
			throw new Error(`${label} ended without a result in ${resultFile}.`, { cause: failure });
		}
		return { ...result, product: PRODUCT, version: result.version ?? version };
	} finally {
		temporary.remove();
	}
}

/**
 * @param {string} root
 * @param {Record<string, unknown>} settings
 */
function launchArguments(root, settings) {
	const user = path.join(root, 'user');
	mkdirSync(path.join(user, 'User'), { recursive: true });
	writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify(settings));
	return [
		...['--user-data-dir', user],
		...['--extensions-dir', path.join(root, 'extensions')],
		'--disable-extensions',
		'--disable-workspace-trust',
		'--disable-updates',
		'--skip-welcome',
		'--skip-release-notes',
	];
}
