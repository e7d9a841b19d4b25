import * as vscode from 'vscode';
import { type RowGrouping, roadmapGroupings } from '../../core/roadmap/roadmapRow';
import { choose } from '../commands/choose';

const key = 'roadmap.grouping';
const groupings: readonly RowGrouping[] = [...roadmapGroupings, 'coverage'];

/** What this workspace's roadmap was last grouped by. */
export function rememberedGrouping(memory: vscode.Memento): RowGrouping {
	return groupingIn(memory.get(key)) ?? 'goal';
}

export function rememberGrouping(memory: vscode.Memento, grouping: RowGrouping): void {
	void memory.update(key, grouping);
}

export function groupingIn(word: unknown): RowGrouping | undefined {
	return groupings.find((grouping) => grouping === word);
}

export function groupingLabel(grouping: RowGrouping): string {
	return labels()[grouping][0];
}

/** Lets the user choose; undefined when they left. */
export async function chooseGrouping(current: RowGrouping): Promise<RowGrouping | undefined> {
	const words = labels();
	const choices = groupings.map((value) => {
		const [label, detail, icon] = words[value];
		return { label, detail, iconPath: new vscode.ThemeIcon(icon), value, current: value === current };
	});
	const { t } = vscode.l10n;
	return groupingIn(await choose(t('Group roadmap by'), t('Choose what epics are gathered by'), choices));
}

function labels(): Readonly<Record<RowGrouping, readonly [label: string, detail: string, icon: string]>> {
	const { t } = vscode.l10n;
	return {
		goal: [t('By goal'), t('Goals with their key results, epics and stories'), 'target'],
		horizon: [t('By horizon'), t('Now, next and later'), 'telescope'],
		quarter: [t('By quarter'), t('The quarter in which an epic is to be done'), 'calendar'],
		release: [t('By release'), t('Releases by their days'), 'package'],
		coverage: [t('By coverage'), t('Goals without ready work, and ready work without a goal'), 'search'],
	};
}
