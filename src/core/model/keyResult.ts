/** A value of a key result on a day. */
export interface Measurement {
	/** As `2026-01-31`. */
	readonly date: string;
	readonly value: number;
	/** Set on one that the history of the file tells and not its list; the day is then that of the commit. */
	readonly source?: 'git';
}

/**
 * What a goal is measured by. A number where the file has one, else its words as they stand, so that nothing is lost; fields
 * that it does not have are not there.
 */
export interface KeyResult {
	readonly name: string;
	/** What is measured, in which unit. */
	readonly metric?: string;
	readonly baseline?: number | string;
	readonly target?: number | string;
	readonly actual?: number | string;
	/** Day, or a period such as `2026-Q4`, at the end of which the target is to be reached. */
	readonly due?: string;
	/** Measured values, the oldest first. */
	readonly history?: readonly Measurement[];
}

/** What an epic is expected to do to a key result. */
export interface Effect {
	/** Name of the key result, or its number from 1 on among those of the epic's goal. */
	readonly keyResult: string;
	/** By how much it is to change, in the unit of the key result; a fall is negative. */
	readonly by?: number;
}

/** Position of the key result that some words name: by its name, in any case of its letters, or its number from 1 on. */
export function keyResultMeant(words: string, results: readonly KeyResult[]): number | undefined {
	const name = words.trim().toLowerCase();
	const at = results.findIndex((result) => result.name.trim().toLowerCase() === name);
	if (at >= 0) return at;
	const number = /^\d+$/.test(name) ? Number(name) - 1 : -1;
	return number >= 0 && number < results.length ? number : undefined;
}

const written =
	/^[<>≤≥~≈]?\s*([-+−]?)\s*[€$£¥]?\s*(\d[\d.,'’_\s]*|\.\d+)\s*([kKmM](?!\p{L}))?\s*%?\s*(?:(?!(?:to|or|bis)\b)\p{L}.*)?$/u;
const thousands = /^\d{1,3}(?:[,'’_\s]\d{3})+(?:\.\d+)?$/;

/**
 * The number that a value of a key result is written with: of `41`, `41 %` and `41%` (all 41), `1,200`, `€ 5.50`, `12k`, `14 minutes`.
 * @returns undefined for other words, a range or a date
 */
export function quantityOf(text: string): number | undefined {
	const [, sign, digits = '', power] = written.exec(text.trim()) ?? [];
	const plain = digits.trim();
	const number = Number(
		thousands.test(plain) ? plain.replace(/[,'’_\s]/g, '') : plain.replace(/^(\d+),(\d+)$/, '$1.$2'),
	);
	if (plain === '' || !Number.isFinite(number)) return undefined;
	const factor = power === undefined ? 1 : power.toLowerCase() === 'k' ? 1e3 : 1e6;
	return (sign === '-' || sign === '−' ? -1 : 1) * number * factor;
}
