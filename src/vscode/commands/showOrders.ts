import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { scoreOf } from '../../core/priority/score';
import type { ScoreSort } from '../../core/refine/scoreSort';
import { formatNumber } from '../numbers';
import type { Session } from '../session';

/** Scheme of the two documents, which nobody can write to. */
const scheme = 'backlog-refinery-order';

/** Shows two orders side by side, one line for each open item; `close` takes them away again. */
export async function showOrders(session: Session, { orders, model }: ScoreSort): Promise<{ close(): Promise<void> }> {
	const line = (item: Item) => {
		const score = scoreOf(item, session.backlog.index.conventions.configOf(item.root).scoring);
		return `${item.id}  ${item.title}  ${score ? formatNumber(score.value) : '–'}`;
	};
	const text = (lists: readonly (readonly Item[])[]) =>
		lists.map((items) => `${items.filter(isOpen).map(line).join('\n')}\n`).join('\n');
	const texts: Readonly<Record<string, string>> = {
		'/now': text(orders.map(({ now }) => now)),
		'/by-score': text(orders.map(({ sorted }) => sorted)),
	};
	// Another text under the same address would be taken from the editor's memory.
	const query = String(Date.now());
	const [now, byScore] = ['/now', '/by-score'].map((path) => vscode.Uri.from({ scheme, path, query }));
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: ({ path }) => texts[path],
	});
	const title = vscode.l10n.t('Order now ↔ by {0} score', model ?? '');
	await vscode.commands.executeCommand('vscode.diff', now, byScore, title, { preview: true });
	return {
		async close() {
			const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
			const own = tabs.filter(
				({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === byScore?.toString(),
			);
			await vscode.window.tabGroups.close(own);
			provider.dispose();
		},
	};
}

function isOpen({ status }: Item): boolean {
	return !isClosed(status.category);
}
