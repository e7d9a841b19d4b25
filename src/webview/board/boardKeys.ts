import type { KeyPress } from '../shared/keyPress';
import type { Cell } from './editing';
import type { Step } from './placement';

/** A way along the list: a step, or as many rows as fit into the view. */
export type Way = Step | 'page-up' | 'page-down';

/** What a key on the ranked list asks for. */
export type BoardCommand =
	| { readonly kind: 'focus' | 'extend' | 'wander' | 'move'; readonly way: Way }
	| { readonly kind: 'edit'; readonly cell: Cell }
	| { readonly kind: 'lift' | 'drop' | 'cancel' | 'open' | 'toggle' | 'all' | 'one' | 'fold' | 'unfold' };

const ways: Readonly<Record<string, Way>> = {
	ArrowUp: -1,
	ArrowDown: 1,
	Home: 'top',
	End: 'bottom',
	PageUp: 'page-up',
	PageDown: 'page-down',
};

const plain: Readonly<Record<string, BoardCommand>> = {
	' ': { kind: 'lift' },
	Enter: { kind: 'open' },
	Escape: { kind: 'one' },
	e: { kind: 'edit', cell: 'points' },
	s: { kind: 'edit', cell: 'status' },
	p: { kind: 'edit', cell: 'epic' },
	t: { kind: 'edit', cell: 'title' },
	F2: { kind: 'edit', cell: 'title' },
	m: { kind: 'edit', cell: 'place' },
	ArrowLeft: { kind: 'fold' },
	ArrowRight: { kind: 'unfold' },
};

const whileLifted: Readonly<Record<string, BoardCommand>> = {
	' ': { kind: 'drop' },
	Enter: { kind: 'drop' },
	Escape: { kind: 'cancel' },
};

/** Reads a key pressed on the list; undefined when it means nothing there. */
export function commandFor(press: KeyPress, lifted: boolean): BoardCommand | undefined {
	const { key, altKey, shiftKey } = press;
	const way = ways[key];
	if (press.ctrlKey || press.metaKey) return lifted || altKey ? undefined : withControl(press, way);
	if (way !== undefined) {
		if (altKey || lifted) return { kind: 'move', way };
		return { kind: shiftKey ? 'extend' : 'focus', way };
	}
	if (altKey || (shiftKey && key !== ' ')) return undefined;
	return lifted ? whileLifted[key] : plain[key];
}

function withControl({ key, shiftKey }: KeyPress, way: Way | undefined): BoardCommand | undefined {
	if (way !== undefined) return { kind: shiftKey ? 'extend' : 'wander', way };
	if (shiftKey) return undefined;
	if (key === ' ') return { kind: 'toggle' };
	return key.toLowerCase() === 'a' ? { kind: 'all' } : undefined;
}

/** A key that means the same all over the page, unless something is being typed. */
export type PageCommand = 'filter' | 'help' | 'pane' | 'undo' | 'redo' | 1 | 2 | 3 | 4;

const pageKeys: Readonly<Record<string, PageCommand>> = {
	'/': 'filter',
	'?': 'help',
	d: 'pane',
	'1': 1,
	'2': 2,
	'3': 3,
	'4': 4,
};

/** Reads a key pressed anywhere on the page. */
export function pageCommandFor({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyPress): PageCommand | undefined {
	if (altKey) return undefined;
	if (!ctrlKey && !metaKey) return pageKeys[key];
	const letter = key.toLowerCase();
	if (letter === 'z') return shiftKey ? 'redo' : 'undo';
	return letter === 'y' && !shiftKey ? 'redo' : undefined;
}
