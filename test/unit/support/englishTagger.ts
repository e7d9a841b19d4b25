import { readFileSync } from 'node:fs';
import { createTagger, type Tagger } from '../../../src/core/lint/words/tagger';

let tagger: Tagger | undefined;

/** The tagger as the product has it; made when a test first asks. */
export function englishTagger(): Tagger {
	tagger ??= createTagger(readFileSync('dist/english.json', 'utf8'));
	return tagger;
}
