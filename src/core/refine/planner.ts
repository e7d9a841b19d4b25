import { conventionNamed } from '../conventions/conventions';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Field } from '../model/field';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { Placement } from '../priority/placement';
import { addCriterion } from './addCriterion';
import { fieldValue } from './fieldValue';
import { moveItem } from './moveItem';
import { type FieldChange, setFields } from './setFields';

/** A field and what the user typed for it; an empty text removes the field. */
export interface Wish {
	readonly field: Field;
	readonly words: string;
}

/** Turns wishes into plans on the files' present texts. Changes nothing itself. */
export interface Planner {
	move(entry: Entry, placement: Placement): Promise<Plan>;
	set(entry: Entry, wishes: readonly Wish[]): Promise<Plan>;
	addCriterion(entry: Entry, wording: string): Promise<Plan>;
}

export function createPlanner(index: BacklogIndex, store: FileStore, random: Random): Planner {
	const onText = async (entry: Entry, plan: (text: string) => Plan): Promise<Plan> => {
		const content = await store.read(entry.uri);
		if (content.kind === 'text') return plan(content.text);
		const why = content.kind === 'missing' ? 'it is not there any more.' : content.reason;
		return refused(`${entry.path} was not changed: ${why}`);
	};
	return {
		move: (entry, placement) =>
			onText(entry, (text) =>
				moveItem(index.entries, entry, text, conventionNamed(entry.convention), placement, random),
			),
		set: (entry, wishes) =>
			onText(entry, (text) => {
				const convention = conventionNamed(entry.convention);
				const changes: FieldChange[] = [];
				for (const { field, words } of wishes) {
					const result = fieldValue(field, words, convention, index);
					if (result.kind === 'refused') return refused(result.reason);
					changes.push({ field, value: result.value });
				}
				return setFields(entry, text, convention, changes, labelFor(entry, wishes));
			}),
		addCriterion: (entry, wording) => onText(entry, (text) => addCriterion(entry, text, wording)),
	};
}

function labelFor(entry: Entry, wishes: readonly Wish[]): string {
	return `Set ${wishes.map(({ field }) => field).join(', ')} of ${entry.id}`;
}
