import type { BoardCard, BoardFields } from '../../protocol/board';
import { fillIn } from '../../protocol/fillIn';
import type { BoardSession } from './boardSession';
import type { Changes } from './changes';
import type { Reorder } from './reorder';
import { type BoardField, fieldText } from './withFields';

/** The cells that can be typed into, in the order in which Tab goes through them. */
export const cells = ['title', 'epic', 'points', 'status'] as const;

/** A cell of a row, or its place in the order. */
export type Cell = (typeof cells)[number] | 'place';

/** A cell that is being typed into. What is typed lives in the editor itself until it is saved. */
export interface Editing {
	readonly key: string;
	readonly cell: Cell;
	/** What a saved value is for. */
	readonly keys: readonly string[];
}

/** Opens cells of cards for typing and makes changes of what was typed; the same for all modes. */
export class Editor {
	constructor(
		private readonly session: BoardSession,
		private readonly changes: Changes,
		private readonly reorder: Reorder,
	) {}

	/** Opens a cell of the focused card. A title is for it alone, everything else for all that are chosen. */
	open(cell: Cell): void {
		const { session } = this;
		const key = session.view.selection.active;
		if (key === undefined) return;
		const keys = cell === 'title' ? [key] : session.targets;
		if (cell === 'place' ? this.reorder.mayMove(keys) : this.mayChange(keys)) {
			session.set({ editing: { key, cell, keys }, lift: undefined });
		}
	}

	/** Takes what was typed for the open cell, and closes it. */
	save(value: string): void {
		const { editing } = this.session;
		if (!editing) return;
		this.session.set({ editing: undefined });
		const { cell, keys } = editing;
		if (cell === 'place') this.reorder.toPlace(keys, Number(value));
		else this.setField(keys, { [cell]: value });
	}

	/** Closes the open cell and forgets what was typed. */
	leave(): void {
		if (this.session.editing) this.session.set({ editing: undefined });
	}

	/** Goes on to the next cell of the card, or the one before, once a value is saved if there is one. */
	go(way: 1 | -1, value?: string): void {
		const { editing } = this.session;
		if (!editing) return;
		if (value === undefined) this.leave();
		else this.save(value);
		const at = editing.cell === 'place' ? -1 : cells.indexOf(editing.cell);
		const next = cells[(at + way + cells.length) % cells.length];
		if (next && editing.cell !== 'place') this.open(next);
	}

	/** Sets fields of cards that do not have these values yet. */
	setField(keys: readonly string[], fields: BoardFields): void {
		const { session, changes } = this;
		const concerned = keys.filter((key) => {
			const card = session.cardOf(key);
			return card !== undefined && changes.whyNot(key) === undefined && differs(card, fields);
		});
		if (concerned.length > 0) changes.make({ keys: concerned, fields });
	}

	private mayChange(keys: readonly string[]): boolean {
		const { words } = this.session;
		const open = keys.filter((key) => this.changes.whyNot(key) === undefined);
		const [first = ''] = keys;
		if (open.length > 0) return true;
		const why = this.changes.whyNot(first) ?? '';
		this.session.say(fillIn(words.cannotChange, this.session.cardOf(first)?.id ?? '', why), true);
		return false;
	}
}

function differs(card: BoardCard, fields: BoardFields): boolean {
	return Object.entries(fields).some(([field, value]) => fieldText(card, field as BoardField) !== value);
}
