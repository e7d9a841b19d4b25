import * as vscode from 'vscode';

/** A page's words in the user's language. */
export function translated<const T extends Readonly<Record<string, string>>>(
	strings: T,
): { readonly [K in keyof T]: string } {
	const entries = Object.entries(strings).map(([name, text]) => [name, vscode.l10n.t(text)]);
	return Object.fromEntries(entries) as { [K in keyof T]: string };
}
