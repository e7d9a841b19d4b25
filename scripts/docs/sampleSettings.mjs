// @ts-check
import { stringify } from 'yaml';

/** @typedef {import('../../src/core/lint/rule').RuleMeta} RuleMeta */

const headings = {
	story: 'The story and its size',
	criterion: 'Wording of acceptance criteria',
	steps: 'Given, When, Then',
	backlog: 'Items among each other',
	roadmap: 'Roadmap and goals',
	file: 'Files',
};

const head = `# Every rule with its defaults. Copy the lines that you change into refinery.yml; the rest holds as it is.
# A severity that is written down holds always, also where a rule would choose another one by context.
lint:
  rules:`;

/**
 * A settings file that names every rule with what holds when nothing is said, to copy lines from.
 * @param {RuleMeta[]} metas
 */
export function sampleSettings(metas) {
	const groups = Object.entries(headings).map(([category, heading]) =>
		[`    # ${heading}`, ...metas.filter((meta) => meta.category === category).map(ruleLines)].join('\n\n'),
	);
	return `${head}\n${groups.join('\n\n')}\n`;
}

/** @param {RuleMeta} meta */
function ruleLines({ id, title, severity, options = {} }) {
	const values = Object.entries(options).map(([name, option]) => [name, option.default]);
	const said = values.length === 0 ? severity : { severity, ...Object.fromEntries(values) };
	return `    # ${title}\n${stringify({ [id]: said }, { lineWidth: 0 })
		.trimEnd()
		.replaceAll(/^/gm, '    ')}`;
}
