import type { KeyPress } from '../../shared/keyPress';
import { type BoardCommand, commandFor } from '../boardKeys';

/** What a key on the kanban board asks for: what it asks for on the list, and a way aside. */
export type KanbanCommand =
	| Exclude<BoardCommand, { readonly kind: 'fold' | 'unfold' }>
	| { readonly kind: 'beside' | 'carry'; readonly way: 1 | -1 }
	| { readonly kind: 'collapse' };

const sideways: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Reads a key pressed on the kanban board; undefined when it means nothing there. */
export function kanbanCommandFor(press: KeyPress, lifted: boolean): KanbanCommand | undefined {
	const way = sideways[press.key];
	if (way !== undefined) {
		if (press.ctrlKey || press.metaKey || press.shiftKey) return undefined;
		return { kind: press.altKey || lifted ? 'carry' : 'beside', way };
	}
	const isPlain = !press.altKey && !press.ctrlKey && !press.metaKey && !lifted;
	if (press.key === 'c' && isPlain) return { kind: 'collapse' };
	const command = commandFor(press, lifted);
	return command?.kind === 'fold' || command?.kind === 'unfold' ? undefined : command;
}
