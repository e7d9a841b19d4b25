import type { Random } from '../ports/clock';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const base = BigInt(letters.length);

/** Letters that place a key among its neighbours when it goes to an end; leaves room for 456,976 steps before keys grow. */
const headLength = 4;
/** Random letters behind the place, so that two branches that choose the same place still write different keys. */
const tailLength = 3;

/**
 * A new key that sorts strictly between two others by plain string order.
 *
 * Keys are read as fractions in base 26. The shortest head that leaves a whole step between both neighbours is taken,
 * in the middle between two neighbours and one step on at an open end (so that runs at the ends do not grow), and three
 * random letters are put behind it.
 *
 * @param before key of the upper neighbour, undefined at the top
 * @param after key of the lower neighbour, undefined at the bottom
 * @returns undefined when there is no room: the keys are equal, in the wrong order, or differ only by trailing `a`s
 */
export function rankBetween(before: string | undefined, after: string | undefined, random: Random): string | undefined {
	const longest = Math.max(before?.length ?? 0, after?.length ?? 0) + headLength;
	const atAnEnd = before === undefined || after === undefined;
	const step = atAnEnd ? headLength : 1;
	for (let length = headLength; length <= longest + step; length += step) {
		const low = before === undefined ? -1n : toNumber(before, length);
		const high = after === undefined ? base ** BigInt(length) : toNumber(after, length);
		if (high - low < 2n) continue;
		return toLetters(headBetween(low, high, before, after), length) + tail(random);
	}
	return undefined;
}

/** Keys for a whole order anew: evenly spaced heads, as short as leaves room for 26 between two of them, with random tails. */
export function spacedRanks(count: number, random: Random): string[] {
	let length = headLength;
	while (base ** BigInt(length) / BigInt(count + 1) < base) length++;
	const step = base ** BigInt(length) / BigInt(count + 1);
	return Array.from({ length: count }, (_, i) => toLetters(BigInt(i + 1) * step, length) + tail(random));
}

function headBetween(low: bigint, high: bigint, before: string | undefined, after: string | undefined): bigint {
	if (after === undefined && before !== undefined) return low + 1n;
	if (before === undefined && after !== undefined) return high - 1n;
	return (low + high) / 2n;
}

/** The first `length` letters of a key as a number, `a` being 0; shorter keys are filled with `a`. */
function toNumber(key: string, length: number): bigint {
	let value = 0n;
	for (let i = 0; i < length; i++) {
		value = value * base + BigInt(i < key.length ? letters.indexOf(key[i] as string) : 0);
	}
	return value;
}

function toLetters(value: bigint, length: number): string {
	let rest = value;
	let text = '';
	for (let i = 0; i < length; i++) {
		text = letters[Number(rest % base)] + text;
		rest /= base;
	}
	return text;
}

/** Random letters; the last is never `a`, because nothing fits between a key and the same key with an `a` behind it. */
function tail(random: Random): string {
	let text = '';
	for (let i = 0; i < tailLength - 1; i++) text += letters[Math.floor(random() * 26)];
	return text + letters[1 + Math.floor(random() * 25)];
}
