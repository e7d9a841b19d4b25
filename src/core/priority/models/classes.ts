import type { FactField } from '../../model/facts';
import type { ScoringModel } from './scoringModel';

/** One class of items, and the spellings by which files name it. */
export interface ItemClass {
	/** As it is shown and written. */
	readonly name: string;
	readonly score: number;
	/** In lower case, words joined by one blank. */
	readonly spellings: readonly string[];
}

/** A model that scores items by the class that one field names; the class to do first scores highest. */
export function modelOfClasses(
	name: string,
	field: FactField & ('priority' | 'kano'),
	classes: readonly ItemClass[],
): ScoringModel {
	const known = new Map(classes.flatMap((each) => each.spellings.map((spelling) => [spelling, each] as const)));
	return {
		name,
		asks: [
			{ field, name, scale: classes.map((each) => each.name).join(', '), words: classes.map((each) => each.name) },
		],
		classes: true,
		assess({ facts }) {
			const said = facts?.[field];
			if (said === undefined) return { kind: 'missing', missing: [field] };
			const words = plain(String(said));
			// `P1 (high)` says it twice; a letter at the beginning of a sentence says nothing.
			const [first = ''] = words.split(' ');
			const found = known.get(words) ?? (first.length > 1 ? known.get(first) : undefined);
			if (!found) return { kind: 'missing', missing: [`a known ${field} (not "${String(said)}")`] };
			const shown = plain(found.name) === words ? found.name : `${found.name} (${String(said)})`;
			return { kind: 'score', score: { value: found.score, parts: [{ name, value: shown }] } };
		},
	};
}

/** Without case, marks and emoji: `Must-have` and `**must have**` are one. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[’']/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
