import * as vscode from 'vscode';
import type { RoadmapContent } from '../roadmap/roadmapContent';
import type { RoadmapNode } from '../roadmap/roadmapNode';
import type { Session } from '../session';
import { type LazyTree, lazyTree } from './lazyTree';

/**
 * The Roadmap view in the side bar.
 * @param memory where the grouping is remembered for the workspace
 */
export function registerRoadmapView(session: Session, memory: vscode.Memento): vscode.Disposable {
	const tree: LazyTree<RoadmapNode, RoadmapContent> = lazyTree(
		'backlogRefinery.roadmap',
		(view, draw) =>
			import('../roadmap/roadmapContent').then(({ createRoadmapContent }) =>
				createRoadmapContent(session, memory, view, draw),
			),
		true,
	);
	return vscode.Disposable.from(
		tree,
		vscode.commands.registerCommand('backlogRefinery.groupRoadmapBy', async (wanted) =>
			(await tree.load()).groupBy(wanted),
		),
		vscode.commands.registerCommand('backlogRefinery.showMoreRoadmap', async (id) =>
			(await tree.load()).showMore(String(id)),
		),
	);
}
