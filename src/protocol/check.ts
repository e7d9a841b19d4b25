/** Tells whether a value from outside has the shape of `T`. */
export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value) => typeof value === 'string';

export const isNumber: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const isFlag: Check<boolean> = (value) => typeof value === 'boolean';

/** Accepts what the check accepts and a missing value, which is how `undefined` crosses a message channel. */
export function orMissing<T>(check: Check<T>): Check<T | undefined> {
	return (value): value is T | undefined => value === undefined || check(value);
}

/** Accepts an array of which every element passes. */
export function listOf<T>(check: Check<T>): Check<readonly T[]> {
	return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}

/** Accepts an object of which every value passes, whatever its keys. */
export function recordOf<T>(check: Check<T>): Check<Readonly<Record<string, T>>> {
	return (value): value is Readonly<Record<string, T>> =>
		typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);
}

/** Accepts exactly one of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Check<T> {
	return (value): value is T => (words as readonly unknown[]).includes(value);
}

/** Accepts an object of which every named field passes; further fields are ignored. */
export function shape<T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
	const names = Object.keys(fields);
	const checks = Object.values(fields) as Check<unknown>[];
	return (value): value is T => {
		if (typeof value !== 'object' || value === null) return false;
		// A plain loop, since a board of 10,000 cards runs through it 200,000 times before it is drawn.
		for (let at = 0; at < names.length; at++) {
			if (!checks[at]?.((value as Record<string, unknown>)[names[at] ?? ''])) return false;
		}
		return true;
	};
}

/** Accepts what any of the checks accepts. */
export function anyOf<T>(...checks: readonly Check<T>[]): Check<T> {
	return (value): value is T => checks.some((check) => check(value));
}
