// @ts-check

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
 * Of js-yaml only what reads plain text: no writer, and no types but the failsafe ones, which core asks for.
 * @type {import('esbuild').Plugin}
 */
export const jsYamlForText = {
	name: 'js-yaml-for-text',
	setup(build) {
		build.onResolve({ filter: /^js-yaml$/ }, ({ kind, resolveDir }) =>
			// Only the CommonJS modules are a file for each part.
			kind === 'import-statement' ? build.resolve('js-yaml', { kind: 'require-call', resolveDir }) : undefined,
		);
		build.onLoad({ filter: /js-yaml[\\/]index\.js$/ }, () => ({
			contents: [
				"exports.load = require('./lib/loader').load;",
				"exports.FAILSAFE_SCHEMA = require('./lib/schema/failsafe');",
				"exports.Type = require('./lib/type');",
				"exports.YAMLException = require('./lib/exception');",
			].join('\n'),
			loader: 'js',
		}));
		build.onLoad({ filter: /js-yaml[\\/]lib[\\/]schema[\\/]default\.js$/ }, () => ({
			contents: "module.exports = require('./failsafe');",
			loader: 'js',
		}));
	},
};

/**
 * Names of characters in markdown, such as `&nbsp;`: those of HTML 4, which is a tenth of all that there are.
 * @type {import('esbuild').Plugin}
 */
export const commonEntities = {
	name: 'common-entities',
	setup(build) {
		build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({
			contents: [
				"import { characterEntitiesHtml4 } from 'character-entities-html4';",
				'export const characterEntities = { ...characterEntitiesHtml4, apos: "\'" };',
			].join('\n'),
			loader: 'js',
		}));
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
