import type { BoardCard } from '../../protocol/board';

interface Texts {
	readonly plain: string;
	/** The same fields with their names in front, for words such as `status:ready`. */
	readonly named: string;
}

const known = new WeakMap<BoardCard, Texts>();

/**
 * The cards that hold every word of the filter in id, title, a label, epic or status, without regard to case.
 * A word such as `status:ready`, `epic:EP-3` or `label:security` looks into that field alone.
 */
export function filterCards(cards: readonly BoardCard[], filter: string): readonly BoardCard[] {
	const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return cards;
	return cards.filter((card) => {
		const texts = textsOf(card);
		return words.every((word) => texts.plain.includes(word) || (word.includes(':') && texts.named.includes(word)));
	});
}

function textsOf(card: BoardCard): Texts {
	const before = known.get(card);
	if (before) return before;
	const epic = card.epic ? [card.epic.id, card.epic.title] : [];
	const plain = [card.id, card.title, ...card.labels, ...epic, card.status.text];
	const named = [
		`id:${card.id}`,
		...card.labels.map((label) => `label:${label}`),
		...epic.map((text) => `epic:${text}`),
		`status:${card.status.text}`,
	];
	const texts = { plain: plain.join('\n').toLowerCase(), named: named.join('\n').toLowerCase() };
	known.set(card, texts);
	return texts;
}
