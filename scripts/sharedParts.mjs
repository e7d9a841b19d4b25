// @ts-check
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { lazyFiles } from './lazyFiles.mjs';

/** What several of the files have in common is in files of this name. */
const sharedName = /^shared-.*\.js$/;

/**
 * The files of `dist` that Node loads, as one product: what is in more than one of them becomes a file of its own, which
 * all of them load. esbuild splits ES modules only, so each file is made CommonJS when all are there.
 * @param {esbuild.BuildOptions} node how programs for Node are built
 * @param {Readonly<Record<string, string>>} programs what is started, by file: source with paths from the root
 * @param {string} start the file whose start counts
 * @returns {Promise<esbuild.BuildOptions>}
 */
export async function withSharedParts(node, programs, start) {
	const base = await neededBy(node, programs[start] ?? '');
	const sources = { ...programs };
	for (const [name, modules] of Object.entries(lazyFiles))
		sources[name] = modules.map((module) => `export * from './src/${module}';`).join('\n');
	return {
		...node,
		entryPoints: Object.fromEntries(Object.keys(sources).map((name) => [name, name])),
		outdir: 'dist',
		format: 'esm',
		splitting: true,
		write: false,
		chunkNames: 'shared-[hash]',
		supported: {},
		plugins: [entries(node.absWorkingDir, sources, base), ...(node.plugins ?? []), commonJs(node)],
	};
}

/**
 * The modules that a start loads and others may want. Each file is told to hold all of them, so that what is shared with the
 * start is one file and not one for every set of files that share something.
 * @param {esbuild.BuildOptions} node
 * @param {string} program
 */
async function neededBy(node, program) {
	const stdin = { contents: program, resolveDir: node.absWorkingDir };
	const { metafile } = await esbuild.build({ ...node, stdin, write: false });
	const [output] = Object.values(metafile?.outputs ?? {});
	return Object.entries(output?.inputs ?? {})
		.filter(([file, { bytesInOutput }]) => file.startsWith('src/core/') && bytesInOutput > 0)
		.map(([file]) => file);
}

/**
 * @param {string | undefined} root
 * @param {Readonly<Record<string, string>>} sources by file
 * @param {readonly string[]} base
 * @returns {esbuild.Plugin}
 */
function entries(root, sources, base) {
	return {
		name: 'entries',
		setup(build) {
			build.onResolve({ filter: /.*/ }, ({ kind, path: name }) =>
				kind === 'entry-point' ? { path: name, namespace: 'entry' } : undefined,
			);
			build.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: name }) => ({
				contents: [sources[name] ?? '', ...base.map((module) => `import './${module}';`)].join('\n'),
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
