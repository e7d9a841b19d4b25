import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder on disk for one test. */
export interface TemporaryFolder {
	readonly root: string;
	path(relative: string): string;
	write(relative: string, content: string | Uint8Array): void;
	read(relative: string): string;
	/** All files by path with their texts; a byte is one character, so that nothing is lost. */
	snapshot(): Map<string, string>;
	remove(): void;
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryFolder {
	const root = mkdtempSync(path.join(tmpdir(), 'refinery-test-'));
	const folder: TemporaryFolder = {
		root,
		path: (relative) => path.join(root, relative),
		write(relative, content) {
			mkdirSync(path.dirname(folder.path(relative)), { recursive: true });
			writeFileSync(folder.path(relative), content);
		},
		read: (relative) => readFileSync(folder.path(relative), 'utf8'),
		snapshot: () =>
			new Map(
				readdirSync(root, { recursive: true, withFileTypes: true })
					.filter((entry) => entry.isFile())
					.map((entry) => {
						const file = path.join(entry.parentPath, entry.name);
						return [path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file, 'latin1')] as const;
					}),
			),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
	for (const [relative, content] of Object.entries(files)) folder.write(relative, content);
	return folder;
}
