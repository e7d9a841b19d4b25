import * as vscode from 'vscode';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { lintFile } from './lintFile';
import { isShown } from './shownDocuments';

/** Milliseconds of work after which others get their turn. */
const slice = 8;

/** What a run over the whole backlog came to. Hints are not counted: the Problems view does not list them. */
export interface BacklogCheckResult {
	readonly problems: number;
	/** Items with problems. */
	readonly affected: number;
	readonly checked: number;
	readonly total: number;
}

export interface BacklogCheckOptions {
	readonly token: vscode.CancellationToken;
	onProgress(done: number, total: number): void;
}

/**
 * Looks into every file of the backlog, in slices, and shows what it finds as it goes. Open documents keep the
 * squiggles that follow their text. A cancelled run leaves what was found by then.
 *
 * @param onFile hears of each file whose findings are now shown
 */
export async function checkBacklog(
	session: Session,
	shown: vscode.DiagnosticCollection,
	onFile: (uri: string) => void,
	{ token, onProgress }: BacklogCheckOptions,
): Promise<BacklogCheckResult> {
	const files = [...new Set(session.backlog.index.entries.map(({ uri }) => uri))];
	let [problems, affected, checked] = [0, 0, 0];
	let started = vscodeClock.now();
	for (const uri of files) {
		if (token.isCancellationRequested) break;
		const found = counted(await showFile(session, shown, uri));
		onFile(uri);
		checked++;
		problems += found;
		if (found > 0) affected++;
		if (vscodeClock.now() - started > slice) {
			onProgress(checked, files.length);
			await vscodeClock.yield();
			started = vscodeClock.now();
		}
	}
	return { problems, affected, checked, total: files.length };
}

/** Brings the diagnostics of one file up to date, unless it is open and so follows its text anyway. */
export async function showFile(
	session: Session,
	shown: vscode.DiagnosticCollection,
	uri: string,
): Promise<readonly vscode.Diagnostic[]> {
	const target = vscode.Uri.parse(uri, true);
	const diagnostics = await lintFile(session, uri);
	if (isShown(target)) return shown.get(target) ?? diagnostics;
	// Most files have nothing to say, and each message to the editor costs.
	if (diagnostics.length > 0 || shown.has(target)) shown.set(target, diagnostics);
	return diagnostics;
}

function counted(diagnostics: readonly vscode.Diagnostic[]): number {
	return diagnostics.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
}
