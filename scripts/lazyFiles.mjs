// @ts-check
import path from 'node:path';

/**
 * What is loaded on demand, by file of `dist`: modules below src that are together one file. `scan` comes with the
 * first listing, `core` with the first text that is read or changed, which may be long after a start from the cache, `ast`
 * with the first one that is linted, `config` with the settings file, `roadmap` with the first roadmap, `commands` with the first command, the board, the
 * Refinement or Roadmap view, the first item whose score is told, the first question about the history or the first comment that says
 * what is to be done.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const lazyFiles = {
	scan: ['core/files/fileFilter', 'core/index/scanner', 'core/query/filter', 'core/tree/liveTree'],
	core: [
		'core/conventions/toolConvention',
		'core/conventions/readEntries',
		'core/history/keyResultHistory',
		'core/lint/lintText',
		'core/lint/assessor',
		'core/lint/baseline',
		'core/lint/catalogue',
		'core/lint/fixAll',
		'core/lint/itemDetail',
		'core/lint/words/tagger',
		'core/merge/mergeItem',
		'core/questions/textQuestions',
		'core/refine/planning',
	],
	questions: ['vscode/questions/questionsFeature'],
	ast: ['core/markdown/ast'],
	config: ['core/config/readConfig', 'core/config/editViews', 'core/config/editRefinement'],
	roadmap: ['core/roadmap/exportRoadmap', 'core/roadmap/goalPageOf'],
	commands: [
		'node/gitHistory',
		'vscode/commands/handlers',
		'vscode/features/scoreText',
		'vscode/features/todoAction',
		'vscode/history/orderHistory',
		'vscode/roadmap/roadmapContent',
		'vscode/views/refinementContent',
		'vscode/webviews/refinementDesk',
		'vscode/webviews/showBoard',
		'vscode/webviews/showRefinement',
		'vscode/webviews/showRoadmap',
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
