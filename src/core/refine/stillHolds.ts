import type { Plan } from '../model/textEdit';
import type { FileStore } from '../ports/fileStore';

/**
 * That a plan can be carried out as it is, although time has passed since it was made: its texts are what they were, and nothing is
 * where its files are to be made.
 * @param isFree whether the id of a new item is still free
 */
export async function stillHolds(
	plan: Plan & { readonly kind: 'change'; readonly id?: string; readonly ids?: readonly string[] },
	store: FileStore,
	isFree: (id: string) => boolean,
): Promise<boolean> {
	const { id, ids = id === undefined ? [] : [id] } = plan;
	if (!ids.every(isFree)) return false;
	for (const { uri, before } of plan.edits) {
		const content = await store.read(uri);
		if (content.kind !== 'text' || content.text !== before) return false;
	}
	for (const { uri } of plan.creations ?? []) if ((await store.read(uri)).kind !== 'missing') return false;
	return true;
}
