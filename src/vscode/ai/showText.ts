import * as vscode from 'vscode';
import { suggestionScheme } from './suggestionDocument';

/** Shows a text as nothing but text, read-only: what goes to a model, or what came of one. */
export async function showText(name: string, text: string): Promise<void> {
	const uri = vscode.Uri.from({ scheme: suggestionScheme, path: `/${name}`, query: `text-${Date.now()}` });
	const provider = vscode.workspace.registerTextDocumentContentProvider(suggestionScheme, {
		provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? text : undefined),
	});
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
	await vscode.window.showTextDocument(document, { preview: true });
	const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
		if (closed.uri.toString() !== uri.toString()) return;
		provider.dispose();
		closing.dispose();
	});
}
