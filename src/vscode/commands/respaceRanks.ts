import * as vscode from 'vscode';
import type { BacklogIndex } from '../../core/index/backlogIndex';
import { type ItemType, isItemType, itemTypes } from '../../core/model/itemType';
import { orderOf } from '../../core/model/productOrder';
import type { Plan } from '../../core/model/textEdit';
import { previewPlan } from '../features/planPreview';
import type { Session } from '../session';
import { choose } from './choose';
import { report, reportWithUndo } from './report';
import { type CommandHandler, valueIn } from './target';

/**
 * Files that are changed in one step at most. The editor opens and saves each as a document: 120 took 11 s on a busy machine
 * with two cores, and with 2,000 it lost touch with its extensions for a while.
 */
const most = 500;

/** The ranked items of one type in one workspace folder. */
interface Order {
	readonly root: string;
	readonly type: ItemType;
}

/**
 * Re-space Ranks: new, evenly spaced ranks for all ranked items of a type in a folder, behind a preview of every file. What
 * the preview shows is what is written, unless a file changes meanwhile.
 * `{ "type": "story", "root": "file:///…", "value": "apply" }` as argument answers the questions beforehand.
 */
export function respaceRanks(session: Session, context: vscode.ExtensionContext): CommandHandler {
	return async (argument) => {
		await session.start();
		const order = await chooseOrder(session, argument);
		if (!order) return undefined;
		const plan = await planFor(session, order);
		if (plan.kind === 'refused') return report(session, plan);
		const count = plan.edits.length;
		if (count === 0) return tell(vscode.l10n.t('The {0} items have no ranks to space.', order.type));
		if (count > most) return report(session, { kind: 'refused', reason: tooMany(count, order.type) });
		if (valueIn(argument) !== 'apply') {
			await previewPlan(plan, vscode.l10n.t('Re-space ranks'), context);
			if (!(await confirmed(count))) return undefined;
		}
		let previewed: Plan | undefined = plan;
		const title = vscode.l10n.t('Re-spacing the ranks of {0}', fileCount(count));
		const outcome = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
			session.change(async () => {
				const now = previewed ?? (await planFor(session, order));
				previewed = undefined;
				return now;
			}),
		);
		return reportWithUndo(session, outcome, vscode.l10n.t('{0} have new ranks; their order stayed.', fileCount(count)));
	};
}

async function planFor(session: Session, { root, type }: Order): Promise<Plan> {
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Looking at ranks'),
		cancellable: true,
	};
	return vscode.window.withProgress(options, (progress, token) => {
		let told = 0;
		return session.backlog.planner.respaceRanks(root, type, {
			cancellation: {
				get aborted() {
					return token.isCancellationRequested;
				},
			},
			onProgress: ({ done, total }) => {
				progress.report({ message: `${done}/${total}`, increment: ((done - told) / total) * 100 });
				told = done;
			},
		});
	});
}

async function chooseOrder({ backlog: { index } }: Session, argument: unknown): Promise<Order | undefined> {
	const named = argument as Partial<Order> | undefined;
	const type = typeof named?.type === 'string' && isItemType(named.type) ? named.type : undefined;
	const orders = itemTypes
		.filter((each) => type === undefined || each === type)
		.flatMap((each) => ordersOf(index, each))
		.filter(({ root }) => typeof named?.root !== 'string' || root === named.root);
	if (orders.length <= 1) return orders[0] ?? { type: type ?? 'story', root: index.entries[0]?.root ?? '' };
	const folders = new Set(orders.map(({ root }) => root)).size;
	const answer = await choose(
		vscode.l10n.t('Re-space ranks'),
		vscode.l10n.t('Choose the items whose ranks are spaced anew'),
		orders.map(({ root, type: each, count }, i) => {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(root, true))?.name ?? '';
			const description = folders > 1 ? folder : '';
			return { label: vscode.l10n.t('{0} items of type {1}', count, each), description, value: String(i) };
		}),
	);
	return answer === undefined ? undefined : orders[Number(answer)];
}

function ordersOf(index: BacklogIndex, type: ItemType): readonly (Order & { readonly count: number })[] {
	const counts = new Map<string, number>();
	for (const entry of index.entries) {
		const inFile = index.conventions.named(entry.convention).keeps !== 'list';
		if (entry.type !== type || orderOf(entry) === undefined || !inFile) continue;
		counts.set(entry.root, (counts.get(entry.root) ?? 0) + 1);
	}
	return [...counts].map(([root, count]) => ({ root, type, count }));
}

function tooMany(count: number, type: ItemType): string {
	return vscode.l10n.t(
		'{0} would change, more than the editor takes in one step. In a terminal "refinery respace --type {1} --apply" does it.',
		fileCount(count),
		type,
	);
}

async function confirmed(count: number): Promise<boolean> {
	const button = vscode.l10n.t('Re-space');
	const question = vscode.l10n.t(
		'The preview shows what changes in {0}. Branches that moved one of these items will conflict with it, and items that are new there may land elsewhere.',
		fileCount(count),
	);
	return (await vscode.window.showWarningMessage(question, button)) === button;
}

function fileCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

function tell(message: string): undefined {
	void vscode.window.showInformationMessage(message);
	return undefined;
}
