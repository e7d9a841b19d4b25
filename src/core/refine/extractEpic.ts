import type { Entry } from '../model/item';
import { refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { relativePath } from '../util/paths';
import { type KnownItems, newItem } from './newItem';
import type { Creation, Refusal } from './planner';
import { type FieldChange, setFields } from './setFields';

/**
 * Plans an epic with a story's goal, to which the story then belongs: for a story that turns out to be more than one.
 * @param title of the epic; the story's own where it says enough
 */
export async function extractEpic(
	known: KnownItems,
	store: FileStore,
	entry: Entry,
	title: string,
	random: Random,
): Promise<Creation | Refusal> {
	const convention = known.conventions.named(entry.convention);
	const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
	if (!entry.readable) return unchanged(entry.problems[0]?.message ?? 'it cannot be read.');
	if (entry.type !== 'story')
		return unchanged(`${entry.id} is of type ${entry.type}, and only a story becomes an epic.`);
	if (entry.epic !== undefined) return unchanged(`${entry.id} belongs to ${entry.epic} already.`);
	const content = await store.read(entry.uri);
	if (content.kind !== 'text')
		return unchanged(content.kind === 'missing' ? 'it is not there any more.' : content.reason);
	const fields: FieldChange[] =
		entry.goal !== undefined && convention.keys.goal.length > 0 ? [{ field: 'goal', value: entry.goal }] : [];
	const place = { convention: entry.convention, root: entry.root, path: convention.rootOf(entry.path) };
	const made = newItem(known, place, { type: 'epic', title, fields }, random);
	if ('kind' in made) return made;
	const uri = store.resolve(made.path, entry.root);
	if (uri === undefined) return refused(`${made.path} lies outside of the workspace.`);
	if ((await store.read(uri)).kind !== 'missing')
		return refused(`${made.path} is there already. Choose another title.`);
	const label = `Make epic ${made.id} of ${entry.id}`;
	const change: FieldChange = { field: 'epic', value: made.id };
	const link = (id: string) => (id === made.id ? encodeURI(relativePath(entry.path, made.path)) : undefined);
	const linked = setFields(entry, content.text, convention, [change], label, link);
	if (linked.kind === 'refused') return linked;
	const { path, id, text } = made;
	return { ...linked, creations: [{ uri, text }], path, id };
}
