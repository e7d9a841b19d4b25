import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { entryOfNode } from '../views/treeNode';
import { pickEpic, pickStory } from './pickStory';

/** A command as the editor calls it: from a tree with the row and all selected rows, from elsewhere with one argument or none. */
export type CommandHandler = (first?: unknown, second?: unknown) => Promise<unknown>;

/**
 * The items that a command is about: those it was called with, else the one in the active editor, else one that the
 * user picks. Empty when the user picked none.
 *
 * @param fits which items of the active editor the command is for
 * @param pick asks for one
 */
export async function targetsOf(
	session: Session,
	first: unknown,
	second: unknown,
	fits: (entry: Entry) => boolean = isStory,
	pick: (session: Session) => Promise<Entry | undefined> = pickStory,
): Promise<readonly Entry[]> {
	await session.start();
	const named = (Array.isArray(second) && second.length > 0 ? second : [first])
		.map((argument) => namedEntry(session, argument))
		.filter((entry) => entry !== undefined);
	if (named.length > 0) return named;
	const active = activeEntry(session);
	if (active && fits(active)) return [active];
	const picked = await pick(session);
	return picked ? [picked] : [];
}

/** Like `targetsOf`, for commands on epics. */
export function epicsOf(session: Session, first: unknown, second: unknown): Promise<readonly Entry[]> {
	return targetsOf(session, first, second, ({ type }) => type === 'epic', pickEpic);
}

/** Like `targetsOf`, for commands that are about one item only. */
export async function targetOf(session: Session, first: unknown): Promise<Entry | undefined> {
	return (await targetsOf(session, first, undefined))[0];
}

/** The item in the active editor. */
export function activeEntry(session: Session): Entry | undefined {
	const editor = vscode.window.activeTextEditor;
	return editor && session.entryOf(editor.document.uri, editor.selection.active.line);
}

/** What a key binding or another command says instead of asking: `{ "value": "ready" }`. */
export function valueIn(argument: unknown): string | undefined {
	return wordsIn(argument, 'value');
}

export function isStory({ type }: Entry): boolean {
	return type === 'story';
}

/** The item that a command was called with. */
export function namedEntry(session: Session, argument: unknown): Entry | undefined {
	if (argument instanceof vscode.Uri) return session.entryOf(argument);
	if (hasField(argument, 'key') && typeof argument.key === 'string') return session.backlog.index.get(argument.key);
	return entryOfNode(argument);
}

/** A field that a key binding or another command may say, as words. */
export function wordsIn(argument: unknown, name: string): string | undefined {
	const value = hasField(argument, name) ? argument[name] : undefined;
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function hasField<K extends string>(value: unknown, name: K): value is Record<K, unknown> {
	return typeof value === 'object' && value !== null && name in value;
}
