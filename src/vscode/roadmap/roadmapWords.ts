import * as vscode from 'vscode';
import type { HealthState } from '../../core/roadmap/health';
import type { RoadmapEpic } from '../../core/roadmap/roadmap';
import type { RoadmapGroup, RoadmapRow, RowGrouping } from '../../core/roadmap/roadmapRow';
import type { Span } from '../../core/schedule/span';
import { shippedOn } from '../../core/schedule/span';
import type { Work } from '../../core/tree/backlogNode';
import { noWork, plus, progressOf, workOfStory } from '../../core/tree/work';
import { dayWords, rangeWords } from '../days';
import { formatNumber, formatPercent } from '../numbers';
import * as backlog from '../views/describe';
import { backlogNodeOf, type KeyResultRow, type ShownRow } from './roadmapNode';

/** What words of rows depend on beside the row. */
export interface Surroundings {
	readonly grouping: RowGrouping;
	readonly today: string;
}

export function labelOf(row: ShownRow): string {
	if (row.kind === 'key-result') return row.result.name;
	if (row.kind === 'more') return vscode.l10n.t('Show more');
	return row.kind === 'group' ? groupLabel(row.group) : backlog.titleOf(row.item);
}

/** The dim words behind the label. */
export function descriptionOf(row: ShownRow, around: Surroundings): string {
	return partsOf(row, around).filter(Boolean).join(' · ');
}

/** The whole row in words, for whoever hears it. */
export function spokenOf(row: ShownRow, around: Surroundings): string {
	const node = row.kind === 'story' ? backlogNodeOf(row) : undefined;
	if (node) return backlog.spokenOf(node, { missing: undefined, estimates: true });
	const said = [labelOf(row), ...partsOf(row, around)].filter(Boolean).join(', ');
	return row.kind === 'epic' ? `${said}. ${row.epic.health.reason}` : said;
}

/** What a tooltip says of a row beside what it says of its item anywhere. */
export function paragraphsOf(row: RoadmapRow, { today }: Surroundings): readonly string[] {
	if (row.kind !== 'epic') return [];
	const { t } = vscode.l10n;
	const { span, health, forecast, item, release, team } = row.epic;
	return [
		daysOf(span, today) && t('Planned: {0}', daysOf(span, today)),
		healthOf(row.epic) ? `${capitalised(healthOf(row.epic))}: ${health.reason}` : health.reason,
		forecast ? `${t('Forecast: {0}.', forecastOf(forecast, today))} ${forecast.method} ${forecast.source}` : '',
		item.assignees.length > 0 ? t('Owner: {0}', item.assignees.join(', ')) : '',
		team === undefined ? '' : t('Team: {0}', team),
		release ? t('Release: {0}', backlog.titleOf(release)) : '',
	].filter((words) => words !== '');
}

/** How an epic stands, in a word; nothing where that is not to be told, and for one that is done. */
export function healthOf({ health: { state }, item }: RoadmapEpic): string {
	return state === undefined || item.status.category === 'done' ? '' : healthWord(state);
}

function partsOf(row: ShownRow, around: Surroundings): readonly string[] {
	switch (row.kind) {
		case 'key-result':
			return keyResultParts(row, around);
		case 'story':
			return [storyDescription(row)];
		case 'vision':
			return [];
		case 'more':
			return [vscode.l10n.t('{0} are not shown', formatNumber(row.hidden))];
		case 'epic':
			return epicParts(row.epic, around);
		case 'goal': {
			const progress = progressOf(row.work);
			return [progress === undefined ? '' : formatPercent(progress), row.item.horizon ?? '', troublesOf(row)];
		}
		case 'release': {
			const day = row.day && dayWords(row.day, around.today);
			const when = day && shippedOn(row.item) ? vscode.l10n.t('shipped {0}', day) : (day ?? '');
			return [when, backlog.shareOf(row.work), troublesOf(row)];
		}
		case 'group':
			if (row.group.grouping === 'coverage') return [formatNumber(row.children.length)];
			return [backlog.shareOf(workBelow(row)), troublesOf(row)];
	}
}

function storyDescription(row: RoadmapRow): string {
	const node = backlogNodeOf(row);
	return node ? backlog.descriptionOf(node, { missing: undefined, estimates: true }) : '';
}

function epicParts(epic: RoadmapEpic, { grouping, today }: Surroundings): readonly string[] {
	const { item, span, work, forecast } = epic;
	const days = daysOf(span, today);
	const horizon = item.horizon ?? '';
	const isDone = item.status.category === 'done';
	return [
		// First, since a narrow side bar cuts the rest off.
		isDone ? item.status.text : healthOf(epic),
		grouping === 'horizon' ? days : grouping === 'quarter' ? days || horizon : horizon || days,
		backlog.shareOf(work),
		forecast && !isDone ? vscode.l10n.t('forecast {0}', forecastOf(forecast, today)) : '',
		item.assignees.join(', '),
	];
}

/** `42 % of the way · 46 of 52 · due 31 Dec`. */
function keyResultParts(
	{ result, outcome: { way, actual } }: KeyResultRow,
	{ today }: Surroundings,
): readonly string[] {
	const { t } = vscode.l10n;
	const now = result.actual ?? actual;
	const { target, due } = result;
	return [
		way === undefined ? '' : t('{0} of the way', formatPercent(way)),
		now === undefined
			? t('not measured')
			: target === undefined
				? amount(now)
				: t('{0} of {1}', amount(now), amount(target)),
		now === undefined && target !== undefined ? t('target {0}', amount(target)) : '',
		due === undefined ? '' : t('due {0}', dayWords(due, today)),
	];
}

function amount(value: number | string): string {
	return typeof value === 'number' ? formatNumber(value) : value;
}

/** When something is planned; nothing where no day is. */
function daysOf({ start, end }: Span, today: string): string {
	const { t } = vscode.l10n;
	if (start !== undefined && end !== undefined) return rangeWords(start, end, today);
	if (end !== undefined) return t('until {0}', dayWords(end, today));
	return start === undefined ? '' : t('from {0}', dayWords(start, today));
}

function forecastOf({ from, to }: { readonly from: string; readonly to: string | undefined }, today: string): string {
	if (to === undefined) return vscode.l10n.t('{0} or later', dayWords(from, today));
	return from === to ? dayWords(from, today) : rangeWords(from, to, today);
}

function healthWord(state: HealthState): string {
	const { t } = vscode.l10n;
	return { 'on-track': t('on track'), 'at-risk': t('at risk'), late: t('late') }[state];
}

/** How many epics below a row are late or at risk. */
function troublesOf(row: RoadmapRow): string {
	const count = { late: 0, 'at-risk': 0 };
	const visit = (at: RoadmapRow) => {
		if (at.kind === 'story') return;
		const state = at.kind === 'epic' ? at.epic.health.state : undefined;
		if (state === 'late' || state === 'at-risk') count[state]++;
		at.children.forEach(visit);
	};
	visit(row);
	return (['late', 'at-risk'] as const)
		.flatMap((state) => (count[state] > 0 ? [`${formatNumber(count[state])} ${healthWord(state)}`] : []))
		.join(', ');
}

/** Each story below a row once. */
function workBelow(row: RoadmapRow): Work {
	return row.kind === 'story'
		? workOfStory(row.item)
		: row.children.reduce((sum, child) => plus(sum, workBelow(child)), noWork);
}

function groupLabel({ grouping, name }: RoadmapGroup): string {
	const { t } = vscode.l10n;
	if (grouping === 'coverage') return name === 'goals' ? t('Goals without ready work') : t('Ready work without a goal');
	if (name !== undefined) return grouping === 'horizon' ? horizonLabel(name) : name;
	const none = {
		goal: t('Without a goal'),
		horizon: t('Without a horizon'),
		quarter: t('Without a quarter'),
		release: t('Without a release'),
	};
	return none[grouping];
}

function horizonLabel(name: string): string {
	const { t } = vscode.l10n;
	const words = { now: t('Now'), next: t('Next'), later: t('Later') };
	return words[name as keyof typeof words] ?? name;
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
