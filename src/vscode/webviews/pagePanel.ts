import * as vscode from 'vscode';

/** A page that is opened by a command, once for each window, and returns after a reload of the window. */
export interface PagePanel {
	readonly viewType: string;
	readonly command: string;
	readonly title: () => string;
	/** Where it opens; left out: where the focus is. */
	readonly place?: () => Promise<vscode.ViewColumn>;
	/** Context key that is true while the page is there. */
	readonly openKey?: string;
	/** What a page shows and does is a large part of the extension, and loads with the first one. */
	readonly load: () => Promise<ShowPage>;
}

/** @param returned true after a reload of the window, when nobody has asked for the page */
export type ShowPage = (panel: vscode.WebviewPanel, returned: boolean) => void;

export function registerPagePanel({ viewType, command, title, place, openKey, load }: PagePanel): vscode.Disposable {
	let shown: vscode.WebviewPanel | undefined;
	let opening: Promise<void> | undefined;
	const tellOpen = (isOpen: boolean) => {
		if (openKey !== undefined) void vscode.commands.executeCommand('setContext', openKey, isOpen);
	};
	const take = (panel: vscode.WebviewPanel, returned: boolean) => {
		shown = panel;
		tellOpen(true);
		panel.onDidDispose(() => {
			if (shown !== panel) return;
			shown = undefined;
			tellOpen(false);
		});
		void load().then((show) => {
			if (shown === panel) show(panel, returned);
		});
	};
	const open = async () => {
		const column = (await place?.()) ?? vscode.ViewColumn.Active;
		// It may have returned meanwhile.
		if (shown) reveal(shown);
		else take(vscode.window.createWebviewPanel(viewType, title(), column), false);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(command, () => {
			if (shown) return reveal(shown);
			opening ??= open().finally(() => {
				opening = undefined;
			});
			return opening;
		}),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel) {
				take(panel, true);
			},
		}),
		{ dispose: () => shown?.dispose() },
	);
}

/** Where it is, whatever has the focus. */
function reveal(panel: vscode.WebviewPanel): void {
	panel.reveal(panel.viewColumn);
}
