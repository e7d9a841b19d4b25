import * as vscode from 'vscode';
import type { Field } from '../../core/model/field';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { changeField } from './changeField';
import { type Choice, choose } from './choose';
import { type CommandHandler, type epicsOf, targetsOf, valueIn } from './target';

/** How a field is asked for that names another item, or a time. */
export interface ReferenceWords {
	readonly field: Field & ('epic' | 'goal' | 'persona' | 'horizon' | 'release');
	readonly title: string;
	readonly placeholder: string;
	/** The items to choose from; where there are none the value is typed. */
	readonly choices: (current: string | undefined) => readonly Choice[];
	/** What is said instead of choices. */
	readonly prompt: string;
	/** The choice of no item. */
	readonly none: string;
	/** What was done, for the id that was chosen; empty for none. */
	readonly done: (id: string) => string;
}

/**
 * Sets such a field of one story or several.
 * @param targets which items that is done to; by default stories where nothing else is said
 */
export function setReference(
	session: Session,
	words: (entries: readonly Entry[]) => ReferenceWords,
	targets: typeof epicsOf = targetsOf,
): CommandHandler {
	return async (first, second) => {
		const entries = await targets(session, first, second);
		if (entries.length === 0) return;
		const asked = words(entries);
		const value = valueIn(first) ?? (await chosenFrom(entries, asked));
		if (value !== undefined) await changeField(session, entries, asked.field, value, asked.done(value));
	};
}

async function chosenFrom(
	entries: readonly Entry[],
	{ field, title, placeholder, choices, prompt, none }: ReferenceWords,
): Promise<string | undefined> {
	const present = entries.map((entry) => (entry.readable ? entry[field] : undefined));
	const same = present.every((value) => value === present[0]) ? present[0] : undefined;
	const items = choices(same);
	if (items.length === 0) return vscode.window.showInputBox({ title, prompt, value: same ?? '' });
	const isNone = present.every((value) => value === undefined);
	const nothing = { label: none, value: '', iconPath: new vscode.ThemeIcon('circle-slash'), current: isNone };
	return choose(title, placeholder, [...items, nothing]);
}
