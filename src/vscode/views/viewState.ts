import * as vscode from 'vscode';
import type { ScanProgress } from '../../core/index/scanner';
import type { BacklogTree } from '../../core/tree/backlogTree';
import { formatNumber } from '../numbers';
import type { Session } from '../session';
import { readingOnly } from '../trust';
import type { BacklogRows } from './backlogRows';
import { groupingLabels } from './groupBy';
import type { TopReadiness } from './topReadiness';
import type { TreeNode } from './treeNode';
import type { ViewChoices } from './viewChoices';

/** What a welcome text or a menu can ask of the view, in the context key `backlogRefinery.state`. */
type ViewState = 'reading' | 'ready' | 'empty' | 'allClosed' | 'filteredEmpty' | 'failed';

/** Milliseconds after which counting files is worth a line. */
const messageAfter = 300;
const messageEvery = 200;

/** Keeps what surrounds the rows in step with them: context keys, badge, message, and the words beside the title. */
export function keepViewState(
	view: vscode.TreeView<TreeNode>,
	session: Session,
	rows: BacklogRows,
	choices: ViewChoices,
	readiness: TopReadiness,
): vscode.Disposable {
	const keys = new ContextKeys();
	let timer: number | undefined;
	let readingSince: number | undefined;

	const tellMessage = () => {
		clearTimeout(timer);
		timer = undefined;
		const isReading = session.state.kind === 'reading';
		readingSince = isReading ? (readingSince ?? performance.now()) : undefined;
		const isEarly = readingSince !== undefined && performance.now() - readingSince < messageAfter;
		const message = isEarly ? '' : messageOf(session, rows.tree, choices.options.filter.trim());
		if ((view.message ?? '') !== message) view.message = message;
		if (isReading) timer = setTimeout(tellMessage, messageEvery);
	};
	const tell = () => {
		const { filter, grouping, showClosed } = choices.options;
		const filtered = filter.trim() !== '';
		keys.set('state', stateOf(session, rows.tree, filtered));
		keys.set('filtered', filtered);
		keys.set('closedShown', showClosed);
		keys.set('readOnly', !vscode.workspace.isTrusted);
		view.description = grouping === 'outline' ? '' : groupingLabels()[grouping].label;
		tellMessage();
	};
	const tellBadge = () => {
		view.badge = badgeOf(readiness);
	};
	tell();
	return vscode.Disposable.from(
		rows.onDidRebuild(tell),
		session.onDidChange(tellMessage),
		readiness.onDidChange(tellBadge),
		{ dispose: () => clearTimeout(timer) },
	);
}

function stateOf({ state }: Session, tree: BacklogTree, filtered: boolean): ViewState {
	if (tree.roots.length > 0) return 'ready';
	if (state.kind === 'reading' || state.kind === 'failed') return state.kind;
	if (filtered) return 'filteredEmpty';
	return tree.counts.all > 0 ? 'allClosed' : 'empty';
}

/** The line above the rows. The filter stands here and not beside the title, which the editor leaves out where there is little room. */
function messageOf({ state }: Session, tree: BacklogTree, filter: string): string {
	switch (state.kind) {
		case 'ready':
			// The editor shows a message or the welcome text, never both, and the welcome text has the button that helps.
			if (tree.roots.length === 0) return '';
			return [filter === '' ? '' : filterText(filter, tree), vscode.workspace.isTrusted ? '' : readingOnly()]
				.filter(Boolean)
				.join(' · ');
		case 'reading':
			return readingText(state.progress);
		case 'cancelled':
			return stoppedText(state.progress);
		case 'failed':
			// Without rows the welcome text says it, with its buttons.
			return tree.roots.length > 0 ? vscode.l10n.t('The backlog could not be read again: {0}', state.reason) : '';
	}
}

export function readingText({ done, total }: ScanProgress): string {
	return total === 0
		? vscode.l10n.t('Looking for files')
		: vscode.l10n.t('Reading {0} of {1} files', formatNumber(done), formatNumber(total));
}

export function stoppedText({ done, total }: ScanProgress): string {
	return vscode.l10n.t(
		'Reading was stopped after {0} of {1} files. Refresh to read them all.',
		formatNumber(done),
		formatNumber(total),
	);
}

function filterText(filter: string, { counts, filterProblem }: BacklogTree): string {
	const shown = formatNumber(counts.shown);
	const found = vscode.l10n.t('Filter “{0}”: {1} of {2} stories', filter, shown, formatNumber(counts.unfiltered));
	return filterProblem === undefined ? found : `${found}. ${filterProblem}`;
}

function badgeOf({ notReady, count }: TopReadiness): vscode.ViewBadge | undefined {
	if (notReady === 0) return undefined;
	const tooltip =
		notReady === 1
			? vscode.l10n.t('1 of the first {0} items is not ready', formatNumber(count))
			: vscode.l10n.t('{0} of the first {1} items are not ready', formatNumber(notReady), formatNumber(count));
	return { value: notReady, tooltip };
}

/** Each key is a call to the editor's other process, so only news are told. */
class ContextKeys {
	readonly #known = new Map<string, string | boolean>();

	set(name: string, value: string | boolean): void {
		if (this.#known.get(name) === value) return;
		this.#known.set(name, value);
		void vscode.commands.executeCommand('setContext', `backlogRefinery.${name}`, value);
	}
}
