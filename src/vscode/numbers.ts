import * as vscode from 'vscode';
import { wholePercent } from '../core/util/wholePercent';

// Made once: the language stays for as long as the window, and making one takes longer than writing a hundred numbers.
const plain = formatIn({ maximumFractionDigits: 1 });
const percent = formatIn({ style: 'percent' });

/** A number as the user's language writes it: 1,200 or 1.200. */
export function formatNumber(value: number): string {
	return plain.format(value);
}

/** A share (1 is all of it) as whole percent, cut. */
export function formatPercent(share: number): string {
	return percent.format(wholePercent(share) / 100);
}

function formatIn(options: Intl.NumberFormatOptions): Intl.NumberFormat {
	try {
		return new Intl.NumberFormat(vscode.env.language, options);
	} catch {
		// A language pack may name a language that the engine does not know.
		return new Intl.NumberFormat('en', options);
	}
}

/** An estimate in words. */
export function pointsText(points: number): string {
	return points === 1 ? vscode.l10n.t('1 point') : vscode.l10n.t('{0} points', points);
}

/** An estimate as it is written, in words: "3 points", or the word of a size. */
export function estimateText(words: string): string {
	const points = Number(words);
	return Number.isNaN(points) ? words : pointsText(points);
}
