// @ts-check
/**
 * Writes what is made from the sources: the pages of the rules and a settings file with all of them, the page and the
 * JSON schema of the settings file, and the rules in the manifest's schema of the editor's settings.
 *
 * node scripts/docs.mjs
 *
 * With `--check` writes nothing, names each file that differs and ends with code 1 if there is one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestWithRules, wordsWithRules } from './docs/editorSettings.mjs';
import { loadSources } from './docs/loadSources.mjs';
import { rulePages } from './docs/rulePages.mjs';
import { sampleSettings } from './docs/sampleSettings.mjs';
import { settingsPage } from './docs/settingsPage.mjs';

/** @typedef {import('../src/core/lint/rule').RuleMeta} RuleMeta */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const sources = await loadSources(root, ['lint/catalogue', 'config/jsonSchema']);
const { catalogue, jsonSchema } = /** @type {{
	catalogue: { meta: RuleMeta }[],
	jsonSchema: (rules?: readonly RuleMeta[]) => import('./docs/settingsPage.mjs').Schema
}} */ (/** @type {unknown} */ (sources));

const metas = catalogue.map(({ meta }) => meta);
const schema = jsonSchema(metas);
const wanted = new Map([
	...rulePages(metas),
	['docs/rules/all-rules.yml', sampleSettings(metas)],
	['docs/refinery-yml.md', settingsPage(jsonSchema())],
	['schemas/refinery.schema.json', `${JSON.stringify(schema, undefined, '\t')}\n`],
	['package.json', manifestWithRules(read('package.json') ?? '', metas)],
	['package.nls.json', wordsWithRules(read('package.nls.json') ?? '', metas)],
]);

/** Files of a folder that holds nothing else: what is not wanted any more is removed. */
const present = readdirSync(path.join(root, 'docs/rules'))
	.filter((name) => name.endsWith('.md'))
	.map((name) => `docs/rules/${name}`);
const drifted = [
	...[...wanted].filter(([file, text]) => read(file) !== text).map(([file]) => file),
	...present.filter((file) => !wanted.has(file)),
];

/** @param {string} file */
function read(file) {
	const absolute = path.join(root, file);
	return existsSync(absolute) ? readFileSync(absolute, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

if (process.argv.includes('--check')) {
	for (const file of drifted) console.error(`${file} does not say what its sources do; run: node scripts/docs.mjs`);
	process.exitCode = drifted.length > 0 ? 1 : 0;
} else {
	for (const file of drifted) {
		const text = wanted.get(file);
		const absolute = path.join(root, file);
		if (text === undefined) rmSync(absolute);
		else {
			mkdirSync(path.dirname(absolute), { recursive: true });
			writeFileSync(absolute, text);
		}
	}
	console.log(`${wanted.size} files, ${drifted.length} written or removed.`);
}
