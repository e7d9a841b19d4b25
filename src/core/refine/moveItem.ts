import type { Convention } from '../conventions/convention';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import { findPlace, type Placement } from '../priority/placement';
import { setFields } from './setFields';

/**
 * Moves an item in the product order by writing one line of its own file.
 * A move to where the item already stands is a change without edits.
 *
 * @param entries all entries in product order
 */
export function moveItem(
	entries: readonly Entry[],
	moving: Entry,
	text: string,
	convention: Convention,
	placement: Placement,
	random: Random,
): Plan {
	if (!moving.readable) {
		return refused(
			`${moving.path} cannot be moved before its front matter is repaired: ${moving.problems[0]?.message ?? ''}`,
		);
	}
	const label = `Move ${moving.id}`;
	if (convention.keeps === 'list') return refused(`${moving.id} is ordered by a list in another file.`);
	const place = findPlace(entries, moving, convention.keeps, placement, random);
	if (place.kind === 'refused') {
		const { root, type } = moving;
		return {
			...refused(place.reason),
			...(place.isCrowded ? { remedy: { kind: 'respace', root, type } as const } : {}),
		};
	}
	if (place.kind === 'unchanged') return { kind: 'change', label, edits: [] };
	return setFields(moving, text, convention, [{ field: 'rank', value: String(place.order) }], label);
}
