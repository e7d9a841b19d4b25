import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import { answerQuestion as answering } from '../../core/refine/answerQuestion';
import { reopenQuestion as reopening } from '../../core/refine/reopenQuestion';
import type { Session } from '../session';
import { changeQuestion } from './changeQuestion';
import { questionFor } from './pickQuestion';
import { type CommandHandler, targetOf } from './target';

/** Answer Question: ticks an open question of an item and keeps the answer below it. */
export function answerQuestion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return false;
		const title = vscode.l10n.t('Answer a question of {0} {1}', entry.id, entry.title);
		const question = await questionFor(session, entry, first, title);
		if (!question) return false;
		const answer =
			answerIn(first) ??
			(await vscode.window.showInputBox({
				title,
				prompt: question.text,
				placeHolder: vscode.l10n.t('The answer; without words the question is only ticked'),
				ignoreFocusOut: true,
			}));
		if (answer === undefined) return false;
		const message = vscode.l10n.t('The answer stands below the question in {0}.', entry.id);
		return changeQuestion(session, entryKey(entry), answering(question, answer), answer, message);
	};
}

/** Reopen Question: an answered question of an item is open again; what was answered stays as an earlier answer. */
export function reopenQuestion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return false;
		const title = vscode.l10n.t('Open a question of {0} {1} again', entry.id, entry.title);
		const question = await questionFor(session, entry, first, title, true);
		if (!question) return false;
		const message = vscode.l10n.t('The question is open in {0} again.', entry.id);
		return changeQuestion(session, entryKey(entry), reopening(question), '', message);
	};
}

function answerIn(argument: unknown): string | undefined {
	const { answer } = (argument ?? {}) as { readonly answer?: unknown };
	return typeof answer === 'string' ? answer : undefined;
}
