import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { type SplitPattern, splitPatterns } from '../../core/refine/splitPatterns';
import type { SplitRequest } from '../../core/refine/splitStory';
import type { Session } from '../session';
import { choose } from './choose';
import { makeBeside } from './makeBeside';
import { splitPatternChoices } from './splitPatternChoices';
import { type CommandHandler, targetOf } from './target';

/**
 * Split Story: a pattern, the criteria that go and a title, and the new story is open beside the other one. A key binding may
 * say all of it: `{ "pattern": "business-rules", "criteria": [2, 3], "title": "Pay by card" }`.
 */
export function splitStory(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const said = requestIn(first);
		const request = said ?? (await askForRequest(session, entry));
		if (!request) return;
		await makeBeside(
			session,
			{ entry, plan: (now) => session.backlog.planner.split(now, request), decided: said !== undefined },
			(id) => vscode.l10n.t('{0} was split off {1}.', id, entry.id),
		);
	};
}

/** Undefined when the user left. */
async function askForRequest({ backlog }: Session, entry: Entry): Promise<SplitRequest | undefined> {
	const title = vscode.l10n.t('Split {0} {1}', entry.id, entry.title);
	const pattern = await choose(title, vscode.l10n.t('By what shall the story be split?'), splitPatternChoices());
	if (!isPattern(pattern)) return undefined;
	const among = await backlog.planner.criteriaOf(entry);
	const criteria = await askForCriteria(title, among);
	const name = criteria && (await askForTitle(title, pattern));
	return criteria && name?.trim() ? { pattern, title: name, criteria, among } : undefined;
}

/** Indexes of the criteria that go; none of a story that has none to give. */
async function askForCriteria(title: string, among: readonly string[]): Promise<readonly number[] | undefined> {
	if (among.length < 2) return [];
	const choices = among.map((text, index) => ({ label: text.replace(/\s+/g, ' '), index }));
	const picked = await vscode.window.showQuickPick(choices, {
		title,
		placeHolder: vscode.l10n.t('Which criteria go to the new story? One at least stays.'),
		canPickMany: true,
		ignoreFocusOut: true,
	});
	return picked?.map(({ index }) => index);
}

function askForTitle(title: string, pattern: SplitPattern): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title,
		prompt:
			pattern === 'spike'
				? vscode.l10n.t('What is to be found out? This is the title of the spike, and its question.')
				: vscode.l10n.t('Title of the new story, a few words'),
		ignoreFocusOut: true,
	});
}

function requestIn(argument: unknown): SplitRequest | undefined {
	const { pattern, title, criteria } = (argument ?? {}) as Partial<Record<keyof SplitRequest, unknown>>;
	if (!isPattern(pattern) || typeof title !== 'string' || !Array.isArray(criteria)) return undefined;
	return { pattern, title, criteria: criteria.map(Number) };
}

function isPattern(value: unknown): value is SplitPattern {
	return (splitPatterns as readonly unknown[]).includes(value);
}
