import * as vscode from 'vscode';

/** Documents with one line for each open story in order, as it was at some state or is now. */
export const orderScheme = 'backlog-refinery-order';

/**
 * @param since the state; undefined: now
 * @param name of the state, for the tab
 */
export function orderUri(since: string | undefined, name: string): vscode.Uri {
	const path = `/${(since === undefined ? 'now' : name).replace(/[\\/]/g, '-')}`;
	// The state that the other side shows is part of both, so that two comparisons do not share a document.
	return vscode.Uri.from({ scheme: orderScheme, path, query: JSON.stringify({ since, name }) });
}

/** The state that a document shows; undefined: now. */
export function stateOf({ query }: vscode.Uri): string | undefined {
	try {
		const { since } = JSON.parse(query) as { since?: unknown };
		return typeof since === 'string' ? since : undefined;
	} catch {
		return undefined;
	}
}
