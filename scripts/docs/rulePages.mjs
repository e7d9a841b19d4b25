// @ts-check
import { fence } from './fence.mjs';

/** @typedef {import('../../src/core/lint/rule').RuleMeta} RuleMeta */

const severities = {
	error: 'Error: the file cannot be used as it is, or is certainly wrong.',
	warning: 'Warning: expected to be right in at least 17 of 20 cases.',
	info: 'Information: worth a look.',
	hint: 'Hint: shown in the editor only, for the author to weigh.',
	off: 'Off, unless a team sets a severity for it.',
};

const fixes = {
	edit: 'Quick fix: makes the change.',
	template: 'Quick fix: puts in a template with gaps to fill in.',
	choice: 'Quick fixes: several to choose from.',
	command: 'Quick fix in the editor: a command that changes all the files that it has to.',
	none: 'No quick fix: only the author knows what was meant.',
};

/**
 * The page of one rule.
 * @param {RuleMeta} meta
 */
function page(meta) {
	return `${[
		`# ${meta.title}`,
		`Rule \`${meta.id}\``,
		'## What it reports',
		meta.description,
		'## Why',
		meta.why,
		'## Severity and fix',
		`- ${severities[meta.severity]}\n- ${fixes[meta.fix]}${meta.fixWhere ? ` Only where ${meta.fixWhere}.` : ''}`,
		...['good', 'bad'].flatMap((kind) => examples(meta, kind)),
		'## Changing it',
		'For the project, in `refinery.yml`:',
		fence('yaml', settingOf(meta)),
		...optionsOf(meta),
		'In the settings of VS Code:',
		fence('json', `"backlogRefinery.rules": { "${meta.id}": "${otherThan(meta)}" }`),
		'On the command line:',
		fence('sh', `refinery lint --rule ${meta.id}:${otherThan(meta)}`),
		'`error`, `warning`, `info` and `hint` set the severity, `off` leaves the findings out.',
		'## Sources',
		meta.sources.map((source) => `- ${source}`).join('\n'),
	].join('\n\n')}\n`;
}

/** @param {RuleMeta} meta */
function otherThan({ severity }) {
	return severity === 'off' ? 'info' : 'off';
}

/**
 * A piece of settings file that sets all there is.
 * @param {RuleMeta} meta
 */
function settingOf(meta) {
	const { id, options = {} } = meta;
	const names = Object.entries(options);
	if (names.length === 0) return `lint:\n  rules:\n    ${id}: ${otherThan(meta)}\n`;
	const lines = names.map(([name, option]) => `      ${name}: ${JSON.stringify(option.default)}\n`);
	return `lint:\n  rules:\n    ${id}:\n      severity: ${otherThan(meta)}\n${lines.join('')}`;
}

/** @param {RuleMeta} meta */
function optionsOf({ options = {} }) {
	const names = Object.entries(options);
	if (names.length === 0) return [];
	const rows = names.map(
		([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`,
	);
	return [['| option | default | means |', '| --- | --- | --- |', ...rows].join('\n')];
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

/** @param {RuleMeta[]} catalogue */
function index(catalogue) {
	const yes = { edit: 'edit', template: 'template', choice: 'choice', command: 'command', none: '' };
	const rows = catalogue.map(
		({ id, title, severity, fix }) => `| [${id}](${id}.md) | ${title} | ${severity} | ${yes[fix]} |`,
	);
	return `${[
		'# Rules',
		'What Backlog Refinery looks for in the files of a backlog. Each page says what the rule reports, why, and how to change it.',
		['| rule | reports | severity | quick fix |', '| --- | --- | --- | --- |', ...rows].join('\n'),
		'[all-rules.yml](all-rules.yml) names every rule with its defaults, to copy from.',
		'Rules about wording look at acceptance criteria, some also at the story sentence. They leave out code, links and quoted text, and are silent in files that are not written in English. ' +
			'Where a whole backlog is checked, items that are done or dropped are only looked at for what harms others: front matter that cannot be read, ids that occur twice. An open file is checked in full.',
	].join('\n\n')}\n`;
}

/**
 * The pages of all rules and their list, by path.
 * @param {RuleMeta[]} catalogue
 * @returns {Map<string, string>}
 */
export function rulePages(catalogue) {
	return new Map([
		['docs/rules/README.md', index(catalogue)],
		...catalogue.map((meta) => /** @type {[string, string]} */ ([`docs/rules/${meta.id}.md`, page(meta)])),
	]);
}
