// @ts-check
/**
 * Writes the documentation pages of the rules from their metadata: node scripts/docs.mjs
 * With `--check` writes nothing, names each page that differs and ends with code 1 if there is one.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { grayMatterWithoutEngines } from './buildPlugins.mjs';

/** @typedef {import('../src/core/lint/rule').RuleMeta} RuleMeta */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'docs', 'rules');

/** @returns {Promise<RuleMeta[]>} */
async function readCatalogue() {
	const temporary = mkdtempSync(path.join(os.tmpdir(), 'rules-'));
	try {
		const outfile = path.join(temporary, 'catalogue.cjs');
		await esbuild.build({
			absWorkingDir: root,
			entryPoints: ['src/core/lint/catalogue.ts'],
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			logLevel: 'warning',
			plugins: [grayMatterWithoutEngines],
			outfile,
		});
		/** @type {{ catalogue: { meta: RuleMeta }[] }} */
		const { catalogue } = createRequire(import.meta.url)(outfile);
		return catalogue.map(({ meta }) => meta);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

const severities = {
	error: 'Error: the file cannot be used as it is, or is certainly wrong.',
	warning: 'Warning: expected to be right in at least 17 of 20 cases.',
	info: 'Information: worth a look.',
	hint: 'Hint: shown in the editor only, for the author to weigh.',
};

const fixes = {
	edit: 'Quick fix: makes the change.',
	template: 'Quick fix: puts in a template with gaps to fill in.',
	choice: 'Quick fixes: several to choose from.',
	none: 'No quick fix: only the author knows what was meant.',
};

/** @param {RuleMeta} meta */
function page(meta) {
	return `${[
		`# ${meta.title}`,
		`Rule \`${meta.id}\``,
		'## What it reports',
		meta.description,
		'## Why',
		meta.why,
		'## Severity and fix',
		`- ${severities[meta.severity]}\n- ${fixes[meta.fix]}`,
		...['good', 'bad'].flatMap((kind) => examples(meta, kind)),
		'## Changing it',
		'In the settings of VS Code:',
		fence('json', `"backlogRefinery.rules": { "${meta.id}": "off" }`),
		'On the command line:',
		fence('sh', `refinery lint --rule ${meta.id}:off`),
		'Instead of `off`, `error`, `warning`, `info` and `hint` set another severity.',
		'## Sources',
		meta.sources.map((source) => `- ${source}`).join('\n'),
	].join('\n\n')}\n`;
}

/**
 * @param {RuleMeta} meta
 * @param {string} kind
 */
function examples(meta, kind) {
	const texts = meta.examples.filter((example) => example.kind === kind);
	return [
		`## ${kind === 'good' ? 'Good' : 'Bad'}`,
		...texts.flatMap(({ text, others = {} }) => [
			fence('markdown', text),
			...Object.entries(others).flatMap(([name, other]) => [`together with \`${name}\`:`, fence('markdown', other)]),
		]),
	];
}

/**
 * @param {string} language
 * @param {string} text
 */
function fence(language, text) {
	return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

/** @param {RuleMeta[]} catalogue */
function index(catalogue) {
	const yes = { edit: 'edit', template: 'template', choice: 'choice', none: '' };
	const rows = catalogue.map(
		({ id, title, severity, fix }) => `| [${id}](${id}.md) | ${title} | ${severity} | ${yes[fix]} |`,
	);
	return `${[
		'# Rules',
		'What Backlog Refinery looks for in the files of a backlog. Each page says what the rule reports, why, and how to change it.',
		['| rule | reports | severity | quick fix |', '| --- | --- | --- | --- |', ...rows].join('\n'),
		'Rules about wording look at acceptance criteria, some also at the story sentence. They leave out code, links and quoted text, and are silent in files that are not written in English. ' +
			'Where a whole backlog is checked, items that are done or dropped are only looked at for what harms others: front matter that cannot be read, ids that occur twice. An open file is checked in full.',
	].join('\n\n')}\n`;
}

const catalogue = await readCatalogue();
const wanted = new Map([
	['README.md', index(catalogue)],
	...catalogue.map((meta) => /** @type {[string, string]} */ ([`${meta.id}.md`, page(meta)])),
]);

mkdirSync(folder, { recursive: true });
const present = readdirSync(folder).filter((name) => name.endsWith('.md'));
const drifted = [
	...[...wanted].filter(([name, text]) => !present.includes(name) || read(name) !== text).map(([name]) => name),
	...present.filter((name) => !wanted.has(name)),
];

/** @param {string} name */
function read(name) {
	return readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}

if (process.argv.includes('--check')) {
	for (const name of drifted)
		console.error(`docs/rules/${name} does not say what its rule does; run: node scripts/docs.mjs`);
	process.exitCode = drifted.length > 0 ? 1 : 0;
} else {
	for (const name of drifted) {
		const text = wanted.get(name);
		if (text === undefined) rmSync(path.join(folder, name));
		else writeFileSync(path.join(folder, name), text);
	}
	console.log(`${wanted.size} pages, ${drifted.length} written or removed.`);
}
