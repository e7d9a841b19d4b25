import type { KeyPress } from '../shared/keyPress';
import type { Handle } from './time/dates';

/** What a key on the timeline asks for. */
export type TimelineCommand =
	| { readonly kind: 'focus'; readonly to: 1 | -1 | 'first' | 'last' }
	| { readonly kind: 'pan' | 'column'; readonly way: 1 | -1 }
	| { readonly kind: 'page'; readonly way: 1 | -1 }
	| { readonly kind: 'step'; readonly handle: Handle; readonly way: 1 | -1 }
	| { readonly kind: 'lift' | 'drop' | 'cancel' | 'open' | 'leave-out' };

const plain: Readonly<Record<string, TimelineCommand>> = {
	ArrowUp: { kind: 'focus', to: -1 },
	ArrowDown: { kind: 'focus', to: 1 },
	Home: { kind: 'focus', to: 'first' },
	End: { kind: 'focus', to: 'last' },
	ArrowLeft: { kind: 'pan', way: -1 },
	ArrowRight: { kind: 'pan', way: 1 },
	PageUp: { kind: 'page', way: -1 },
	PageDown: { kind: 'page', way: 1 },
	' ': { kind: 'lift' },
	Enter: { kind: 'open' },
	Delete: { kind: 'leave-out' },
};

const whileLifted: Readonly<Record<string, TimelineCommand>> = {
	' ': { kind: 'drop' },
	Enter: { kind: 'drop' },
	Escape: { kind: 'cancel' },
};

const ways: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Reads a key pressed on the bars; undefined when it means nothing there. */
export function timelineCommandFor(press: KeyPress, lifted: boolean): TimelineCommand | undefined {
	const { key, altKey, shiftKey } = press;
	const control = press.ctrlKey || press.metaKey;
	const way = ways[key];
	if (lifted && way !== undefined && !altKey) {
		if (control && !shiftKey) return undefined;
		return { kind: 'step', handle: control ? 'start' : shiftKey ? 'target' : 'bar', way };
	}
	if (way !== undefined && altKey && !control && !shiftKey && !lifted) return { kind: 'step', handle: 'bar', way };
	if (control || altKey || shiftKey) return undefined;
	return lifted ? whileLifted[key] : plain[key];
}

/** Reads a key pressed on the columns; up and down stay in a column, left and right go to another, or carry there. */
export function columnCommandFor(press: KeyPress, lifted: boolean): TimelineCommand | undefined {
	const way = ways[press.key];
	const { altKey, shiftKey, ctrlKey, metaKey } = press;
	if (ctrlKey || metaKey || shiftKey) return undefined;
	if (way !== undefined) return altKey || lifted ? { kind: 'step', handle: 'bar', way } : { kind: 'column', way };
	if (altKey) return undefined;
	return lifted ? whileLifted[press.key] : plain[press.key];
}

/** A key that means the same all over the page, unless something is being typed. */
export type PageCommand = 'filter' | 'help' | 'undo' | 'redo' | 'in' | 'out' | 'today' | 1 | 2 | 3;

const pageKeys: Readonly<Record<string, PageCommand>> = {
	'/': 'filter',
	'?': 'help',
	'1': 1,
	'2': 2,
	'3': 3,
	'+': 'in',
	'=': 'in',
	'-': 'out',
	t: 'today',
};

/** Reads a key pressed anywhere on the page. */
export function pageCommandFor({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): PageCommand | undefined {
	if (altKey) return undefined;
	if (!ctrlKey && !metaKey) return pageKeys[key];
	const letter = key.toLowerCase();
	if (letter === 'z') return shiftKey ? 'redo' : 'undo';
	return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
