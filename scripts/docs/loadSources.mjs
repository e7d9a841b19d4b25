// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { grayMatterWithoutEngines } from '../buildPlugins.mjs';

/**
 * Bundles modules of `src/core` and gives all that they export.
 * @param {string} root of the project
 * @param {string[]} modules below src/core, without their ending
 * @returns {Promise<Record<string, unknown>>}
 */
export async function loadSources(root, modules) {
	const temporary = mkdtempSync(path.join(os.tmpdir(), 'docs-'));
	try {
		const outfile = path.join(temporary, 'sources.cjs');
		await esbuild.build({
			absWorkingDir: root,
			stdin: {
				contents: modules.map((module) => `export * from './${module}';`).join('\n'),
				resolveDir: path.join(root, 'src/core'),
			},
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'node20',
			logLevel: 'warning',
			plugins: [grayMatterWithoutEngines],
			outfile,
		});
		return createRequire(import.meta.url)(outfile);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}
