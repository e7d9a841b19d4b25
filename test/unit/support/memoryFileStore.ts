import { applyEdits, type Plan } from '../../../src/core/model/textEdit';
import type { FileContent, FileEntry, FileStore } from '../../../src/core/ports/fileStore';

/** Files that exist in memory alone. */
export interface MemoryFileStore extends FileStore {
	/** By path. What is put there may also be a file that cannot be read. */
	readonly files: Map<string, string | FileContent>;
	/** Called before each reading, for tests in which something happens meanwhile. */
	beforeRead: (path: string) => void | Promise<void>;
	/** Carries out a plan, as the faces do; a plan made on another text is a fault of the test. */
	apply(plan: Plan): void;
}

const scheme = 'memory:/';

export function uriOf(path: string): string {
	return scheme + path;
}

export function memoryFileStore(files: Readonly<Record<string, string | FileContent>> = {}): MemoryFileStore {
	const store: MemoryFileStore = {
		files: new Map(Object.entries(files)),
		beforeRead: () => {},
		list: async () => [...store.files.keys()].filter((path) => /\.(?:md|ya?ml)$/i.test(path)).map(entryAt),
		async read(uri) {
			const path = uri.slice(scheme.length);
			await store.beforeRead(path);
			const content = store.files.get(path);
			if (content === undefined) return { kind: 'missing' };
			return typeof content === 'string' ? { kind: 'text', text: content } : content;
		},
		resolve: (path) => (path.split('/').includes('..') ? undefined : uriOf(path)),
		apply(plan) {
			if (plan.kind === 'refused') throw new Error(`The plan was refused: ${plan.reason}`);
			for (const { uri, before, edits } of plan.edits) {
				const path = uri.slice(scheme.length);
				if (store.files.get(path) !== before) throw new Error(`${path} is not what the plan was made on`);
				store.files.set(path, applyEdits(before, edits));
			}
			for (const { uri, text } of plan.creations ?? []) {
				const path = uri.slice(scheme.length);
				if (store.files.has(path)) throw new Error(`${path} exists already`);
				store.files.set(path, text);
			}
			for (const { uri, text } of plan.removals ?? []) {
				const path = uri.slice(scheme.length);
				if (store.files.get(path) !== text) throw new Error(`${path} is not what the plan was made on`);
				store.files.delete(path);
			}
		},
	};
	return store;
}

export function entryAt(path: string): FileEntry {
	return { uri: uriOf(path), path, root: scheme.slice(0, -1) };
}
