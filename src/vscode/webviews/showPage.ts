import * as vscode from 'vscode';
import type { Session } from '../session';
import { createNonce } from './nonce';
import { webviewHtml } from './webviewHtml';

/** The extension's side of one page, whoever draws it. */
export interface PageHost<Message> extends vscode.Disposable {
	/** Carries out what the page asks for; resolves when the answer is posted. */
	receive(message: Message): Promise<void>;
	/** The page is hidden and hears nothing until it says `ready`. */
	hide(): void;
}

/** A page that fills a panel. */
export interface Page<Message extends { readonly type: string }> {
	/** Of its script and its style sheet. */
	readonly name: string;
	/** Its words in English. */
	readonly strings: Readonly<Record<string, string>>;
	readonly isMessage: (message: unknown) => message is Message;
	readonly host: PageHost<Message>;
}

/** Fills a panel with a page and keeps it in step until the panel is closed. */
export function showPage<Message extends { readonly type: string }>(
	panel: vscode.WebviewPanel,
	session: Session,
	extension: vscode.Uri,
	{ name, strings, isMessage, host }: Page<Message>,
): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');

	const listeners = vscode.Disposable.from(
		host,
		webview.onDidReceiveMessage(async (message: unknown) => {
			if (!isMessage(message))
				return session.log.warn(`The page ${name} sent something unknown: ${JSON.stringify(message)}`);
			try {
				await host.receive(message);
			} catch (error) {
				session.log.error(`The page ${name} asked for ${message.type}, which failed: ${String(error)}`);
			}
		}),
		// A hidden page is thrown away by the editor and says `ready` when it is made anew.
		panel.onDidChangeViewState(() => panel.visible || host.hide()),
	);
	panel.onDidDispose(() => listeners.dispose());

	const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
	webview.html = webviewHtml({
		nonce: createNonce(),
		cspSource: webview.cspSource,
		scriptUri: uri(`${name}.js`),
		styleUri: uri(`${name}.css`),
		title: panel.title,
		lang: vscode.env.language,
		data: { strings: Object.fromEntries(Object.entries(strings).map(([word, text]) => [word, vscode.l10n.t(text)])) },
	});
	void session.start();
}
