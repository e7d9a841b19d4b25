/** A trained automaton; states, then what is read, then the next state. */
export interface Machine {
	readonly next: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Part of speech to set at a final state: below zero in any case, else where the word may be that. */
	readonly ends: Readonly<Record<string, string>>;
	/** How many words of the pattern stand before and behind the one that is set. */
	readonly marks: Readonly<Record<string, readonly [number, number]>>;
}

/** What is known of a word by itself. */
export interface Entry {
	/** Index of the likeliest part of speech; 0 when there is none. */
	readonly pos: number;
	/** For the machines, which know some function words one by one; 0 for all others. */
	readonly hint: number;
	/** Index of the class of parts of speech that it may have. */
	readonly kind: number;
	readonly isBase: boolean;
	/** Undefined where it hangs on the part of speech. */
	readonly lemma: string | undefined;
}

export interface Lexicon {
	/** By the exact word. */
	entry(word: string): Entry | undefined;
	/** The words that a contraction is made of, with their texts. */
	contraction(word: string): readonly (readonly [string, Entry])[] | undefined;
	readonly classes: readonly ReadonlySet<number>[];
	readonly irregular: Readonly<Record<'verbs' | 'nouns', Readonly<Record<string, string>>>>;
	readonly machines: readonly Machine[];
}

interface Data {
	readonly lexemes: string;
	readonly kinds: readonly (readonly [number, number, number, number])[];
	readonly kindOf: string;
	readonly lemmaOf: string;
	readonly lemmas: Readonly<Record<string, string>>;
	readonly classes: readonly (readonly number[])[];
	readonly contractions: Readonly<Record<string, readonly (readonly [string, number, number, number, string])[]>>;
	readonly verbs: Readonly<Record<string, string>>;
	readonly nouns: Readonly<Record<string, string>>;
	readonly machines: readonly Machine[];
}

/** Reads what scripts/englishModel.mjs wrote. Throws when it is something else. */
export function readLexicon(data: string): Lexicon {
	const { lexemes, kinds, kindOf, lemmaOf, lemmas, classes, contractions, verbs, nouns, machines }: Data =
		JSON.parse(data);
	const words = lexemes.split('\n');
	const lemmaAt = (word: string, at: number): string | undefined => {
		const sign = lemmaOf.charCodeAt(at);
		if (sign < 0x100) return Object.hasOwn(lemmas, word) ? lemmas[word] : undefined;
		return words[at - (sign - 0x4000)];
	};
	const find = (word: string): Entry | undefined => {
		const at = placeOf(words, word);
		const kind = at === undefined ? undefined : kinds[kindOf.charCodeAt(at) - 0x100];
		if (at === undefined || !kind) return undefined;
		return { pos: kind[0], hint: kind[1], kind: kind[2], isBase: kind[3] === 1, lemma: lemmaAt(word, at) };
	};
	const recent = new Map<string, Entry | undefined>();
	return {
		entry(word) {
			const known = recent.get(word);
			if (known || recent.has(word)) return known;
			const entry = find(word);
			if (recent.size >= mostRecent) recent.clear();
			recent.set(word, entry);
			return entry;
		},
		contraction(word) {
			if (!Object.hasOwn(contractions, word)) return undefined;
			return contractions[word]?.map(([text, pos, hint, kind, lemma]) => [
				text,
				{ pos, hint, kind, isBase: false, lemma },
			]);
		},
		classes: classes.map((parts) => new Set(parts)),
		irregular: { verbs, nouns },
		machines,
	};
}

/** A backlog uses few words again and again. */
const mostRecent = 5000;

/** A search by halves: a map of all words would double the time to load them. */
function placeOf(words: readonly string[], word: string): number | undefined {
	let low = 0;
	let high = words.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] ?? '') < word) low = middle + 1;
		else high = middle;
	}
	return words[low] === word ? low : undefined;
}
