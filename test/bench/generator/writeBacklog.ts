import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './generatedFile';

/** Writes generated files below a folder, which need not exist. */
export function writeBacklog(root: string, files: Iterable<GeneratedFile>): void {
	const made = new Set<string>();
	for (const file of files) {
		const target = path.join(root, file.path);
		const folder = path.dirname(target);
		if (!made.has(folder)) mkdirSync(folder, { recursive: true });
		made.add(folder);
		writeFileSync(target, file.text);
	}
}
