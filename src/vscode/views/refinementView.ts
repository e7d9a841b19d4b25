import * as vscode from 'vscode';
import type { Session } from '../session';
import { createAnswerPause } from './answerPause';
import { createRedraws } from './redraws';
import type { RefinementContent } from './refinementContent';
import type { RefinementRow } from './refinementRow';

/** The Refinement view in the side bar: what comes next and is not ready. Its rows are loaded when it is first seen. */
export function registerRefinementView(session: Session): vscode.Disposable {
	const redraws = createRedraws<RefinementRow>();
	const pause = createAnswerPause();
	let content: Promise<RefinementContent> | undefined;
	const load = (): Promise<RefinementContent> => {
		content ??= import('./refinementContent').then(({ createRefinementContent }) =>
			createRefinementContent(session, view, redraws.draw),
		);
		return content;
	};
	const view = vscode.window.createTreeView<RefinementRow>('backlogRefinery.refinement', {
		treeDataProvider: {
			onDidChangeTreeData: redraws.event,
			async getChildren(row) {
				redraws.asked();
				if (!row) return (await load()).rows();
				await pause();
				return [...row.children];
			},
			getTreeItem: ({ item }) => item,
			resolveTreeItem: async (item, row) => (await load()).withTooltip(item, row),
		},
		showCollapseAll: true,
	});
	return vscode.Disposable.from(
		redraws,
		view,
		// A key press comes without the row it is meant for.
		vscode.commands.registerCommand('backlogRefinery.refineSelected', () =>
			vscode.commands.executeCommand('backlogRefinery.refineStory', view.selection[0]),
		),
		{ dispose: () => void content?.then((loaded) => loaded.dispose()) },
	);
}
