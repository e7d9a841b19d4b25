import * as vscode from 'vscode';
import { LineIndex } from '../../core/model/position';
import type { Session } from '../session';
import { ruleSettings } from './ruleSettings';
import { diagnosticsOf } from './toDiagnostic';

/** More in one file say nothing new and only bury the others. The worst are kept. */
const mostPerFile = 100;

/** Diagnostics of a file that need not be open, closed items by the rules for whole backlogs. */
export async function lintFile(session: Session, uri: string): Promise<vscode.Diagnostic[]> {
	const { index, inspector } = session.backlog;
	const settings = ruleSettings(vscode.Uri.parse(uri, true));
	const diagnostics: vscode.Diagnostic[] = [];
	for (const entry of index.inFile(uri)) {
		const linted = await inspector.lintEntry(entry, {
			severities: settings,
			skipClosed: true,
			onFault: (rule, error) => session.log.error(`Rule ${rule} failed on ${entry.path}: ${String(error)}`),
		});
		const lines = new LineIndex(linted?.text ?? '');
		const found = diagnosticsOf({
			entry,
			findings: linted?.findings ?? [],
			settings,
			place: (range) => lines.rangeOf(range),
		});
		diagnostics.push(...found);
	}
	return diagnostics.sort((a, b) => a.severity - b.severity).slice(0, mostPerFile);
}
