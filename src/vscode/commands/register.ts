import * as vscode from 'vscode';
import { registerRulePages } from '../features/rulePages';
import { registerOrderDocuments } from '../history/orderDocuments';
import type { Session } from '../session';
import { tellOfTrust } from '../trust';
import { commandNames, readingCommands } from './commandNames';
import type { handlersOf } from './handlers';

/**
 * Registers the commands on items. What they do is a large part of the extension and is loaded with the first of them. Where the
 * workspace is not trusted those that change something say so before they ask anything: menus leave them out, but not everything that
 * runs commands does.
 */
export function registerCommands(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	let loading: Promise<ReturnType<typeof handlersOf>> | undefined;
	const handlers = () => {
		loading ??= import('./handlers').then(({ handlersOf }) => handlersOf(session, context));
		return loading;
	};
	return vscode.Disposable.from(
		registerRulePages(context),
		registerOrderDocuments(session, context.workspaceState),
		...commandNames.map((name) =>
			vscode.commands.registerCommand(`backlogRefinery.${name}`, async (...args: readonly unknown[]) =>
				vscode.workspace.isTrusted || readingCommands.has(name)
					? (await handlers())[name](args[0], args[1])
					: tellOfTrust(),
			),
		),
	);
}
