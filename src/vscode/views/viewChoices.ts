import * as vscode from 'vscode';
import { type Grouping, groupings } from '../../core/tree/backlogNode';
import type { TreeOptions } from '../../core/tree/backlogTree';

const groupingKey = 'backlog.grouping';
const filtersKey = 'backlog.filters';
/** Filters that are offered again. */
const mostFilters = 10;
const closedSetting = 'backlog.showClosed';

/** What the user has chosen to see in the Backlog view. */
export interface ViewChoices extends vscode.Disposable {
	readonly options: TreeOptions;
	readonly onDidChange: vscode.Event<void>;
	/** Filters that were kept before, the last one first. */
	readonly recentFilters: readonly string[];
	setFilter(filter: string): void;
	/** Remembers the present filter for the next time. */
	rememberFilter(): void;
	setGrouping(grouping: Grouping): void;
	setShowClosed(show: boolean): Thenable<void>;
}

/** The grouping and the last filters are remembered for the workspace, closed items are a setting, a filter ends with the window. */
export function createViewChoices(memory: vscode.Memento): ViewChoices {
	const changed = new vscode.EventEmitter<void>();
	const remembered = memory.get(groupingKey);
	let options: TreeOptions = {
		grouping: groupings.find((grouping) => grouping === remembered) ?? 'outline',
		filter: '',
		showClosed: showsClosed(),
	};
	const set = (change: Partial<TreeOptions>) => {
		options = { ...options, ...change };
		changed.fire();
	};
	const recentFilters = (): readonly string[] => {
		const kept = memory.get<unknown>(filtersKey);
		return Array.isArray(kept) ? kept.filter((filter) => typeof filter === 'string') : [];
	};
	const settings = vscode.workspace.onDidChangeConfiguration((event) => {
		if (event.affectsConfiguration(`backlogRefinery.${closedSetting}`)) set({ showClosed: showsClosed() });
	});
	return {
		get options() {
			return options;
		},
		onDidChange: changed.event,
		get recentFilters() {
			return recentFilters();
		},
		rememberFilter() {
			const filter = options.filter.trim();
			if (filter === '') return;
			const others = recentFilters().filter((other) => other !== filter);
			void memory.update(filtersKey, [filter, ...others].slice(0, mostFilters));
		},
		setFilter(filter) {
			if (filter !== options.filter) set({ filter });
		},
		setGrouping(grouping) {
			void memory.update(groupingKey, grouping);
			set({ grouping });
		},
		// A habit of the person, so it does not go into the workspace's own settings file.
		setShowClosed: (show) =>
			vscode.workspace
				.getConfiguration('backlogRefinery')
				.update(closedSetting, show, vscode.ConfigurationTarget.Global),
		dispose: () => vscode.Disposable.from(changed, settings).dispose(),
	};
}

function showsClosed(): boolean {
	return vscode.workspace.getConfiguration('backlogRefinery').get(closedSetting, false);
}
