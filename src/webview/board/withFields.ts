import { type BoardGroup, boardGroups } from '../../core/model/boardLook';
import type { BoardCard, BoardColumn, BoardFields } from '../../protocol/board';

/** A field of cards that can be changed on the board. */
export type BoardField = keyof BoardFields;

/** A card as it will be once some of its fields are written. Fields that hold no number where one belongs stay away. */
export function withFields(card: BoardCard, fields: BoardFields, columns: readonly BoardColumn[]): BoardCard {
	if (card.unreadable !== undefined) return card;
	const { points, impact, effort, status, title } = fields;
	return {
		...card,
		...(title === undefined ? {} : { title }),
		...(points === undefined ? {} : { points: numberIn(points) }),
		...(impact === undefined ? {} : { impact: numberIn(impact) }),
		...(effort === undefined ? {} : { effort: numberIn(effort) }),
		...(status === undefined ? {} : statusNamed(status, card, columns)),
		groups: withGroups(card.groups, fields),
	};
}

/** What a field of a card holds, as it is written; empty where it holds nothing. */
export function fieldText(card: BoardCard, field: BoardField): string {
	if (field === 'title') return card.title;
	if (field === 'status') return card.status.text;
	if (field === 'points' || field === 'impact' || field === 'effort') return String(card[field] ?? '');
	return card.groups[field] ?? '';
}

function numberIn(text: string): number | undefined {
	const value = Number(text);
	return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

function statusNamed(
	name: string,
	card: BoardCard,
	columns: readonly BoardColumn[],
): Pick<BoardCard, 'status' | 'column'> {
	const at = columns.findIndex((column) => column.name === name);
	const category = columns[at]?.category ?? card.status.category;
	return { status: { text: name, category }, column: at < 0 ? undefined : at };
}

function withGroups(groups: BoardCard['groups'], fields: BoardFields): BoardCard['groups'] {
	const changed = boardGroups.filter((group) => fields[group] !== undefined);
	if (changed.length === 0) return groups;
	const next: Partial<Record<BoardGroup, string>> = { ...groups };
	for (const group of changed) {
		const id = fields[group];
		if (id) next[group] = id;
		else delete next[group];
	}
	return next;
}
