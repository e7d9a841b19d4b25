import type { Entry, Item } from '../model/item';
import { entryKey } from '../model/item';
import type { Placement } from '../priority/placement';
import type { Wish } from '../refine/planner';
import type { BacklogNode } from './backlogNode';

/** Why rows cannot be dropped where they were. */
export type DropRefusal = 'unreadable' | 'not-an-item' | 'mixed' | 'wrong-place' | 'no-status';

/** What a drop comes to; items are in product order. */
export type Drop =
	| { readonly kind: 'move'; readonly items: readonly Item[]; readonly placement: Placement }
	| { readonly kind: 'set'; readonly items: readonly Item[]; readonly wish: Wish }
	/** The rows were dropped on themselves. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'refused'; readonly why: DropRefusal };

/**
 * Reads a wish off a drop. On an item of the same type: to stand before it when dragged up, behind it when dragged down;
 * several keep their order. On a goal, epic, sprint or status: to belong there. On "without": to belong to none.
 *
 * @param entries in product order
 */
export function planDrop(entries: readonly Entry[], dragged: readonly BacklogNode[], target: BacklogNode): Drop {
	const rows = dragged.filter(({ id }) => id !== target.id);
	if (rows.some(({ kind }) => kind === 'unreadable')) return refused('unreadable');
	const items: Item[] = [];
	for (const row of rows) {
		if (row.kind !== 'item' || row.entry.type === 'sprint') return refused('not-an-item');
		items.push(row.entry);
	}
	if (new Set(items.map(({ type }) => type)).size > 1) return refused('mixed');
	const type = items[0]?.type;
	if (!type) return { kind: 'nothing' };

	const places = new Map(entries.map((entry, at) => [entry, at]));
	const placeOf = (entry: Entry) => places.get(entry) ?? entries.length;
	items.sort((a, b) => placeOf(a) - placeOf(b));
	if (target.kind === 'item' && target.entry.type === type) {
		const goesDown = items[0] !== undefined && placeOf(items[0]) < placeOf(target.entry);
		return { kind: 'move', items, placement: { kind: goesDown ? 'after' : 'before', key: entryKey(target.entry) } };
	}
	const wish = wishOf(target, type);
	return typeof wish === 'string' ? refused(wish) : { kind: 'set', items, wish };
}

function wishOf(target: BacklogNode, type: Item['type']): Wish | DropRefusal {
	if (target.kind === 'item') {
		const field = target.entry.type;
		const fits = field === 'goal' ? type === 'epic' : type === 'story';
		if (fits && (field === 'goal' || field === 'epic' || field === 'sprint')) return { field, words: target.entry.id };
		return 'wrong-place';
	}
	if (target.kind !== 'group' || type !== 'story') return 'wrong-place';
	const { group } = target;
	switch (group.kind) {
		case 'no-epic':
			return { field: 'epic', words: '' };
		case 'no-sprint':
			return { field: 'sprint', words: '' };
		case 'sprint':
			return { field: 'sprint', words: group.name };
		case 'status':
			return group.name ? { field: 'status', words: group.name } : 'no-status';
		case 'unreadable':
			return 'wrong-place';
	}
}

function refused(why: DropRefusal): Drop {
	return { kind: 'refused', why };
}
