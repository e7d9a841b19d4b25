import * as vscode from 'vscode';
import { type Entry, entryKey, type Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { pointsText } from '../numbers';
import type { Session } from '../session';

/** The parts of the line above an item, each with the command that changes what it says. */
export async function lensTitles(session: Session, entry: Entry): Promise<vscode.Command[]> {
	const part = (command: string, title: string, tooltip: string): vscode.Command => ({
		command: `backlogRefinery.${command}`,
		title,
		tooltip,
		arguments: [{ key: entryKey(entry) }],
	});
	if (!entry.readable) {
		const why = vscode.l10n.t('Cannot be read: {0}', entry.problems[0]?.message ?? '');
		return [part('refineStory', `$(error)\u00a0${why}`, vscode.l10n.t('Go to the place and repair it'))];
	}
	const parts: vscode.Command[] = [];
	if (entry.type === 'story') parts.push(...(await storyParts(session, entry, part)));
	if (entry.status.text !== '') parts.push(part('setStatus', entry.status.text, vscode.l10n.t('Set status…')));
	return parts;
}

type Part = (command: string, title: string, tooltip: string) => vscode.Command;

async function storyParts(session: Session, entry: Item, part: Part): Promise<vscode.Command[]> {
	const { index, inspector } = session.backlog;
	const parts: vscode.Command[] = [];
	if (!isClosed(entry.status.category)) {
		const { ready, missing } = await inspector.readiness(entry);
		const what = missing.map(({ message }) => message).join(', ');
		const title = ready
			? `$(pass)\u00a0${vscode.l10n.t('Ready')}`
			: `$(warning)\u00a0${vscode.l10n.t('Not ready: {0} · Refine…', what)}`;
		parts.push(part('refineStory', title, vscode.l10n.t('See what is missing for ready and do the next step')));
	}
	// What a backlog has nowhere is not worth a reminder.
	const some = (has: (item: Item) => boolean) => index.entries.some((other) => other.readable && has(other));
	if (entry.points !== undefined || some(({ points }) => points !== undefined)) {
		const title = entry.points === undefined ? vscode.l10n.t('No estimate') : pointsText(entry.points);
		parts.push(part('setPoints', title, vscode.l10n.t('Set estimate…')));
	}
	if (entry.epic !== undefined || some(({ type }) => type === 'epic')) {
		const title = entry.epic === undefined ? vscode.l10n.t('No epic') : named(session, entry, entry.epic);
		parts.push(part('setEpic', title, vscode.l10n.t('Set epic…')));
	}
	if (entry.sprint !== undefined) parts.push(part('setSprint', entry.sprint, vscode.l10n.t('Set sprint…')));
	return parts;
}

function named({ backlog }: Session, from: Item, id: string): string {
	const found = backlog.index.find(id, from)[0];
	return found ? `${found.id} ${found.title}` : vscode.l10n.t('{0} (unknown)', id);
}
