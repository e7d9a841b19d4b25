import { wishTokens, withoutWord } from '../markdown/wishSketch';
import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';
import { roleName } from './roleWords';

/** Open stories of the same role that want the same. */
export interface Twins {
	/** In the same words. */
	readonly same: readonly Item[];
	/** In the same words but for one or two that they do not have. */
	readonly shorter: readonly Item[];
}

/** From this share of all their words in common on, two wishes count as nearly the same (Jaccard). */
const nearFrom = 0.8;
/** Words without which a wish means something else. */
const turning = new Set(
	'not no non never none without only all any every except unless instead other another'.split(' '),
);

/** A story that can repeat another. */
interface Worded extends Item {
	readonly role: string;
	readonly wish: number;
}

const none: Twins = { same: [], shorter: [] };

/** Open stories by role and wish, so that a repetition is found without looking at the others. */
export class StoryTwins {
	readonly #byRole = new Map<string, Map<number, readonly Worded[]>>();

	add(entry: Entry): void {
		if (!isWorded(entry)) return;
		const key = roleKey(entry);
		const byWish = this.#byRole.get(key) ?? new Map<number, readonly Worded[]>();
		this.#byRole.set(key, byWish);
		byWish.set(entry.wish, [...(byWish.get(entry.wish) ?? []), entry]);
	}

	remove(entry: Entry): void {
		if (!isWorded(entry)) return;
		const byWish = this.#byRole.get(roleKey(entry));
		const rest = (byWish?.get(entry.wish) ?? []).filter((other) => other !== entry);
		if (rest.length > 0) byWish?.set(entry.wish, rest);
		else byWish?.delete(entry.wish);
		if (byWish?.size === 0) this.#byRole.delete(roleKey(entry));
	}

	/**
	 * At a cost that does not grow with the backlog. Of two stories that are nearly the same the longer one knows the other: a
	 * wish in which one word stands in place of another ("as CSV", "as HTML") mostly is another wish.
	 * @param means as the story has it
	 */
	of(entry: Entry, means: string): Twins {
		const byWish = isWorded(entry) ? this.#byRole.get(roleKey(entry)) : undefined;
		if (!isWorded(entry) || !byWish) return none;
		const others = (wish: number) => (byWish.get(wish) ?? []).filter((other) => !isItself(entry, other));
		return { same: others(entry.wish), shorter: shorterWishes(entry.wish, wishTokens(means)).flatMap(others) };
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

/** Longer wishes lose one word only, which keeps the number of pairs small. */
const longest = 30;

/** The numbers of a wish without one word or two, as far as enough is left. */
function shorterWishes(wish: number, tokens: readonly string[]): readonly number[] {
	const spare = [...new Set(tokens)].filter((token) => !turning.has(token) && !/\d/.test(token));
	const size = new Set(tokens).size;
	const numbers = new Set<number>();
	for (const [at, one] of spare.entries()) {
		if (size - 1 < nearFrom * size) break;
		const less = withoutWord(wish, one);
		numbers.add(less);
		if (size - 2 < nearFrom * size || size > longest) continue;
		for (const two of spare.slice(at + 1)) numbers.add(withoutWord(less, two));
	}
	numbers.delete(wish);
	return [...numbers];
}
