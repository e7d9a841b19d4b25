import type { Word } from './word';

/** Forms that go together in one sentence: "saves … and sends", "saved … and sent". */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

/** The form of a verb by its ending; irregular past forms are told from the base form by their lemma. */
export function formOf({ lower, lemma }: Word): VerbForm {
	if (lower === lemma) return 'base';
	if (lower.endsWith('ing')) return 'ing';
	return /s$/.test(lower) ? 'third' : 'past';
}

const irregular: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** "show" as "shows", "try" as "tries". */
export function thirdPerson(base: string): string {
	if (Object.hasOwn(irregular, base)) return irregular[base] ?? base;
	if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
	return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
