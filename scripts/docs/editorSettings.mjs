// @ts-check

/** @typedef {import('../../src/core/lint/rule').RuleMeta} RuleMeta */

const setting = 'backlogRefinery.rules';

/**
 * The manifest with every rule in the schema of the editor's setting, so that ids are completed and explained there.
 * @param {string} manifest text of package.json
 * @param {RuleMeta[]} metas
 */
export function manifestWithRules(manifest, metas) {
	const whole = JSON.parse(manifest);
	const { properties } = whole.contributes.configuration;
	const values = properties[setting].additionalProperties.enum;
	properties[setting].properties = Object.fromEntries(
		metas.map(({ id, severity }) => [id, { enum: values, default: severity, markdownDescription: `%rule.${id}%` }]),
	);
	return `${JSON.stringify(whole, undefined, '\t')}\n`;
}

/**
 * The manifest's words with the title of every rule, in place of those that were there.
 * @param {string} words text of package.nls.json
 * @param {RuleMeta[]} metas
 */
export function wordsWithRules(words, metas) {
	const others = Object.entries(JSON.parse(words)).filter(([key]) => !key.startsWith('rule.'));
	const titles = metas.map(({ id, title }) => [`rule.${id}`, title]);
	return `${JSON.stringify(Object.fromEntries([...others, ...titles]), undefined, '\t')}\n`;
}
