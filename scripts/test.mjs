// @ts-check
/**
 * Everything that must hold, from style to a whole journey in a real editor: node scripts/test.mjs [STAGE…].
 * Without stages all run, in this order; a failing stage does not stop the others. Ends with `N passed, N failed`.
 */
import { fork, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runExtensionTests } from './host/runInVscode.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const twoFolders = 'two-folders/two-folders.code-workspace';

/** @type {Record<string, () => Promise<Counts> | Counts>} */
const stages = {
	style: () => run('node_modules/@biomejs/biome/bin/biome', 'check', '.'),
	types: () => run('node_modules/typescript/bin/tsc', '-b'),
	build: () => run('scripts/build.mjs', '--tests'),
	docs: () => run('scripts/docs.mjs', '--check'),
	sample: () => run('scripts/sampleFiles.mjs', '--check'),
	unit: () => suite('out/test/unit.js', 20_000),
	webview: () => suite('out/test/webview.mjs', 60_000),
	editor: () => inEditor('in the editor', 'out/test/vscode/index.js'),
	folders: () => inEditor('in the editor, with two folders', 'out/test/folders/index.js', { opened: twoFolders }),
	browser: () => inEditor("in the editor's browser host", 'out/test/web/index.js', { browserBuild: true }),
	package: () => run('scripts/package.mjs'),
	journey: () => suite('out/test/e2e.mjs', 240_000),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
	console.error(`There is no stage ${unknown.join(', ')}; stages are ${Object.keys(stages).join(', ')}.`);
	process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failedStages = [];
for (const [name, stage] of Object.entries(stages)) {
	if (chosen.length > 0 && !chosen.includes(name)) continue;
	const started = Date.now();
	console.log(`\n=== ${name}`);
	const { passed, failed, skipped = 0 } = await attempt(stage);
	console.log(
		`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${((Date.now() - started) / 1000).toFixed(1)} s`,
	);
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	if (failed > 0) failedStages.push(name);
}
if (failedStages.length > 0) console.log(`\nFailed: ${failedStages.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {() => Promise<Counts> | Counts} stage */
async function attempt(stage) {
	try {
		return await stage();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
}

/**
 * One script is one check.
 * @param {string} script
 * @param {string[]} args
 */
function run(script, ...args) {
	const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/**
 * @param {string} file
 * @param {number} timeout milliseconds for one test
 * @returns {Promise<Counts>}
 */
function suite(file, timeout) {
	return new Promise((resolve) => {
		/** @type {Counts | undefined} */
		let counts;
		const child = fork('scripts/runMocha.mjs', [file, String(timeout)], { execArgv: ['--enable-source-maps'] });
		child.on('message', (message) => {
			counts = /** @type {Counts} */ (message);
		});
		child.on('close', (code) => {
			if (!counts) console.error(`${file} ended with code ${code} and without a result.`);
			resolve(counts ?? { passed: 0, failed: 1 });
		});
	});
}

/**
 * @param {string} label
 * @param {string} testsPath
 * @param {{ browserBuild?: boolean, opened?: string }} options `opened`: a folder of test/workspaces, or a workspace file in one
 */
async function inEditor(label, testsPath, { browserBuild = false, opened = 'refinery' } = {}) {
	const folder = mkdtempSync(path.join(tmpdir(), 'backlog-refinery-'));
	const [fixture = opened, file = ''] = opened.split('/');
	try {
		cpSync(path.join('test/workspaces', fixture), folder, { recursive: true });
		const report = await runExtensionTests({
			extensionPath: root,
			otherExtensions: [path.join(root, 'test/models')],
			testsPath: path.join(root, testsPath),
			workspace: path.join(folder, file),
			label,
			browserBuild,
			settings: { 'files.autoSave': 'off' },
		});
		for (const { title, message, stack } of report.failures) console.log(`\nFailed: ${title}\n${stack ?? message}`);
		return { passed: report.passed, failed: report.failed };
	} finally {
		if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
	}
}
