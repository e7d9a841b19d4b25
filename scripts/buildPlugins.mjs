// @ts-check
import path from 'node:path';

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
 * What is loaded on demand, by file of `dist`: modules below src that are together one file. `scan` comes with the
 * first listing, `core` with the first text that is read or changed, which may be long after a start from the cache, `ast`
 * with the first one that is linted, `config` with the settings file, `commands` with the first command, the board or the
 * first item whose score is told.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const lazyFiles = {
	scan: ['core/files/fileFilter', 'core/index/scanner', 'core/tree/liveTree'],
	core: [
		'core/conventions/toolConvention',
		'core/conventions/readEntries',
		'core/lint/lintText',
		'core/lint/assessor',
		'core/lint/baseline',
		'core/lint/catalogue',
		'core/lint/fixAll',
		'core/lint/itemDetail',
		'core/lint/words/tagger',
		'core/merge/mergeItem',
		'core/refine/planning',
	],
	ast: ['core/markdown/ast'],
	config: ['core/config/readConfig', 'core/config/editViews'],
	commands: [
		'vscode/commands/handlers',
		'vscode/features/scoreText',
		'vscode/history/orderHistory',
		'vscode/webviews/showBoard',
	],
};

/**
 * Keeps these files apart from whoever imports one of their modules dynamically. Only for Node: the browser host runs
 * one file.
 * @type {import('esbuild').Plugin}
 */
export const lazyParts = {
	name: 'lazy-parts',
	setup(build) {
		build.onResolve({ filter: /^\.\.?\// }, ({ kind, path: wanted, resolveDir }) => {
			if (kind !== 'dynamic-import') return undefined;
			const module = path.join(resolveDir, wanted).replaceAll('\\', '/');
			const file = Object.keys(lazyFiles).find((name) =>
				lazyFiles[name]?.some((part) => module.endsWith(`/src/${part}`)),
			);
			return file === undefined ? undefined : { path: `./${file}.js`, external: true };
		});
	},
};

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
