import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { lensTitles } from './lensTitles';

const setting = 'codeLens.enabled';

/** One line above an item's front matter: what is missing for ready and where the item stands, each a click to change it. */
export function registerCodeLenses(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		async provideCodeLenses(document, token) {
			if (!vscode.workspace.getConfiguration('backlogRefinery', document.uri).get(setting, true)) return [];
			await session.start();
			const lenses: vscode.CodeLens[] = [];
			for (const entry of session.backlog.index.inFile(document.uri.toString())) {
				if (token.isCancellationRequested) return [];
				lenses.push(...(await lensesOf(session, entry)));
			}
			return lenses;
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(`backlogRefinery.${setting}`)) changed.fire();
		}),
		vscode.languages.registerCodeLensProvider('markdown', provider),
		activeItem(session),
	);
}

async function lensesOf(session: Session, entry: Entry): Promise<vscode.CodeLens[]> {
	const place = new vscode.Range(entry.line, 0, entry.line, 0);
	const titles = await lensTitles(session, entry);
	return titles.map((command) => new vscode.CodeLens(place, command));
}

/** Tells menus whether the active editor shows an item. */
function activeItem(session: Session): vscode.Disposable {
	let known: boolean | undefined;
	const tell = () => {
		const document = vscode.window.activeTextEditor?.document;
		const active = document !== undefined && session.entryOf(document.uri) !== undefined;
		if (active === known) return;
		known = active;
		void vscode.commands.executeCommand('setContext', 'backlogRefinery.activeItem', active);
	};
	tell();
	return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), session.onDidChange(tell));
}
