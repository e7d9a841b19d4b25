import * as vscode from 'vscode';
import { fileEntry } from '../adapters/fileEntry';
import type { Session } from '../session';
import { findingsOf, hangsOnAll } from './documentFindings';
import { ruleSettings } from './ruleSettings';
import { isShown } from './shownDocuments';
import { diagnosticsOf } from './toDiagnostic';

/** Milliseconds of rest after a keystroke before a document is looked at. */
const rest = 150;

/**
 * Keeps the squiggles of open items in step with their text. An answer for a text that is gone meanwhile is dropped.
 * Documents are looked at again when ids come or go, because references then mean something else, and when a baseline changes;
 * those of epics, goals, sprints and releases at every change of the backlog.
 */
export function followOpenDocuments(session: Session, shown: vscode.DiagnosticCollection): vscode.Disposable {
	const timers = new Map<vscode.TextDocument, number>();
	let revision = -1;

	const check = async (document: vscode.TextDocument) => {
		if (!isShown(document.uri)) return;
		// Before the backlog is read every reference would be unknown.
		await session.start();
		const { version } = document;
		const found = await findingsOf(session, document);
		if (document.version !== version || !isShown(document.uri)) return;
		if (!found) return shown.delete(document.uri);
		const settings = ruleSettings(document.uri);
		const diagnostics = found.items.flatMap(({ entry, findings }) =>
			diagnosticsOf({
				entry,
				findings,
				settings,
				place: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
			}),
		);
		shown.set(document.uri, diagnostics);
	};
	const schedule = (document: vscode.TextDocument, delay: number) => {
		if (!isItem(session, document)) return;
		clearTimeout(timers.get(document));
		const run = () => {
			timers.delete(document);
			check(document).catch((error) => session.log.error(`${document.uri.path} was not checked: ${String(error)}`));
		};
		timers.set(document, setTimeout(run, delay));
	};
	const all = () => {
		for (const document of vscode.workspace.textDocuments) schedule(document, 0);
	};
	const plans = () => {
		for (const document of vscode.workspace.textDocuments) if (hangsOnAll(session, document)) schedule(document, rest);
	};
	all();
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
		vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
			if (opened.length > 0) all();
		}),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) schedule(document, rest);
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('backlogRefinery.rules')) all();
		}),
		session.onDidChange(() => {
			if (session.state.kind === 'reading') return;
			if (revision === session.backlog.inspector.revision) return plans();
			revision = session.backlog.inspector.revision;
			all();
		}),
		{ dispose: () => timers.forEach((timer) => void clearTimeout(timer)) },
	);
}

function isItem({ backlog }: Session, document: vscode.TextDocument): boolean {
	const file = fileEntry(document.uri);
	return file !== undefined && backlog.index.conventions.claims(file).length > 0;
}
