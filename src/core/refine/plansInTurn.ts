import { composeEdits } from '../model/composeEdits';
import { applyEdits, type FileCreation, type FileEdit, type Plan } from '../model/textEdit';
import type { FileContent, FileStore } from '../ports/fileStore';

/**
 * Gathers plans that are each made on what those before it leave behind, so that they may change the same lines, into one
 * step. For plans that edit and make files, not for those that rename them.
 */
export class PlansInTurn {
	readonly #edits = new Map<string, FileEdit>();
	readonly #creations: FileCreation[] = [];
	/** The files as the plans so far leave them. */
	readonly store: FileStore;

	constructor(store: FileStore) {
		this.store = {
			...store,
			read: async (uri): Promise<FileContent> => {
				const made = this.#creations.find((creation) => creation.uri === uri);
				if (made) return { kind: 'text', text: made.text };
				const edit = this.#edits.get(uri);
				return edit ? { kind: 'text', text: applyEdits(edit.before, edit.edits) } : store.read(uri);
			},
		};
	}

	/** @param plan made on `store` after the plan before was taken */
	take({ edits, creations = [] }: Plan & { kind: 'change' }): void {
		this.#creations.push(...creations);
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
	plan(label: string): Plan & { kind: 'change' } {
		const creations = this.#creations.length > 0 ? { creations: this.#creations } : {};
		return { kind: 'change', label, edits: [...this.#edits.values()], ...creations };
	}
}
