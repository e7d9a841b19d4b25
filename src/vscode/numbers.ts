import * as vscode from 'vscode';

/** A number as the user's language writes it: 1,200 or 1.200. */
export function formatNumber(value: number): string {
	return format(value, { maximumFractionDigits: 1 });
}

/** A share from 0 to 1 as whole percent. Rounded down, so that 100 % means all of it. */
export function formatPercent(share: number): string {
	return format(Math.floor(share * 100 + 1e-9) / 100, { style: 'percent' });
}

function format(value: number, options: Intl.NumberFormatOptions): string {
	try {
		return new Intl.NumberFormat(vscode.env.language, options).format(value);
	} catch {
		// A language pack may name a language that the engine does not know.
		return new Intl.NumberFormat('en', options).format(value);
	}
}
