import type * as vscode from 'vscode';

/**
 * Adds text so that nothing in it is read as markup. `appendText` alone keeps every blank from breaking a line, and long
 * sentences break within words; only the first blank has to stay so, since behind it a number or a dash could begin a list.
 */
export function appendWords(markdown: vscode.MarkdownString, text: string): void {
	const [first = '', second, ...rest] = text.split(/\s+/);
	markdown.appendText(second === undefined ? first : `${first} ${second}`);
	for (const word of rest) markdown.appendMarkdown(' ').appendText(word);
}
