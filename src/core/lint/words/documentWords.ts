import type { TextRange } from '../../model/textRange';
import type { LintDocument } from '../rule';
import { sentencesIn } from '../sentences';
import type { Tagger } from './tagger';
import { tokensIn } from './tokens';
import type { Word, WordsOf } from './word';

/** The words of any stretch of a document with their parts of speech, tagged sentence by sentence and once for all rules. */
export function documentWords(document: Pick<LintDocument, 'text' | 'prose'>, tag: Tagger): WordsOf {
	const known = new Map<string, readonly Word[]>();
	return (range: TextRange) => {
		const key = `${range.start}-${range.end}`;
		const words =
			known.get(key) ?? sentencesIn(document, range).flatMap((sentence) => tag(tokensIn(document, sentence)));
		known.set(key, words);
		return words;
	};
}
