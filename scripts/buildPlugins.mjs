// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * Leaves gray-matter's own engines out of every bundle: one of them evaluates JavaScript found in a document. The only
 * engine there is is the one that core/frontmatter hands over.
 * @type {import('esbuild').Plugin}
 */
export const grayMatterWithoutEngines = {
	name: 'gray-matter-without-engines',
	setup(build) {
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
			contents: 'module.exports = {};',
			loader: 'js',
		}));
	},
};

/**
 * Leaves out what nothing of ours calls: js-yaml's writer, and the examples and sources of rules, which tests and the
 * documentation take from the source.
 * @type {import('esbuild').Plugin}
 */
export const withoutUnused = {
	name: 'without-unused',
	setup(build) {
		build.onResolve({ filter: /^js-yaml$/ }, ({ kind, resolveDir }) =>
			// The writer is a file of its own only in the CommonJS modules.
			kind === 'import-statement' ? build.resolve('js-yaml', { kind: 'require-call', resolveDir }) : undefined,
		);
		build.onLoad({ filter: /js-yaml[\\/]lib[\\/]dumper\.js$/ }, () => ({ contents: 'exports.dump = undefined;', loader: 'js' }));
		build.onLoad({ filter: /src[\\/]core[\\/]lint[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => ({
			contents: withoutExamples(await readFile(file, 'utf8'), file),
			loader: 'ts',
		}));
	},
};

/**
 * @param {string} source
 * @param {string} file
 */
function withoutExamples(source, file) {
	return ['examples', 'sources'].reduce((text, name) => {
		const list = new RegExp(`^\\t\\t${name}: \\[(?:.*\\]|\\n[^]*?^\\t\\t\\]),$`, 'm');
		if (!list.test(text)) throw new Error(`${file} names no ${name}.`);
		return text.replace(list, `\t\t${name}: [],`);
	}, source);
}

/**
 * Gives gray-matter the two Node things it mentions and does not need for text: `fs` and `Buffer`.
 * @type {import('esbuild').Plugin}
 */
export const grayMatterInBrowser = {
	name: 'gray-matter-in-browser',
	setup(build) {
		build.onResolve({ filter: /^fs$/ }, () => ({ path: 'fs', namespace: 'empty' }));
		build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
		build.onLoad({ filter: /gray-matter[\\/]lib[\\/]utils\.js$/ }, () => ({
			contents: [
				'exports.define = (object, key, value) => Object.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });',
				'exports.isBuffer = () => false;',
				"exports.isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);",
				'exports.toBuffer = (text) => text;',
				"exports.toString = (text) => { if (typeof text !== 'string') throw new TypeError('expected text'); return text.replace(/^\\uFEFF/, ''); };",
				'exports.arrayify = (value) => value ? (Array.isArray(value) ? value : [value]) : [];',
				'exports.startsWith = (text, start, length) => text.slice(0, length ?? start.length) === start;',
			].join('\n'),
			loader: 'js',
		}));
	},
};
