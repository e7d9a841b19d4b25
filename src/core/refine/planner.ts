import type { Convention } from '../conventions/convention';
import { conventionNamed } from '../conventions/conventions';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Field } from '../model/field';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import { type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { Placement } from '../priority/placement';
import { addCriterion } from './addCriterion';
import { fieldValue } from './fieldValue';
import { moveItem } from './moveItem';
import { moveItems } from './moveItems';
import { conventionFor, newItem } from './newItem';
import { type FieldChange, setFields } from './setFields';

/** A field and what the user typed for it; an empty text removes the field. */
export interface Wish {
	readonly field: Field;
	readonly words: string;
}

type Change = Plan & { readonly kind: 'change' };
type Refusal = Plan & { readonly kind: 'refused' };

/** A plan that makes one file, and what is in it. */
export type Creation = Change & { readonly path: string; readonly id: string };

/** Turns wishes into plans on the files' present texts. Changes nothing itself. */
export interface Planner {
	move(entry: Entry, placement: Placement): Promise<Plan>;
	/** Several items to one place as one step; they keep their order among each other. */
	moveAll(entries: readonly Entry[], placement: Placement): Promise<Plan>;
	set(entry: Entry, wishes: readonly Wish[]): Promise<Plan>;
	addCriterion(entry: Entry, wording: string): Promise<Plan>;
	/** A new item in the convention that the backlog already uses. */
	create(type: ItemType, title: string, wishes: readonly Wish[]): Creation | Refusal;
}

export function createPlanner(index: BacklogIndex, store: FileStore, random: Random): Planner {
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
		create(type, title, wishes) {
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
