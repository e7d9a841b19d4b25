import type { BoardCard } from '../../protocol/board';

/** Columns as wide as their longest text, within limits, in characters. */
const columns: Readonly<Record<string, readonly [least: number, most: number, text: (card: BoardCard) => string]>> = {
	'--id-chars': [4, 14, (card) => card.id],
	'--epic-chars': [4, 12, (card) => card.groups.epic ?? ''],
	'--status-chars': [5, 14, (card) => card.status.text],
};

/** The widths that rows share, as custom properties; rows are laid out one by one, so they cannot find them alone. */
export function columnWidths(cards: readonly BoardCard[]): ReadonlyMap<string, string> {
	const widths = new Map([['--place-chars', String(Math.max(2, String(cards.length).length))]]);
	for (const [name, [least, most, text]] of Object.entries(columns)) {
		const longest = cards.reduce((length, card) => Math.max(length, text(card).length), least);
		widths.set(name, String(Math.min(most, longest)));
	}
	return widths;
}
