import type { Criterion } from '../model/criterion';
import { linesOf } from './offer';
import type { Fix, LintDocument } from './rule';
import { plainText } from './snippet';

/** True for a fix that leaves a criterion of a table one row: words change within a cell, or the whole row goes. */
export function staysInRow({ text }: LintDocument, criterion: Criterion, { edits, snippet }: Fix): boolean {
	const cells = criterion.steps.length > 0 ? criterion.steps.map(({ textRange }) => textRange) : [criterion.textRange];
	const row = linesOf(text, criterion);
	return edits.every(({ range, newText }) => {
		if (newText === '' && range.start === row?.start && range.end === row.end) return edits.length === 1;
		const words = snippet ? plainText(newText) : newText;
		return !/[|\n]/.test(words) && cells.some(({ start, end }) => start <= range.start && range.end <= end);
	});
}
