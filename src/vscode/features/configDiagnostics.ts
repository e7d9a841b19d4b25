import * as vscode from 'vscode';
import { settingsProblems } from '../../core/lint/settingsProblems';
import type { FileStore } from '../../core/ports/fileStore';
import { settingsUris, watchSettingsFiles } from '../adapters/settingsFile';
import type { Log } from '../log';
import { toDiagnostic } from './toDiagnostic';

/** Milliseconds of rest after a keystroke before the file is looked at. */
const rest = 150;

/** Squiggles in `refinery.yml` at the root of each workspace folder, open or not. */
export function registerConfigDiagnostics(store: FileStore, log: Log): vscode.Disposable {
	const shown = vscode.languages.createDiagnosticCollection('backlogRefinery.settings');
	const timers = new Map<string, number>();
	/** The newest look at each file; an older one that comes later has nothing to say. */
	const newest = new Map<string, symbol>();

	const check = async (uri: vscode.Uri) => {
		const mine = Symbol();
		newest.set(uri.toString(), mine);
		const problems = isSettingsFile(uri) ? await settingsProblems(store, uri.toString()) : [];
		if (newest.get(uri.toString()) === mine) shown.set(uri, problems.map(toDiagnostic));
	};
	const schedule = (uri: vscode.Uri, delay: number) => {
		clearTimeout(timers.get(uri.toString()));
		const run = () => {
			timers.delete(uri.toString());
			check(uri).catch((error) => log.error(`${uri.path} was not checked: ${String(error)}`));
		};
		timers.set(uri.toString(), setTimeout(run, delay));
	};
	for (const uri of settingsUris()) schedule(uri, 0);
	return vscode.Disposable.from(
		shown,
		watchSettingsFiles((uri, typing) => schedule(uri, typing ? rest : 0)),
		{
			dispose() {
				newest.clear();
				for (const timer of timers.values()) clearTimeout(timer);
			},
		},
	);
}

function isSettingsFile(uri: vscode.Uri): boolean {
	return settingsUris().some((file) => file.toString() === uri.toString());
}
