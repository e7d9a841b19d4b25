import * as vscode from 'vscode';
import { baseName } from '../../core/util/paths';

/** Documents that show a story as suggestions would leave it. */
export const suggestionScheme = 'backlog-refinery-suggestions';

/** A read-only text that grows, compared in an editor with the story's own file. */
export interface SuggestionDocument extends vscode.Disposable {
	readonly uri: vscode.Uri;
	readonly text: string;
	show(text: string): void;
	/** Closes the comparison, wherever it is. */
	close(): Promise<void>;
}

/** Opens the comparison of a story's file with a text that is the same at first. */
export async function openSuggestions(story: vscode.Uri, title: string, text: string): Promise<SuggestionDocument> {
	const uri = vscode.Uri.from({ scheme: suggestionScheme, path: `/${baseName(story.path)}`, query: `${Date.now()}` });
	const changed = new vscode.EventEmitter<vscode.Uri>();
	let now = text;
	const provider = vscode.workspace.registerTextDocumentContentProvider(suggestionScheme, {
		onDidChange: changed.event,
		provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? now : undefined),
	});
	await vscode.commands.executeCommand('vscode.diff', story, uri, title, { preview: true });
	const follow = vscode.workspace.onDidChangeTextDocument(({ document }) => {
		if (document.uri.toString() === uri.toString()) reveal(document, text);
	});
	return {
		uri,
		get text() {
			return now;
		},
		show(next) {
			if (next === now) return;
			now = next;
			changed.fire(uri);
		},
		async close() {
			const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
			const mine = tabs.filter(({ input }) => modified(input) === uri.toString());
			if (mine.length > 0) await vscode.window.tabGroups.close(mine);
		},
		dispose: () => vscode.Disposable.from(provider, follow, changed).dispose(),
	};
}

/** Shows the first line that is another one: of a long story the criteria lie below what is seen at first. */
function reveal(document: vscode.TextDocument, before: string): void {
	const now = document.getText();
	let at = 0;
	while (at < now.length && now[at] === before[at]) at++;
	const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
	const place = document.positionAt(at);
	if (at < Math.max(now.length, before.length))
		editor?.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function modified(input: unknown): string | undefined {
	return input instanceof vscode.TabInputTextDiff ? input.modified.toString() : undefined;
}
