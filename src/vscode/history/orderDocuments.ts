import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import type { OrderHistory } from './orderHistory';
import { orderScheme, stateOf } from './orderUri';

/** Shows orders as read-only texts, which the editor can compare. The present one follows the backlog. */
export function registerOrderDocuments(session: Session, state: vscode.Memento): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();
	let loading: Promise<OrderHistory> | undefined;
	const history = () => {
		loading ??= import('./orderHistory').then(({ createOrderHistory }) => createOrderHistory(session, state));
		return loading;
	};
	const provider: vscode.TextDocumentContentProvider = {
		onDidChange: changed.event,
		async provideTextDocumentContent(uri) {
			await session.start();
			const since = stateOf(uri);
			if (since === undefined) return textOf(session.backlog.index.entries.filter(isOpenStory));
			try {
				return textOf((await (await history()).orders(since)).before);
			} catch (error) {
				return `${error instanceof Error ? error.message : String(error)}\n`;
			}
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => {
			for (const { uri } of vscode.workspace.textDocuments)
				if (uri.scheme === orderScheme && stateOf(uri) === undefined) changed.fire(uri);
		}),
		vscode.workspace.registerTextDocumentContentProvider(orderScheme, provider),
	);
}

function isOpenStory({ type, status }: Entry): boolean {
	return type === 'story' && !isClosed(status.category);
}

function textOf(entries: readonly Entry[]): string {
	return entries.map(({ id, title }) => `${oneLine(id)}  ${oneLine(title)}\n`).join('');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
