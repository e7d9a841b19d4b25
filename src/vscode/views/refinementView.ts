import * as vscode from 'vscode';
import type { Session } from '../session';
import { lazyTree } from './lazyTree';
import type { RefinementContent } from './refinementContent';
import type { RefinementRow } from './refinementRow';

/** The Refinement view in the side bar: what comes next and is not ready. */
export function registerRefinementView(session: Session): vscode.Disposable {
	const tree = lazyTree<RefinementRow, RefinementContent>('backlogRefinery.refinement', (view, draw) =>
		import('./refinementContent').then(({ createRefinementContent }) => createRefinementContent(session, view, draw)),
	);
	return vscode.Disposable.from(
		tree,
		// A key press comes without the row it is meant for.
		vscode.commands.registerCommand('backlogRefinery.refineSelected', () =>
			vscode.commands.executeCommand('backlogRefinery.refineStory', tree.view.selection[0]),
		),
	);
}
