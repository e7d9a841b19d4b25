import * as vscode from 'vscode';

/** A page that is opened by a command, once for each window, and returns after a reload of the window. */
export interface PagePanel {
	readonly viewType: string;
	readonly command: string;
	readonly title: () => string;
	/** What a page shows and does is a large part of the extension, and loads with the first one. */
	readonly load: () => Promise<(panel: vscode.WebviewPanel) => void>;
}

export function registerPagePanel({ viewType, command, title, load }: PagePanel): vscode.Disposable {
	let shown: vscode.WebviewPanel | undefined;
	const take = (panel: vscode.WebviewPanel) => {
		shown = panel;
		panel.onDidDispose(() => {
			if (shown === panel) shown = undefined;
		});
		void load().then((show) => {
			if (shown === panel) show(panel);
		});
	};
	const open = () => {
		if (shown) return shown.reveal();
		take(vscode.window.createWebviewPanel(viewType, title(), vscode.ViewColumn.Active));
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(command, open),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel) {
				take(panel);
			},
		}),
		{ dispose: () => shown?.dispose() },
	);
}
