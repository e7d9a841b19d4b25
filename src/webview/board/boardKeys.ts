import type { Step } from './placement';

/** What a key asks for. `page` stands for as many rows as fit into the view. */
export type BoardCommand =
	| { readonly kind: 'focus'; readonly to: Step | 'page-up' | 'page-down' }
	| { readonly kind: 'move'; readonly step: Step | 'page-up' | 'page-down' }
	| { readonly kind: 'lift' | 'drop' | 'cancel' | 'open' | 'set-points' | 'set-status' | 'filter' | 'undo' };

/** The part of a keyboard event that matters. */
export interface KeyPress {
	readonly key: string;
	readonly altKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

const ways: Readonly<Record<string, Step | 'page-up' | 'page-down'>> = {
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
	e: { kind: 'set-points' },
	s: { kind: 'set-status' },
	'/': { kind: 'filter' },
};

const whileLifted: Readonly<Record<string, BoardCommand>> = {
	' ': { kind: 'drop' },
	Enter: { kind: 'drop' },
	Escape: { kind: 'cancel' },
};

/** Reads a key pressed on the list; undefined when it means nothing there. */
export function commandFor(press: KeyPress, lifted: boolean): BoardCommand | undefined {
	const { key, altKey } = press;
	const way = ways[key];
	if (press.ctrlKey || press.metaKey) {
		return key.toLowerCase() === 'z' && !press.shiftKey && !altKey ? { kind: 'undo' } : undefined;
	}
	if (way !== undefined) {
		return altKey || lifted ? { kind: 'move', step: way } : { kind: 'focus', to: way };
	}
	if (altKey) return undefined;
	return lifted ? whileLifted[key] : plain[key];
}
