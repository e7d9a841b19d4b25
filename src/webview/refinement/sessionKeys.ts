import type { SessionActionName } from '../../protocol/session';

/** What can be asked for on the page of a story. */
export type StoryCommand =
	| SessionActionName
	| 'next-step'
	| 'mark-ready'
	| 'skip'
	| 'drop'
	| 'later'
	| 'open'
	| 'undo'
	| 'previous'
	| 'next'
	| 'timer'
	| 'end';

/** What can be asked for on the page of the summary. */
export type SummaryCommand = 'copy' | 'document' | 'return' | 'message';

/** The key of each command, as it is pressed. */
export const storyKeys: Readonly<Record<StoryCommand, string>> = {
	'next-step': 'Enter',
	criterion: 'c',
	pattern: 'l',
	estimate: 'e',
	split: 'x',
	epic: 'p',
	rewrite: 'w',
	answer: 'a',
	ask: 'k',
	convert: 'v',
	persona: 'i',
	sprint: 'g',
	dependency: 'f',
	spike: 'b',
	more: 'm',
	'mark-ready': 'r',
	skip: 's',
	drop: 'd',
	later: 'n',
	open: 'o',
	undo: 'u',
	previous: 'ArrowLeft',
	next: 'ArrowRight',
	timer: 't',
	end: 'q',
};

export const summaryKeys: Readonly<Record<SummaryCommand, string>> = {
	copy: 'c',
	document: 'o',
	message: 'm',
	return: 'ArrowLeft',
};

const symbols: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** A key as it is shown on a button. */
export function keyCap(key: string): string {
	return symbols[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The part of a keyboard event that matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Reads a key.
 * @param onButton the focus is on a button, which Enter presses
 */
export function commandFor<T extends string>(
	keys: Readonly<Record<T, string>>,
	press: KeyPress,
	onButton: boolean,
): T | undefined {
	const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
	if (press.altKey || press.shiftKey || (key === 'Enter' && onButton)) return undefined;
	const names = Object.keys(keys) as T[];
	// The editor's own key for taking back works, too.
	if (press.ctrlKey || press.metaKey) return key === 'z' ? names.find((name) => name === 'undo') : undefined;
	return names.find((name) => keys[name] === key);
}
