import * as vscode from 'vscode';
import type { Readiness } from '../../core/lint/readiness';
import type { Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { BacklogNode, Work } from '../../core/tree/backlogNode';
import { progressOf } from '../../core/tree/work';
import { hintsText } from '../features/readinessText';
import { formatNumber, formatPercent } from '../numbers';
import type { Session } from '../session';
import { appendWords } from './appendWords';
import { criteriaOf, labelOf, pointsOf, progressText, reasonOf } from './describe';

/**
 * What is shown while the mouse rests on a row. Texts from files are added as text, so nothing in them is read as markup.
 * @param more paragraphs in front of what the item belongs to
 * @returns undefined for rows that say it all
 */
export async function tooltipOf(
	node: BacklogNode,
	session: Session,
	more: readonly string[] = [],
): Promise<vscode.MarkdownString | undefined> {
	if (node.kind === 'unreadable') return paragraphs([bold(labelOf(node)), reasonOf(node), node.entry.path]);
	if (node.kind !== 'item') return undefined;
	return node.work ? ownerTooltip(node.entry, node.work, session, more) : storyTooltip(node.entry, session, more);
}

/** @param more paragraphs in front of what the story belongs to */
export async function storyTooltip(
	entry: Item,
	session: Session,
	more: readonly string[] = [],
): Promise<vscode.MarkdownString> {
	const { inspector } = session.backlog;
	const [sentence, readiness, { scoreLines }] = await Promise.all([
		inspector.storySentence(entry),
		inspector.readiness(entry),
		import('../features/scoreText'),
	]);
	const facts = [entry.id, entry.status.text];
	if (entry.points !== undefined) facts.push(pointsOf(entry.points));
	if (entry.criteria.total > 0) facts.push(criteriaOf(entry.criteria));
	return paragraphs([
		bold(entry.title),
		facts.filter(Boolean).join(' · '),
		sentence,
		isClosed(entry.status.category) ? undefined : readinessText(readiness),
		hintsText(readiness),
		...more,
		...scoreLines(entry, session),
		entry.epic && vscode.l10n.t('Epic: {0}', nameOf(entry.epic, entry, session)),
		entry.sprint && vscode.l10n.t('Sprint: {0}', nameOf(entry.sprint, entry, session)),
		entry.path,
	]);
}

function ownerTooltip(entry: Item, work: Work, session: Session, more: readonly string[]): vscode.MarkdownString {
	const progress = progressOf(work);
	const facts = [entry.id, entry.status.text, entry.horizon ?? ''];
	return paragraphs([
		bold(entry.title),
		facts.filter(Boolean).join(' · '),
		progress === undefined ? undefined : `${formatPercent(progress)}: ${progressText(work)}`,
		work.points.total > 0 && work.stories.total > 0
			? vscode.l10n.t('{0} of {1} stories done', formatNumber(work.stories.done), formatNumber(work.stories.total))
			: undefined,
		entry.type === 'goal' && progress !== undefined
			? vscode.l10n.t('Counted over the stories of its epics, dropped ones left out.')
			: undefined,
		...more,
		entry.goal && vscode.l10n.t('Goal: {0}', nameOf(entry.goal, entry, session)),
		entry.path,
	]);
}

function readinessText({ ready, missing }: Readiness): string {
	if (ready) return vscode.l10n.t('Ready: nothing is missing.');
	return vscode.l10n.t('Missing for ready: {0}', missing.map(({ message }) => message).join(', '));
}

/** An id with the title of what it means. */
function nameOf(id: string, from: Item, { backlog }: Session): string {
	const title = backlog.index.find(id, from)[0]?.title;
	return title ? `${id} ${title}` : id;
}

interface Bold {
	readonly bold: string;
}

function bold(text: string): Bold {
	return { bold: text };
}

function paragraphs(parts: readonly (string | Bold | undefined)[]): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString();
	for (const part of parts) {
		if (!part) continue;
		if (markdown.value) markdown.appendMarkdown('\n\n');
		if (typeof part === 'string') appendWords(markdown, part);
		else markdown.appendMarkdown('**').appendText(part.bold).appendMarkdown('**');
	}
	return markdown;
}
