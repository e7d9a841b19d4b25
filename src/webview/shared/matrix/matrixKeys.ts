import type { KeyPress } from '../keyPress';

/** What a key on the matrix asks for. `across` and `down` are steps to the right and downwards. */
export type MatrixCommand =
	| { readonly kind: 'focus' | 'move'; readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 }
	| { readonly kind: 'first' | 'last' | 'lift' | 'drop' | 'cancel' | 'open' };

const arrows: Readonly<Record<string, readonly [across: -1 | 0 | 1, down: -1 | 0 | 1]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

const plain: Readonly<Record<string, MatrixCommand>> = {
	' ': { kind: 'lift' },
	Enter: { kind: 'open' },
	Home: { kind: 'first' },
	End: { kind: 'last' },
};

const whileLifted: Readonly<Record<string, MatrixCommand>> = {
	' ': { kind: 'drop' },
	Enter: { kind: 'drop' },
	Escape: { kind: 'cancel' },
};

/** Reads a key pressed on the matrix; undefined when it means nothing there. */
export function matrixCommandFor(press: KeyPress, lifted: boolean): MatrixCommand | undefined {
	if (press.ctrlKey || press.metaKey || press.shiftKey) return undefined;
	const arrow = arrows[press.key];
	if (arrow) return { kind: press.altKey || lifted ? 'move' : 'focus', across: arrow[0], down: arrow[1] };
	if (press.altKey) return undefined;
	return lifted ? whileLifted[press.key] : plain[press.key];
}
