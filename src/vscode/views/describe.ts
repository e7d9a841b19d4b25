import * as vscode from 'vscode';
import type { Missing } from '../../core/lint/missing';
import type { Item } from '../../core/model/item';
import type { BacklogNode, GroupNode, ItemNode, Share, UnreadableNode, Work } from '../../core/tree/backlogNode';
import { inPoints, progressOf } from '../../core/tree/work';
import { formatNumber, formatPercent } from '../numbers';

/** What a row's words depend on beside the row itself. */
export interface Surroundings {
	/** What the item lacks for ready, when it is near the top of the backlog. */
	readonly missing: readonly Missing[] | undefined;
	/** Whether any story of the backlog has an estimate. */
	readonly estimates: boolean;
}

/** The main words of a row. */
export function labelOf(node: BacklogNode): string {
	switch (node.kind) {
		case 'item':
			return titleOf(node.entry);
		case 'unreadable':
			return node.entry.path.slice(node.entry.path.lastIndexOf('/') + 1);
		case 'more':
			return vscode.l10n.t('Show more');
		case 'group':
			return groupLabel(node);
	}
}

/** Visions, goals and stories are known by their titles, what gathers stories by its id too. */
export function titleOf({ id, title, type }: Item): string {
	return type === 'story' || type === 'goal' || type === 'vision' ? title || id : `${id} ${title}`;
}

/** The dim words behind the label. */
export function descriptionOf(node: BacklogNode, surroundings: Surroundings): string {
	switch (node.kind) {
		case 'item':
			return node.work ? ownerDescription(node, node.work) : storyDescription(node.entry, surroundings);
		case 'unreadable':
			return reasonOf(node);
		case 'more':
			return vscode.l10n.t('{0} are not shown', formatNumber(node.hidden));
		case 'group':
			return formatNumber(node.count);
	}
}

/** Why a file cannot be read, with the line when one is to blame. */
export function reasonOf({ entry }: Pick<UnreadableNode, 'entry'>): string {
	const [problem] = entry.problems;
	if (!problem) return '';
	if (problem.code === 'file-unreadable') return problem.message;
	if (problem.isConflict)
		return vscode.l10n.t('in conflict, line {0}: {1}', formatNumber(problem.range.start.line + 1), problem.message);
	return vscode.l10n.t('line {0}: {1}', formatNumber(problem.range.start.line + 1), problem.message);
}

/** The whole row in words, for whoever hears it. */
export function spokenOf(node: BacklogNode, surroundings: Surroundings): string {
	if (node.kind !== 'item' || node.entry.type !== 'story')
		return `${labelOf(node)}, ${descriptionOf(node, surroundings)}`;
	const { entry } = node;
	const { missing } = surroundings;
	const lacks = missing && missing.length > 0 ? missing.map(({ message }) => message).join(', ') : undefined;
	return [
		labelOf(node),
		entry.id,
		entry.status.text,
		entry.points === undefined ? '' : pointsOf(entry.points),
		entry.criteria.total > 0 ? criteriaOf(entry.criteria) : '',
		lacks === undefined ? '' : vscode.l10n.t('not ready: {0}', lacks),
	]
		.filter(Boolean)
		.join(', ');
}

/** An estimate in words. */
export function pointsOf(points: number): string {
	return points === 1 ? vscode.l10n.t('1 point') : vscode.l10n.t('{0} points', formatNumber(points));
}

/** How far some work is, in words. */
export function progressText({ points, stories }: Work): string {
	return inPoints(points, stories)
		? vscode.l10n.t('{0} of {1} points done', formatNumber(points.done), formatNumber(points.total))
		: vscode.l10n.t('{0} of {1} stories done', formatNumber(stories.done), formatNumber(stories.total));
}

export function criteriaOf({ done, total }: Share): string {
	return vscode.l10n.t('{0} of {1} criteria done', formatNumber(done), formatNumber(total));
}

function groupLabel({ group }: GroupNode): string {
	switch (group.kind) {
		case 'status':
			return group.name || vscode.l10n.t('Without a status');
		case 'sprint':
			return group.name;
		case 'no-epic':
			return vscode.l10n.t('Without an epic');
		case 'no-sprint':
			return vscode.l10n.t('Without a sprint');
		case 'unreadable':
			return vscode.l10n.t('Cannot be read');
	}
}

function storyDescription({ id, points, criteria }: Item, { missing, estimates }: Surroundings): string {
	const parts = [id];
	if (points !== undefined) parts.push(formatNumber(points));
	else if (estimates) parts.push('–');
	const most = missing?.[0];
	if (most) parts.push(most.message);
	else if (criteria.total > 0) parts.push(`${formatNumber(criteria.done)}/${formatNumber(criteria.total)} ✓`);
	return parts.join(' · ');
}

function ownerDescription({ entry }: ItemNode, work: Work): string {
	if (entry.type === 'goal') {
		const progress = progressOf(work);
		return progress === undefined ? '' : formatPercent(progress);
	}
	const when = entry.type === 'epic' ? entry.horizon : entry.status.text;
	return [when, shareOf(work)].filter(Boolean).join(' · ');
}

/** How far some work is, in few words. */
export function shareOf({ points, stories }: Work): string {
	if (inPoints(points, stories)) {
		return vscode.l10n.t('{0}/{1} pts', formatNumber(points.done), formatNumber(points.total));
	}
	if (stories.total === 0) return '';
	return vscode.l10n.t('{0}/{1} stories', formatNumber(stories.done), formatNumber(stories.total));
}
