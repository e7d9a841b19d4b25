import type { Convention } from '../conventions/convention';
import { conventionNamed } from '../conventions/conventions';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { addCriterion } from './addCriterion';
import { fieldValue } from './fieldValue';
import { moveItem } from './moveItem';
import { moveItems } from './moveItems';
import { conventionFor, newItem } from './newItem';
import type { Planner, Refusal, Wish } from './planner';
import { type FieldChange, setFields } from './setFields';

/** The planner itself; `createPlanner` loads it with the first wish. */
export function planningOn(index: BacklogIndex, store: FileStore, random: Random): Planner {
	const onText = async (entry: Entry, plan: (text: string) => Plan): Promise<Plan> => {
		const content = await store.read(entry.uri);
		if (content.kind === 'text') return plan(content.text);
		const why = content.kind === 'missing' ? 'it is not there any more.' : content.reason;
		return refused(`${entry.path} was not changed: ${why}`);
	};
	const changesFor = (wishes: readonly Wish[], convention: Convention): readonly FieldChange[] | Refusal => {
		const changes: FieldChange[] = [];
		for (const { field, words } of wishes) {
			const result = fieldValue(field, words, convention, index);
			if (result.kind === 'refused') return refused(result.reason);
			changes.push({ field, value: result.value });
		}
		return changes;
	};
	return {
		move: (entry, placement) =>
			onText(entry, (text) =>
				moveItem(index.entries, entry, text, conventionNamed(entry.convention), placement, random),
			),
		moveAll: (moving, placement) =>
			moveItems(index.entries, moving, placement, (entries, entry) =>
				onText(entry, (text) => moveItem(entries, entry, text, conventionNamed(entry.convention), placement, random)),
			),
		set: (entry, wishes) =>
			onText(entry, (text) => {
				const convention = conventionNamed(entry.convention);
				const changes = changesFor(wishes, convention);
				return 'kind' in changes ? changes : setFields(entry, text, convention, changes, labelFor(entry, wishes));
			}),
		addCriterion: (entry, wording) => onText(entry, (text) => addCriterion(entry, text, wording)),
		async create(type, title, wishes) {
			const fields = changesFor(wishes, conventionFor(index.entries));
			if ('kind' in fields) return fields;
			const made = newItem(index.entries, { type, title, fields });
			if ('kind' in made) return made;
			const uri = store.resolve(made.path);
			if (uri === undefined) return refused(`${made.path} lies outside of the workspace.`);
			const { path, id, text } = made;
			return { kind: 'change', label: `Make ${id}`, edits: [], creations: [{ uri, text }], path, id };
		},
	};
}

function labelFor(entry: Entry, wishes: readonly Wish[]): string {
	return `Set ${wishes.map(({ field }) => field).join(', ')} of ${entry.id}`;
}
