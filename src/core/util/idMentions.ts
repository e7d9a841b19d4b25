/**
 * Finds where a text names an id: as a whole word, and not as the beginning of a longer id (`US-1` in `US-12`, `US-1.2`) or of a
 * file's name (`US-1-pay.md`).
 * @returns offsets in text order
 */
export function idMentions(text: string, id: string): readonly number[] {
	const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}_./-])${escaped}(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}_])`, 'gu');
	return [...text.matchAll(pattern)].map(({ index }) => index);
}
