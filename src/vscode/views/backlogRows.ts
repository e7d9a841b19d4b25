import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { BacklogNode } from '../../core/tree/backlogNode';
import type { BacklogTree } from '../../core/tree/backlogTree';
import type { LiveTree } from '../../core/tree/liveTree';
import { rowStep, rowsOf } from '../../core/tree/rowsOf';
import { idOf } from '../../core/tree/treeDraft';
import type { Session } from '../session';
import { FilterScores } from './filterScores';
import { gather } from './gather';
import { tooltipOf } from './itemTooltip';
import { lookForFilter } from './lookForFilter';
import type { TopReadiness } from './topReadiness';
import { treeItemOf } from './treeItem';
import { TreeNode } from './treeNode';
import { createTreeTalk } from './treeTalk';
import type { ViewChoices } from './viewChoices';

/** Milliseconds for which changes are gathered before the tree is built anew; more while files come in by the hundred. */
const gatherFor = 30;
const gatherWhileReading = 250;
const restWhileReading = 9;

/** Before the first item is read. */
const nothing: BacklogTree = {
	roots: [],
	byId: new Map(),
	counts: { shown: 0, unfiltered: 0, all: 0 },
	estimates: false,
	filterProblem: undefined,
};

/** The rows of the Backlog view, kept in step with the index, the user's choices and the readiness of the first items. */
export class BacklogRows implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #talk = createTreeTalk<TreeNode>();
	readonly #rebuilt = new vscode.EventEmitter<void>();
	readonly #known = new Map<string, TreeNode>();
	readonly #limits = new Map<string, number>();
	readonly #disposables: vscode.Disposable[];
	readonly #scores: FilterScores;
	#live: LiveTree | undefined;

	readonly onDidChangeTreeData = this.#talk.event;
	/** Fires when the rows have been gathered anew, whether or not the editor has to draw any of them. */
	readonly onDidRebuild = this.#rebuilt.event;

	constructor(
		private readonly session: Session,
		private readonly choices: ViewChoices,
		private readonly readiness: TopReadiness,
	) {
		this.#scores = new FilterScores(session);
		const follow = () => void this.#follow();
		const soon = gather(gatherFor, follow);
		const later = gather(gatherWhileReading, follow, restWhileReading);
		this.#disposables = [
			this.#talk,
			this.#rebuilt,
			soon,
			later,
			{ dispose: () => this.#live?.dispose() },
			session.onDidChange(() => (session.state.kind === 'reading' ? later() : soon())),
			choices.onDidChange(() => {
				this.#limits.clear();
				soon();
			}),
			readiness.onDidChange((keys) => this.#redraw([...keys])),
			lookForFilter(session, choices, () => this.#scores.load(), soon),
		];
	}

	get tree(): BacklogTree {
		return this.#live?.tree ?? nothing;
	}

	getChildren(row?: TreeNode): Promise<TreeNode[]> {
		return this.#talk.answer(row, () => this.rowsBelow(row));
	}

	/** Waits until the editor has drawn the rows that it was told of. */
	drawn(): Promise<void> {
		return this.#talk.settled();
	}

	/** The rows below one, or at the top, as the editor is to show them. */
	rowsBelow(row?: TreeNode): TreeNode[] {
		const children = row ? row.node.children : this.tree.roots;
		return rowsOf(children, row?.node, this.#limitBelow(row?.node)).map((node) => this.#rowOf(node));
	}

	getParent(row: TreeNode): TreeNode | undefined {
		return row.node.parent && this.#rowOf(row.node.parent);
	}

	getTreeItem(row: TreeNode): vscode.TreeItem {
		return treeItemOf(row, {
			missing: row.entry && this.readiness.missing(row.entry),
			estimates: this.tree.estimates,
			filtered: this.choices.options.filter.trim() !== '',
			roots: row.node.parent ? 0 : this.tree.roots.length,
		});
	}

	async resolveTreeItem(item: vscode.TreeItem, row: TreeNode): Promise<vscode.TreeItem> {
		const tooltip = await tooltipOf(row.node, this.session);
		if (tooltip) item.tooltip = tooltip;
		return item;
	}

	/** The row with an id, when the tree has one. */
	rowWithId(id: string): TreeNode | undefined {
		const node = this.tree.byId.get(id);
		return node && this.#rowOf(node);
	}

	/** The row of an entry that the editor can be led to: where lists are cut short before it, they are made longer. */
	reachableRow(entry: Entry): TreeNode | undefined {
		const row = this.rowWithId(idOf(entry));
		for (let node = row?.node; node; node = node.parent) {
			const { parent } = node;
			const place = (parent?.children ?? this.tree.roots).indexOf(node);
			if (place >= this.#limitBelow(parent)) this.#grow(parent, place + 1);
		}
		return row;
	}

	/** Shows more of the list that ends with the given "show more" row. */
	showMore(row: TreeNode): void {
		if (row.node.kind === 'more') this.#grow(row.node.parent, this.#limitBelow(row.node.parent) + rowStep);
	}

	dispose(): void {
		vscode.Disposable.from(...this.#disposables).dispose();
	}

	#grow(parent: BacklogNode | undefined, wanted: number): void {
		this.#limits.set(parent?.id ?? '', Math.ceil(wanted / rowStep) * rowStep);
		this.#talk.draw(parent && [this.#rowOf(parent)]);
	}

	#limitBelow(parent: BacklogNode | undefined): number {
		return this.#limits.get(parent?.id ?? '') ?? rowStep;
	}

	async #follow(): Promise<void> {
		if (!this.#live) {
			// Gathering rows is a large part of the program that has nothing to do before the first item is read.
			const { LiveTree } = await import('../../core/tree/liveTree');
			const { index, inspector } = this.session.backlog;
			this.#live ??= new LiveTree(index, this.choices.options, {
				readiness: (entry) => inspector.knownReadiness(entry),
				score: (entry) => this.#scores.of(entry),
			});
			this.#talk.draw(undefined);
		}
		const before = this.tree;
		const touched = this.#live.follow(this.choices.options);
		if (before !== this.tree) this.#takeNewNodes();
		if (touched) this.#redraw(touched.map(({ id }) => id));
		else this.#talk.draw(undefined);
		this.#rebuilt.fire();
	}

	#takeNewNodes(): void {
		for (const [id, row] of this.#known) {
			const node = this.tree.byId.get(id);
			if (node) row.node = node;
			else if (row.node.kind !== 'more') this.#known.delete(id);
		}
	}

	/** Rows that the editor never asked for need no drawing. */
	#redraw(ids: readonly string[]): void {
		const rows = ids.map((id) => this.#known.get(id)).filter((row) => row !== undefined);
		if (rows.length > 0) this.#talk.draw(rows);
	}

	#rowOf(node: BacklogNode): TreeNode {
		const known = this.#known.get(node.id);
		if (known) {
			known.node = node;
			return known;
		}
		const row = new TreeNode(node, () => this.tree.roots);
		this.#known.set(node.id, row);
		return row;
	}
}
