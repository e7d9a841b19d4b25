// @ts-check
/**
 * Bundles everything that runs: the extension for Node and for the browser host, the command line, the webviews and,
 * with `--tests`, the test suites, with `--bench` what measures them, with `--eval` what judges the rules, with
 * `--simulation` what merges branches.
 *
 * node scripts/build.mjs [--tests] [--bench] [--eval] [--simulation] [--watch] [--clean]
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { commonEntities, grayMatterInBrowser, grayMatterWithoutEngines, jsYamlForText } from './buildPlugins.mjs';
import { englishModel } from './englishModel.mjs';
import { lazyParts } from './lazyFiles.mjs';
import { ruleParts } from './ruleParts.mjs';
import { withSharedParts } from './sharedParts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const flags = new Set(process.argv.slice(2));

/** @type {esbuild.BuildOptions} */
const shared = {
	absWorkingDir: root,
	bundle: true,
	minify: true,
	sourcemap: false,
	legalComments: 'none',
	logLevel: 'warning',
	target: 'es2022',
	metafile: true,
};

/** Leaves out what is not needed of packages and of our own rules. */
const trimmed = [grayMatterWithoutEngines, jsYamlForText, commonEntities, ruleParts];

/** @type {esbuild.BuildOptions} */
const node = {
	...shared,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	// `dynamic-import: false` turns the lazy import into a `require`, which both VS Code and plain Node resolve.
	supported: { 'dynamic-import': false },
	external: ['vscode'],
	charset: 'utf8',
	plugins: [...trimmed, lazyParts],
};

/** @type {Record<string, esbuild.BuildOptions>} */
const products = {
	'programs for Node': await withSharedParts(node, {
		extension: "export * from './src/extension';",
		cli: "#!/usr/bin/env node\nimport './src/cli/main';",
	}),
	'extension for the browser': {
		...shared,
		platform: 'browser',
		format: 'cjs',
		conditions: ['worker'],
		external: ['vscode'],
		plugins: [...trimmed, grayMatterInBrowser],
		entryPoints: ['src/extension.web.ts'],
		outfile: 'dist/extension.web.js',
	},
	webviews: {
		...shared,
		platform: 'browser',
		format: 'iife',
		entryPoints: { board: 'src/webview/board/main.ts', roadmap: 'src/webview/roadmap/main.ts' },
		outdir: 'dist/webview',
	},
	'small webviews': {
		...shared,
		platform: 'browser',
		format: 'iife',
		entryPoints: { refinement: 'src/webview/refinement/main.ts', picture: 'src/webview/picture/main.ts' },
		outdir: 'dist/webview',
	},
};

/** @type {esbuild.BuildOptions} */
const test = {
	...node,
	minify: false,
	sourcemap: 'inline',
	external: ['vscode', 'mocha', 'playwright-core', 'axe-core', 'esbuild', 'fast-check'],
	plugins: [grayMatterWithoutEngines],
};

/** One bundle per suite; every `*.test.ts` below its folder is part of it. Suites that drive a browser use the ES modules of scripts/host. */
for (const suite of flags.has('--tests') ? ['unit', 'webview', 'e2e'] : []) {
	const files = testFiles(suite);
	if (files.length === 0) continue;
	products[`${suite} tests`] = {
		...test,
		...(suite === 'unit' ? {} : { format: 'esm', supported: {}, packages: 'external' }),
		stdin: {
			contents: files.map((file) => `import './${file}';`).join('\n'),
			resolveDir: path.join(root, 'test', suite),
		},
		outfile: `out/test/${suite}.${suite === 'unit' ? 'js' : 'mjs'}`,
	};
}
if (flags.has('--tests')) {
	for (const suite of ['vscode', 'folders']) {
		const files = testFiles(suite).map((file) => `import './${file}';`);
		products[`${suite} tests`] = {
			...test,
			stdin: {
				contents: `export { run } from '../vscode/run';\n${files.join('\n')}`,
				resolveDir: path.join(root, 'test', suite),
			},
			outfile: `out/test/${suite}/index.js`,
		};
	}
	products['web tests'] = {
		...shared,
		platform: 'browser',
		format: 'cjs',
		external: ['vscode'],
		entryPoints: ['test/web/run.ts'],
		outfile: 'out/test/web/index.js',
	};
}

/** Probes are built as the product is, so that what they measure is what is shipped. They load what is loaded on demand from beside them. */
if (flags.has('--bench')) {
	const probes = readdirSync(path.join(root, 'test/bench/probes')).filter((file) => file.endsWith('.ts'));
	products['bench probes'] = {
		...node,
		entryPoints: probes.filter((file) => file !== 'remarkLoop.ts').map((file) => `test/bench/probes/${file}`),
		outdir: 'out/bench/probes',
	};
	products.bench = {
		...test,
		format: 'esm',
		supported: {},
		packages: 'external',
		entryPoints: { run: 'test/bench/run.ts', 'probes/remarkLoop': 'test/bench/probes/remarkLoop.ts' },
		outdir: 'out/bench',
		outExtension: { '.js': '.mjs' },
	};
}

if (flags.has('--eval')) {
	products.eval = {
		...test,
		format: 'esm',
		supported: {},
		packages: 'external',
		entryPoints: { run: 'test/eval/run.ts' },
		outdir: 'out/eval',
		outExtension: { '.js': '.mjs' },
	};
}

if (flags.has('--simulation')) {
	products.simulation = {
		...test,
		format: 'esm',
		supported: {},
		packages: 'external',
		entryPoints: { run: 'test/merge/run.ts' },
		outdir: 'out/merge',
		outExtension: { '.js': '.mjs' },
	};
}

/** @param {string} suite */
function testFiles(suite) {
	const folder = path.join(root, 'test', suite);
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.map((file) => file.replaceAll('\\', '/'))
		.sort();
}

/** Products whose sources are there; lets a part be built before the others exist. */
function buildable() {
	return Object.entries(products).filter(([, options]) => {
		const entries = options.entryPoints;
		if (!entries || options.splitting) return true;
		const first = Array.isArray(entries) ? entries[0] : Object.values(entries)[0];
		return typeof first === 'string' && existsSync(path.join(root, first));
	});
}

if (flags.has('--watch')) {
	for (const [, options] of buildable()) await (await esbuild.context(options)).watch();
	console.log('Watching for changes.');
} else {
	if (flags.has('--clean')) rmSync(path.join(root, 'dist'), { recursive: true, force: true });
	writeEnglish();
	await Promise.all(
		buildable().map(async ([name, options]) => {
			const { metafile } = await esbuild.build(options);
			for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
				if (!file.startsWith('out/')) console.log(`${name}: ${file} ${(bytes / 1024).toFixed(1)} kB`);
			}
		}),
	);
}

/** Data and no program: both hosts read it when the first rule asks for parts of speech. Written anew when its maker changed. */
function writeEnglish() {
	const file = path.join(root, 'dist/english.json');
	const makers = ['scripts/englishModel.mjs', 'package-lock.json'].map(
		(name) => statSync(path.join(root, name)).mtimeMs,
	);
	if (existsSync(file) && statSync(file).mtimeMs > Math.max(...makers)) return;
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, englishModel());
}
