import * as vscode from 'vscode';
import { periodOf } from '../../core/query/periods';
import { coverageRows } from '../../core/roadmap/coverageRows';
import { type Roadmap, roadmapFrom, visionsIn } from '../../core/roadmap/roadmap';
import type { RoadmapGrouping, RoadmapRow, RowGrouping } from '../../core/roadmap/roadmapRow';
import { roadmapRows } from '../../core/roadmap/roadmapRows';
import { scheduleOn } from '../../core/schedule/scheduleOn';
import { rowStep } from '../../core/tree/rowsOf';
import { cancellationOf } from '../adapters/cancellation';
import { nextQuarters } from '../commands/nextQuarters';
import type { Session } from '../session';
import { today } from '../today';
import { gather } from '../views/gather';
import { tooltipOf } from '../views/itemTooltip';
import type { TreeContent } from '../views/lazyTree';
import { idsIn } from '../views/treeDrop';
import { dropRows } from './dropEpics';
import { keyResultTooltip } from './keyResultTooltip';
import { chooseGrouping, groupingIn, rememberedGrouping, rememberGrouping } from './roadmapGroupings';
import { itemOf } from './roadmapItem';
import { backlogNodeOf, isRoadmapRow, RoadmapNode, rowsBelow, type ShownRow } from './roadmapNode';
import { keepRoadmapState } from './roadmapState';
import { paragraphsOf, type Surroundings } from './roadmapWords';

/** The rows of the Roadmap view and what surrounds them. */
export interface RoadmapContent extends TreeContent<RoadmapNode> {
	handleDrag(rows: readonly RoadmapNode[], data: vscode.DataTransfer): void;
	handleDrop(target: RoadmapNode | undefined, data: vscode.DataTransfer): Promise<void>;
	/** Asks the user where the wanted grouping is none. */
	groupBy(wanted?: unknown): Promise<void>;
	/** Shows more of the rows below the one with an id. */
	showMore(id: string): void;
}

/** The editor's own name for rows of this view. */
const rowMime = 'application/vnd.code.tree.backlogrefinery.roadmap';
/** Milliseconds for which changes are gathered. */
const gatherFor = 30;
/** How many times as long as gathering took, others have their turn before it is done again. */
const rest = 4;

/**
 * Puts the roadmap together while the view is seen, and again after each change.
 * @param memory where the grouping is remembered
 * @param draw tells the editor which rows to draw anew; undefined for all
 */
export function createRoadmapContent(
	session: Session,
	memory: vscode.Memento,
	view: vscode.TreeView<RoadmapNode>,
	draw: (rows: readonly RoadmapNode[] | undefined) => void,
): RoadmapContent {
	/** Rows that the editor has asked for. */
	const shown = new Map<string, RoadmapNode>();
	let around: Surroundings = { grouping: rememberedGrouping(memory), today: today() };
	let roadmap: Roadmap | undefined;
	let roots: readonly RoadmapRow[] = [];
	/** How many rows are shown below one, by its id, where that is more than at first. */
	const limits = new Map<string, number>();
	let stale = true;
	let known = () => {};
	const firstKnown = new Promise<void>((resolve) => {
		known = resolve;
	});

	const below = (row: ShownRow) => rowsBelow(row, limits.get(row.id) ?? rowStep);
	const itemFor = (row: ShownRow) => itemOf(row, around, roots.length === 1 && row === roots[0]);
	const nodeOf = (row: ShownRow): RoadmapNode => {
		const node = shown.get(row.id) ?? new RoadmapNode(row, itemFor(row), () => roots);
		shown.set(row.id, node);
		return node;
	};
	const look = () => {
		const { kind } = session.state;
		if (!view.visible || (kind === 'reading' && roots.length === 0)) return state.tell(roadmap, roots, around.grouping);
		stale = false;
		const { index } = session.backlog;
		around = { ...around, today: today() };
		roadmap = roadmapFrom(scheduleOn(index), visionsIn(index), { today: around.today });
		show(rowsOf(roadmap, around.grouping));
		state.tell(roadmap, roots, around.grouping);
		known();
	};
	/** Draws what is to be seen and says something else. */
	const show = (fresh: readonly RoadmapRow[]) => {
		const before = roots;
		roots = fresh;
		const changed: RoadmapNode[] = [];
		const left = new Set(shown.keys());
		const visit = (row: ShownRow) => {
			const node = shown.get(row.id);
			// What is below a row that was never asked for was not either.
			if (!node) return;
			left.delete(row.id);
			const item = itemFor(row);
			if (says(node.item, below(node.row)) !== says(item, below(row))) changed.push(node);
			Object.assign(node, { row, item });
			below(row).forEach(visit);
		};
		fresh.forEach(visit);
		for (const id of left) shown.delete(id);
		const isSame = before.length === fresh.length && before.every(({ id }, at) => id === fresh[at]?.id);
		if (!isSame) draw(undefined);
		else if (changed.length > 0) draw(changed);
	};
	const ask = () => {
		stale = true;
		soon();
	};
	const lookNow = () => {
		try {
			look();
		} catch (error) {
			session.log.error(`The roadmap could not be put together: ${error}`);
			known();
		}
	};
	const soon = gather(gatherFor, lookNow, rest);
	const state = keepRoadmapState(session, view);
	const disposables = [
		soon,
		state,
		session.onDidChange(ask),
		view.onDidChangeVisibility(() => {
			if (stale) soon();
		}),
	];
	ask();
	return {
		async rows() {
			await firstKnown;
			return roots.map(nodeOf);
		},
		below: ({ row }) => below(row).map(nodeOf),
		async withTooltip(item, { row }, token) {
			if (row.kind === 'key-result')
				item.tooltip = await keyResultTooltip(row, session, token && cancellationOf(token));
			else if (row.kind !== 'more') {
				const node = backlogNodeOf(row);
				const tooltip = node && (await tooltipOf(node, session, paragraphsOf(row, around)));
				if (tooltip) item.tooltip = tooltip;
			}
			return item;
		},
		handleDrag(nodes, data) {
			data.set(rowMime, new vscode.DataTransferItem(JSON.stringify(nodes.map(({ row }) => row.id))));
			const uris = nodes.map(({ entry }) => entry?.uri).filter((uri) => uri !== undefined);
			if (uris.length > 0) data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
		},
		async handleDrop(target, data) {
			const value = await data.get(rowMime)?.asString();
			const rows = idsIn(value).flatMap((id) => shown.get(id)?.row ?? []);
			// Beside all rows a drop means nothing; letting go there is how a drag is given up.
			if (!target || !roadmap || rows.length === 0) return;
			const onto = isRoadmapRow(target.row) ? target.row : target.row.parent;
			await dropRows(session, roadmap, around.grouping, rows.filter(isRoadmapRow), onto);
		},
		async groupBy(wanted) {
			const grouping = groupingIn(wanted) ?? (await chooseGrouping(around.grouping));
			if (!grouping || grouping === around.grouping) return;
			around = { ...around, grouping };
			limits.clear();
			rememberGrouping(memory, grouping);
			stale = true;
			// At once: a drop means what the rows are gathered by.
			lookNow();
		},
		showMore(id) {
			const node = shown.get(id);
			if (!node) return;
			limits.set(id, (limits.get(id) ?? rowStep) + rowStep);
			draw([node]);
		},
		dispose: () => vscode.Disposable.from(...disposables).dispose(),
	};
}

function rowsOf(roadmap: Roadmap, grouping: RowGrouping): readonly RoadmapRow[] {
	if (grouping === 'coverage') return coverageRows(roadmap);
	return roadmapRows(roadmap, grouping, roadmap.epics.length > 0 ? offeredBy(roadmap, grouping) : []);
}

/** Where an epic may be dropped though none is there yet. */
function offeredBy({ epics }: Roadmap, grouping: RoadmapGrouping): readonly string[] {
	if (grouping === 'quarter') return nextQuarters(4);
	// Not where horizons are periods to the team.
	const used = epics.flatMap(({ item }) => item.horizon ?? []);
	const isOffered = grouping === 'horizon' && (used.length === 0 || !used.every(periodOf));
	return isOffered ? ['now', 'next', 'later'] : [];
}

/** All that is seen of a row, and which rows are below it. The tooltip comes later and says no more than the others. */
function says(item: vscode.TreeItem, below: readonly ShownRow[]): string {
	return JSON.stringify([item, below.map(({ id }) => id)], (name, value) => (name === 'tooltip' ? undefined : value));
}
