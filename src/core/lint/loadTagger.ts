import type { LanguageData } from '../ports/languageData';
import type { Tagger } from './words/tagger';

/** Gives the tagger, which is made once and when it is first asked for; undefined where its data cannot be read. */
export function taggerFrom(data: LanguageData | undefined): () => Promise<Tagger | undefined> {
	let tagger: Promise<Tagger | undefined> | undefined;
	const load = async (): Promise<Tagger | undefined> => {
		const text = await data?.();
		if (text === undefined) return undefined;
		const { createTagger } = await import('./words/tagger');
		try {
			return createTagger(text);
		} catch {
			// A damaged file costs what hangs on it, and not all other findings.
			return undefined;
		}
	};
	return () => {
		tagger ??= load();
		return tagger;
	};
}
