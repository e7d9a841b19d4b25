import * as vscode from 'vscode';
import { registerRulePages } from '../features/rulePages';
import { registerOrderDocuments } from '../history/orderDocuments';
import type { Session } from '../session';
import { commandNames } from './commandNames';
import type { handlersOf } from './handlers';

/** Registers the commands on items. What they do is a large part of the extension and is loaded with the first of them. */
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
				(await handlers())[name](args[0], args[1]),
			),
		),
	);
}
