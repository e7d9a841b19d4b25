import * as vscode from 'vscode';
import { createTreeTalk } from './treeTalk';

/** The rows of a view and what surrounds them. */
export interface TreeContent<Row> extends vscode.Disposable {
	/** The rows at the top; waits until they are known for the first time. */
	rows(): Promise<Row[]>;
	below(row: Row): Row[];
	withTooltip(item: vscode.TreeItem, row: Row, token?: vscode.CancellationToken): Promise<vscode.TreeItem>;
	handleDrag?(rows: readonly Row[], data: vscode.DataTransfer): void;
	handleDrop?(target: Row | undefined, data: vscode.DataTransfer): Promise<void>;
}

export interface LazyTree<Row, Content> extends vscode.Disposable {
	readonly view: vscode.TreeView<Row>;
	load(): Promise<Content>;
}

/**
 * A view whose rows are loaded when it is first seen.
 * @param create `draw` tells the editor which rows to draw anew; undefined for all
 * @param isDragged whether its rows can be dragged, one or several, among each other and into editors
 */
export function lazyTree<Row extends { readonly item: vscode.TreeItem }, Content extends TreeContent<Row>>(
	id: string,
	create: (view: vscode.TreeView<Row>, draw: (rows: readonly Row[] | undefined) => void) => Promise<Content>,
	isDragged = false,
): LazyTree<Row, Content> {
	const talk = createTreeTalk<Row>();
	let content: Promise<Content> | undefined;
	const load = () => {
		content ??= create(view, talk.draw);
		return content;
	};
	const view = vscode.window.createTreeView<Row>(id, {
		treeDataProvider: {
			onDidChangeTreeData: talk.event,
			getChildren: (row) =>
				talk.answer(row, async () => {
					const rows = await load();
					return row ? rows.below(row) : rows.rows();
				}),
			getTreeItem: ({ item }) => item,
			resolveTreeItem: async (item, row, token) => (await load()).withTooltip(item, row, token),
		},
		showCollapseAll: true,
		canSelectMany: isDragged,
		...(isDragged
			? {
					dragAndDropController: {
						dragMimeTypes: ['text/uri-list'],
						dropMimeTypes: [`application/vnd.code.tree.${id.toLowerCase()}`],
						handleDrag: async (rows, data) => (await load()).handleDrag?.(rows, data),
						handleDrop: async (target, data) => (await load()).handleDrop?.(target, data),
					},
				}
			: {}),
	});
	return {
		view,
		load,
		dispose() {
			talk.dispose();
			view.dispose();
			void content?.then((loaded) => loaded.dispose());
		},
	};
}
