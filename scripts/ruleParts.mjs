// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Values of a rule's `meta` that the rule works without, as the formatter writes them. */
const texts = {
	description: /^\t\tdescription:(?: (.*)|\n([\s\S]*?)),$/m,
	why: /^\t\twhy:(?: (.*)|\n([\s\S]*?)),$/m,
};
const lists = {
	sources: /^\t\tsources: \[(?:.*\]|\n[\s\S]*?^\t\t\]),$/m,
	examples: /^\t\texamples: \[(?:.*\]|\n[\s\S]*?^\t\t\]),$/m,
};

/**
 * Leaves what is only said of rules out of them. The texts that the command line tells go to `ruleTexts`, so whoever asks for
 * those has them and nobody else does.
 * @type {import('esbuild').Plugin}
 */
export const ruleParts = {
	name: 'rule-parts',
	setup(build) {
		build.onLoad({ filter: /[\\/]core[\\/]lint[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => {
			let contents = await readFile(file, 'utf8');
			for (const [name, part] of Object.entries({ ...texts, ...lists })) {
				const [found] = inMeta(contents, part, file);
				contents = contents.replace(found, () => `\t\t${name}: ${name in texts ? "''" : '[]'},`);
			}
			return { contents, loader: 'ts' };
		});
		build.onLoad({ filter: /[\\/]core[\\/]lint[\\/]ruleTexts\.ts$/ }, async ({ path: file }) => {
			const folder = path.join(path.dirname(file), 'rules');
			const files = (await readdir(folder)).sort().map((name) => path.join(folder, name));
			const entries = await Promise.all(files.map(textsOf));
			return {
				contents: `export const ruleTexts = { ${entries.join(',\n')} };`,
				loader: 'ts',
				watchFiles: files,
				watchDirs: [folder],
			};
		});
	},
};

/** @param {string} file */
async function textsOf(file) {
	const source = await readFile(file, 'utf8');
	const said = Object.entries(texts).map(([name, part]) => {
		const [, onOneLine, onMore] = inMeta(source, part, file);
		return `${name}: ${onOneLine ?? onMore}`;
	});
	return `'${path.basename(file, '.ts')}': { ${said.join(', ')} }`;
}

/**
 * Finds a value; a rule's options have descriptions too, and may stand before it.
 * @param {string} source
 * @param {RegExp} part
 * @param {string} file
 * @returns {RegExpExecArray}
 */
function inMeta(source, part, file) {
	const start = source.indexOf('\n\tmeta: {\n');
	const match = start < 0 ? null : part.exec(source.slice(start));
	if (!match) throw new Error(`${file}: its meta has nothing like ${part}.`);
	return match;
}
