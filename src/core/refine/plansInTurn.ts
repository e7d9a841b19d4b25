import { composeEdits } from '../model/composeEdits';
import { applyEdits, type FileEdit, type Plan } from '../model/textEdit';
import type { FileContent, FileStore } from '../ports/fileStore';

/**
 * Gathers plans that are each made on what those before it leave behind, so that they may change the same lines, into one
 * step. For plans that only edit files.
 */
export class PlansInTurn {
	readonly #edits = new Map<string, FileEdit>();
	/** The files as the plans so far leave them. */
	readonly store: FileStore;

	constructor(store: FileStore) {
		this.store = {
			...store,
			read: async (uri): Promise<FileContent> => {
				const edit = this.#edits.get(uri);
				return edit ? { kind: 'text', text: applyEdits(edit.before, edit.edits) } : store.read(uri);
			},
		};
	}

	/** @param plan made on `store` after the plan before was taken */
	take({ edits }: Plan & { kind: 'change' }): void {
		for (const edit of edits) {
			const former = this.#edits.get(edit.uri);
			if (!former) this.#edits.set(edit.uri, edit);
			else {
				const { uri, before } = former;
				this.#edits.set(uri, { uri, before, edits: composeEdits(before.length, former.edits, edit.edits) });
			}
		}
	}

	/** All of them as one step. */
	plan(label: string): Plan {
		return { kind: 'change', label, edits: [...this.#edits.values()] };
	}
}
