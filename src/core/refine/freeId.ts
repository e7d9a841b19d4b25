import type { Convention, NewFile } from '../conventions/convention';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Random } from '../ports/clock';
import { slugOf } from '../util/paths';
import { randomId } from './randomId';

/** Prefix of a type that a convention makes no files of. */
const usualPrefix = 'US-';

/**
 * The next free id: one more than the highest number in use, in the prefix that the backlog's ids have; a random one where
 * the project wants that.
 * @param item what the id is for; its title is used where ids are made of titles
 * @param make how the convention makes such files; undefined where it makes none
 */
export function freeId(
	entries: readonly Entry[],
	convention: Convention,
	{ type, title }: { readonly type: ItemType; readonly title: string },
	make: Pick<NewFile, 'idPrefix' | 'idDigits' | 'idScheme'> | undefined,
	random: Random,
): string {
	const { idPrefix: prefix, idDigits = 1, idScheme = 'sequential' } = make ?? { idPrefix: usualPrefix };
	const taken = new Set(entries.map((entry) => convention.normaliseId(entry.id)));
	const isTaken = (id: string) => taken.has(convention.normaliseId(id));
	if (prefix === undefined) {
		const slug = slugOf(title);
		let id = slug;
		for (let n = 2; isTaken(id); n++) id = `${slug}-${n}`;
		return id;
	}
	const numbered = entries
		.filter((entry) => entry.type === type && entry.convention === convention.key)
		.map((entry) => /^(\D*?)(\d+)/.exec(entry.id))
		.filter((match) => match !== null);
	const used = mostFrequent(numbered.map((match) => match[1] ?? '').filter((word) => word !== '')) ?? prefix;
	if (idScheme === 'random') {
		let id = randomId(used, random);
		while (isTaken(id)) id = randomId(used, random);
		return id;
	}
	const alike = numbered.filter((match) => match[1] === used).map((match) => match[2] ?? '');
	const digits = Math.max(idDigits, ...alike.map((number) => (number.startsWith('0') ? number.length : 1)));
	let number = alike.reduce((highest, digits) => Math.max(highest, Number(digits)), 0) + 1;
	const idOf = () => `${used}${String(number).padStart(digits, '0')}`;
	while (isTaken(idOf())) number++;
	return idOf();
}

function mostFrequent(words: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
