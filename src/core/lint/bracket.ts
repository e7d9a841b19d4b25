import type { Criterion } from '../model/criterion';
import { offer } from './offer';
import type { Fix, LintDocument } from './rule';
import { gap } from './snippet';

/** Offers a bracket with a gap behind the words that end at an offset: what they mean is then said right there. */
export function offerBracket(
	document: LintDocument,
	criterion: Criterion,
	at: number,
	title: string,
	words: string,
): readonly Fix[] {
	const edit = { range: { start: at, end: at }, newText: ` (${gap(1, words)})` };
	return offer(document, criterion, [{ title, edits: [edit], snippet: true, safe: false }]);
}
