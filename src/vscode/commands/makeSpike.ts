import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { SpikeRequest } from '../../core/refine/spikeFromQuestion';
import type { Session } from '../session';
import { choose } from './choose';
import { makeBeside } from './makeBeside';
import { type CommandHandler, targetOf } from './target';

/** Make Spike: one of a story's open questions becomes a story of its own, open beside the other one. */
export function makeSpike(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const said = requestIn(first);
		const request = said ?? (await askForRequest(session, entry));
		if (!request) return;
		await makeBeside(
			session,
			{ entry, plan: (now) => session.backlog.planner.spike(now, request), decided: said !== undefined },
			(id) => vscode.l10n.t('{0} is to answer a question of {1}.', id, entry.id),
		);
	};
}

/** Undefined when the user left, or there is nothing to ask. */
async function askForRequest({ backlog }: Session, entry: Entry): Promise<SpikeRequest | undefined> {
	const questions = await backlog.planner.questionsOf(entry);
	if (questions.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('{0} has no open question: write one below a heading "Open questions".', entry.id),
		);
		return undefined;
	}
	const title = vscode.l10n.t('Make a spike of a question of {0}', entry.id);
	const choices = questions.map((question) => ({ label: question, value: question }));
	const question = await choose(title, vscode.l10n.t('Which question is to be found out?'), choices);
	if (question === undefined) return undefined;
	const name = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Title of the spike, a few words'),
		value: question.replace(/\s*@[\w.-]+/g, '').replace(/[?？]$/, ''),
		ignoreFocusOut: true,
	});
	return name?.trim() ? { question, title: name } : undefined;
}

function requestIn(argument: unknown): SpikeRequest | undefined {
	const { question, title } = (argument ?? {}) as Partial<Record<keyof SpikeRequest, unknown>>;
	return typeof question === 'string' && typeof title === 'string' ? { question, title } : undefined;
}
