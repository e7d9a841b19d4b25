import * as vscode from 'vscode';
import type { Session } from '../session';
import { createNonce } from './nonce';
import { type WebviewPage, webviewHtml } from './webviewHtml';

/** The extension's side of a page, whoever draws it. */
export interface PageHost<In extends { readonly type: string }> extends vscode.Disposable {
	/** Carries out what the page asks for; resolves when that is done and told. */
	receive(message: In): Promise<void>;
	/** The page is hidden and hears nothing until it says `ready`. */
	hide(): void;
}

/** A page as it is built, and what answers it. */
export interface Page<In extends { readonly type: string }> {
	/** Of its files in `dist/webview`. */
	readonly name: string;
	readonly words: Readonly<Record<string, string>>;
	/** What its script is given besides, by name. */
	readonly data?: Readonly<Record<string, unknown>>;
	readonly images?: WebviewPage['images'];
	readonly accepts: (message: unknown) => message is In;
	readonly host: PageHost<In>;
}

/** Fills a panel with a page and keeps it in step until the panel is closed. */
export function fillPanel<In extends { readonly type: string }>(
	panel: vscode.WebviewPanel,
	session: Session,
	extension: vscode.Uri,
	{ name, words, data, images, accepts, host }: Page<In>,
): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');
	const listeners = vscode.Disposable.from(
		host,
		webview.onDidReceiveMessage(async (message: unknown) => {
			if (!accepts(message))
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
		data: { strings: words, ...data },
		...(images ? { images } : {}),
	});
}
