import * as vscode from 'vscode';
import { packagedLanguage } from './adapters/packagedLanguage';
import { vscodeFileStore } from './adapters/vscodeFileStore';
import { vscodeRecordCache } from './adapters/vscodeRecordCache';
import { registerCommands } from './commands/register';
import { registerCodeLenses } from './features/codeLenses';
import { registerConfigDiagnostics } from './features/configDiagnostics';
import { registerDiagnostics } from './features/diagnostics';
import { registerFixAllActions } from './features/fixAllActions';
import { registerLinkFollowing } from './features/followRenames';
import { registerQuickFixes } from './features/quickFixes';
import { registerReadinessHover } from './features/readinessHover';
import { registerIdRename } from './features/renameIds';
import { registerTodoActions } from './features/todoActions';
import type { Host } from './host';
import { registerQuestions } from './questions/registerQuestions';
import { createSession } from './session';
import { registerBacklogView } from './views/backlogView';
import { registerRefinementView } from './views/refinementView';
import { registerRoadmapView } from './views/roadmapView';
import { registerBoard } from './webviews/board';
import { registerRefinement } from './webviews/refinement';
import { registerRoadmap } from './webviews/roadmap';

/** Wires the extension. Registers everything at once and waits for nothing: the backlog is read when something asks for it. */
export function activateRefinery(context: vscode.ExtensionContext, host: Host): void {
	const log = vscode.window.createOutputChannel('Backlog Refinery', { log: true });
	const kept = {
		cache: host.cache?.(context) ?? vscodeRecordCache(context),
		version: String(context.extension.packageJSON.version),
	};
	const session = createSession(log, host, kept, packagedLanguage(context.extensionUri, log));
	context.subscriptions.push(
		log,
		session,
		registerBacklogView(session, context.workspaceState),
		registerRefinementView(session),
		registerRoadmapView(session, context.workspaceState),
		registerQuestions(session, context.workspaceState),
		registerDiagnostics(session),
		registerConfigDiagnostics(vscodeFileStore(host), log),
		registerQuickFixes(session),
		registerFixAllActions(session),
		registerCodeLenses(session),
		registerReadinessHover(session),
		registerIdRename(session),
		registerLinkFollowing(session),
		registerTodoActions(),
		registerCommands(session, context),
		registerBoard(session, context),
		registerRoadmap(session, context),
		registerRefinement(session, context),
	);
	void session.start();
}
