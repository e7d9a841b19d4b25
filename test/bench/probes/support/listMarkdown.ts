import { readdirSync } from 'node:fs';

/** Absolute paths of all markdown files below a folder: the shortest loop there is, since it is what others are measured by. */
export function listMarkdown(root: string): readonly string[] {
	const files: string[] = [];
	const folders = [root];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			if (entry.isDirectory()) folders.push(`${folder}/${entry.name}`);
			else if (entry.name.endsWith('.md')) files.push(`${folder}/${entry.name}`);
		}
	}
	return files;
}
