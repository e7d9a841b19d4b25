// @ts-check
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { lazyFiles } from './lazyFiles.mjs';

/** What a start loads, in this order: few files, since each costs as much as some kilobytes. */
const startFiles = ['extension', 'scan'];

/** What several of the files have in common is in files of this name. */
const sharedName = /^shared-.*\.js$/;

/**
 * The files of `dist` that Node loads, as one product: what is in more than one of them becomes a file of its own, which
 * all of them load. esbuild splits ES modules only, so each file is made CommonJS when all are there.
 * @param {esbuild.BuildOptions} node how programs for Node are built
 * @param {Readonly<Record<string, string>>} programs what is started, by file: source with paths from the root
 * @returns {Promise<esbuild.BuildOptions>}
 */
export async function withSharedParts(node, programs) {
	const sources = { ...programs };
	for (const [name, modules] of Object.entries(lazyFiles))
		sources[name] = modules.map((module) => `export * from './src/${module}';`).join('\n');
	const needed = await Promise.all(
		startFiles.map((name) => neededBy(node, sources[name] ?? '', /^src\/(?:core|node)\//)),
	);
	const faces = await neededBy(node, sources.extension ?? '', /^src\/vscode\//);
	for (const name of Object.keys(sources)) {
		if (lazyFiles[name]?.some((module) => module.startsWith('vscode/'))) sources[name] += faces;
		const at = startFiles.indexOf(name);
		sources[name] += (at < 0 ? needed : needed.slice(0, at + 1)).join('');
	}
	return {
		...node,
		entryPoints: Object.fromEntries(Object.keys(sources).map((name) => [name, name])),
		outdir: 'dist',
		format: 'esm',
		splitting: true,
		write: false,
		chunkNames: 'shared-[hash]',
		supported: {},
		plugins: [entries(node.absWorkingDir, sources), ...(node.plugins ?? []), commonJs(node)],
	};
}

/**
 * Imports of the modules that a program loads and others may want. Whoever is loaded later is told to hold all of them, so
 * that what it shares with the program is one file, and not one for every set of files that share something.
 * @param {esbuild.BuildOptions} node
 * @param {string} program
 * @param {RegExp} folders those that others may want something of
 */
async function neededBy(node, program, folders) {
	const stdin = { contents: program, resolveDir: node.absWorkingDir };
	const { metafile } = await esbuild.build({ ...node, stdin, write: false });
	const [output] = Object.values(metafile?.outputs ?? {});
	return Object.entries(output?.inputs ?? {})
		.filter(([file, { bytesInOutput }]) => folders.test(file) && bytesInOutput > 0)
		.map(([file]) => `\nimport './${file}';`)
		.join('');
}

/**
 * @param {string | undefined} root
 * @param {Readonly<Record<string, string>>} sources by file
 * @returns {esbuild.Plugin}
 */
function entries(root, sources) {
	return {
		name: 'entries',
		setup(build) {
			build.onResolve({ filter: /.*/ }, ({ kind, path: name }) =>
				kind === 'entry-point' ? { path: name, namespace: 'entry' } : undefined,
			);
			build.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: name }) => ({
				contents: sources[name] ?? '',
				resolveDir: root,
			}));
		},
	};
}

/**
 * Writes the files as CommonJS, and takes away what is shared no longer.
 * @param {esbuild.BuildOptions} node
 * @returns {esbuild.Plugin}
 */
function commonJs({ minify, target, supported, legalComments, charset, absWorkingDir = '.' }) {
	return {
		name: 'common-js',
		setup(build) {
			build.onEnd(async ({ errors, outputFiles = [], metafile }) => {
				if (errors.length > 0) return;
				const how = { format: /** @type {const} */ ('cjs'), minify, target, supported, legalComments, charset };
				const written = await Promise.all(
					outputFiles.map(async ({ path: file, text }) => {
						const { code } = await esbuild.transform(text, how);
						writeFileSync(file, code);
						const output = metafile?.outputs[path.relative(absWorkingDir, file).replaceAll('\\', '/')];
						if (output) output.bytes = Buffer.byteLength(code);
						return path.basename(file);
					}),
				);
				const folder = path.join(absWorkingDir, 'dist');
				for (const name of readdirSync(folder)) {
					if (sharedName.test(name) && !written.includes(name)) rmSync(path.join(folder, name));
				}
			});
		},
	};
}
