import type { Random } from '../ports/clock';

/** Digits and small letters that are not taken for one another; the first one is a digit, so that ids look like ids everywhere. */
const digits = '23456789';
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 7;

/**
 * An id that no other branch makes as well: of 8 * 31^6 possible ones, two among 10,000 new items coincide with a
 * probability below one in a hundred.
 */
export function randomId(prefix: string, random: Random): string {
	let id = prefix + pick(digits, random);
	for (let i = 1; i < length; i++) id += pick(letters, random);
	return id;
}

function pick(from: string, random: Random): string {
	return from[Math.floor(random() * from.length)] ?? '';
}
