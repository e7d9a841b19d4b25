import { wordBits, wordsOf } from '../markdown/wishSketch';
import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';
import { roleName } from './roleWords';

/** Open stories of the same role that want the same. */
export interface Twins {
	/** In the same words. */
	readonly same: readonly Item[];
	/** In nearly the same ones. */
	readonly similar: readonly Item[];
}

/** From this share of all their words in common on, two wishes count as nearly the same (Jaccard). */
const similarFrom = 0.8;

/** A story that can repeat another. */
interface Worded extends Item {
	readonly role: string;
	readonly wish: number;
	readonly wishWords: number;
}

const none: Twins = { same: [], similar: [] };

/** Open stories by role and by the words of their wish, so that a repetition is found without looking at the others. */
export class StoryTwins {
	readonly #byRole = new Map<string, Map<number, readonly Worded[]>>();

	add(entry: Entry): void {
		if (!isWorded(entry)) return;
		const key = roleKey(entry);
		const byWords = this.#byRole.get(key) ?? new Map<number, readonly Worded[]>();
		this.#byRole.set(key, byWords);
		const words = wordsOf(entry.wishWords);
		byWords.set(words, [...(byWords.get(words) ?? []), entry]);
	}

	remove(entry: Entry): void {
		if (!isWorded(entry)) return;
		const byWords = this.#byRole.get(roleKey(entry));
		const words = wordsOf(entry.wishWords);
		const rest = (byWords?.get(words) ?? []).filter((other) => other !== entry);
		if (rest.length > 0) byWords?.set(words, rest);
		else byWords?.delete(words);
		if (byWords?.size === 0) this.#byRole.delete(roleKey(entry));
	}

	/** At a cost that does not grow with the backlog: sets of words that are near enough are looked up, not compared. */
	of(entry: Entry): Twins {
		const byWords = isWorded(entry) ? this.#byRole.get(roleKey(entry)) : undefined;
		if (!isWorded(entry) || !byWords) return none;
		const words = wordsOf(entry.wishWords);
		const others = (byWords.get(words) ?? []).filter((other) => !isItself(entry, other));
		const same = others.filter(({ wish }) => wish === entry.wish);
		const similar = others.filter(({ wish }) => wish !== entry.wish);
		for (const near of nearSets(words)) similar.push(...(byWords.get(near) ?? []));
		return { same, similar: similar.filter((other) => !isItself(entry, other)) };
	}
}

function isWorded(entry: Entry): entry is Worded {
	return entry.readable && entry.role !== undefined && entry.wish !== undefined && !isClosed(entry.status.category);
}

function roleKey({ root, role }: Worded): string {
	return `${root}\n${roleName(role)}`;
}

function isItself(a: Entry, b: Entry): boolean {
	return a.uri === b.uri && a.anchor === b.anchor;
}

/** All other sets of words with so many in common: none differs in more than two words. */
function nearSets(words: number): readonly number[] {
	const size = bitCount(words);
	const near: number[] = [];
	for (let one = 0; one < wordBits; one++) {
		const first = words ^ (1 << one);
		if (isNear(words, size, first)) near.push(first);
		// Sets this small are as near as this with one word of difference only.
		if (size < 8) continue;
		for (let two = one + 1; two < wordBits; two++) {
			const second = first ^ (1 << two);
			if (isNear(words, size, second)) near.push(second);
		}
	}
	return near;
}

function isNear(words: number, size: number, other: number): boolean {
	const common = bitCount(words & other);
	return common >= similarFrom * (size + bitCount(other) - common);
}

function bitCount(bits: number): number {
	let count = 0;
	for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
	return count;
}
