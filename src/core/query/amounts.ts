import { factOf, type Grade, gradeWords } from '../model/facts';
import type { Comparison } from './terms';

/** The number, or the word that stands for one, that a filter's words mean: `3`, `80%`, `high`. */
export function amountOf(text: string): number | Grade | undefined {
	return factOf('value', text) as number | Grade | undefined;
}

/** Compares numbers with numbers and grades with grades; how much a grade is worth only a scoring model says. */
export function isAmount(value: number | string, comparison: Comparison, wanted: number | Grade): boolean {
	const left = sizeOf(value);
	const right = sizeOf(wanted);
	if (left === undefined || right === undefined || typeof value !== typeof wanted) return false;
	switch (comparison) {
		case ':':
			return left === right;
		case '>':
			return left > right;
		case '>=':
			return left >= right;
		case '<':
			return left < right;
		case '<=':
			return left <= right;
	}
}

function sizeOf(value: number | string): number | undefined {
	if (typeof value === 'number') return value;
	const at = (gradeWords as readonly string[]).indexOf(value);
	return at < 0 ? undefined : at;
}
