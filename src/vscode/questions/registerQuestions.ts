import * as vscode from 'vscode';
import type { Session } from '../session';
import type { QuestionsFeature } from './questionsFeature';

/**
 * The Questions view, what stands at questions in editors, and comment threads on criteria. What they do is loaded when the view
 * is seen or an item is shown.
 */
export function registerQuestions(session: Session, memory: vscode.Memento): vscode.Disposable {
	const redraw = new vscode.EventEmitter<void>();
	const relens = new vscode.EventEmitter<void>();
	let loading: Promise<QuestionsFeature> | undefined;
	const feature = (): Promise<QuestionsFeature> => {
		loading ??= import('./questionsFeature').then(({ createQuestionsFeature }) =>
			createQuestionsFeature(session, memory, view, () => redraw.fire()),
		);
		return loading;
	};
	const view = vscode.window.createTreeView<vscode.TreeItem>('backlogRefinery.questions', {
		showCollapseAll: true,
		treeDataProvider: {
			onDidChangeTreeData: redraw.event,
			getTreeItem: (row) => row,
			getChildren: async (row) => (await feature()).rows().getChildren(row),
			resolveTreeItem: async (item, row) => (await feature()).rows().resolveTreeItem(item, row),
		},
	});
	const entriesOf = ({ uri }: vscode.TextDocument) => session.backlog.index.inFile(uri.toString());
	const follow = () => {
		if (vscode.window.visibleTextEditors.some(({ document }) => entriesOf(document).length > 0))
			void feature().then((loaded) => loaded.startThreads());
		relens.fire();
	};
	return vscode.Disposable.from(
		redraw,
		relens,
		view,
		session.onDidChange(follow),
		vscode.window.onDidChangeVisibleTextEditors(follow),
		vscode.languages.registerCodeLensProvider('markdown', {
			onDidChangeCodeLenses: relens.event,
			async provideCodeLenses(document) {
				const asks = entriesOf(document).some((entry) => entry.readable && entry.openQuestions > 0);
				const settings = vscode.workspace.getConfiguration('backlogRefinery', document.uri);
				const isWanted = asks && vscode.workspace.isTrusted && settings.get('codeLens.enabled', true);
				return isWanted ? (await feature()).lenses(document) : [];
			},
		}),
		vscode.languages.registerCodeActionsProvider(
			'markdown',
			{
				async provideCodeActions(document, range) {
					const isAsked = vscode.workspace.isTrusted && entriesOf(document).length > 0;
					return isAsked ? (await feature()).lightBulbs(document, range) : [];
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
		),
		{ dispose: () => void loading?.then((loaded) => loaded.dispose()) },
	);
}
