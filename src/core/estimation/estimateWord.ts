import type { EstimateScale } from './estimateScale';

/** How points are written into a file and shown on the scale: the team's word for them, where it has one. */
export function estimateWord(points: number, { words }: EstimateScale): string {
	return words.get(points) ?? String(points);
}

/** The points that a word of the scale or a number stands for; undefined for what is neither. */
export function pointsOfWord(word: string, { words }: EstimateScale): number | undefined {
	const wanted = word.trim().toLowerCase();
	const size = [...words].find(([, name]) => name.toLowerCase() === wanted);
	if (size) return size[0];
	return /^\d+(?:\.\d+)?$/.test(wanted) ? Number(wanted) : undefined;
}
