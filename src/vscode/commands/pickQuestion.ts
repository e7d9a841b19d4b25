import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { AskedQuestion } from '../../core/questions/askedQuestion';
import { createQuestionReader } from '../../core/questions/questionReader';
import type { QuestionChoice } from '../../core/refine/questionsOf';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';
import { activeEntry } from './target';

/** The question that a row, a lens or a key binding names. */
export function questionIn(argument: unknown): QuestionChoice | undefined {
	const { question } = (argument ?? {}) as { readonly question?: Partial<QuestionChoice> };
	if (typeof question === 'string') return { text: question, line: 0 };
	return typeof question?.text === 'string' ? { text: question.text, line: question.line ?? 0 } : undefined;
}

/**
 * The question that a command is about: the one it was called with, the one under the cursor, the only one, or one that the
 * user picks.
 * @param answered which ones there are to choose from
 */
export async function questionFor(
	session: Session,
	entry: Entry,
	argument: unknown,
	title: string,
	answered = false,
): Promise<QuestionChoice | undefined> {
	const named = questionIn(argument);
	if (named) return named;
	const { index } = session.backlog;
	const reader = createQuestionReader({ index, store: session.store, clock: vscodeClock });
	const questions = (await reader.of(entry)).filter((question) => question.answered === answered);
	if (questions.length === 0) {
		const none = answered
			? vscode.l10n.t('{0} has no answered question.', entry.id)
			: vscode.l10n.t('{0} has no open question.', entry.id);
		void vscode.window.showInformationMessage(none);
		return undefined;
	}
	const here = underCursor(session, entry, questions);
	if (here) return here;
	const items = questions.map((question) => ({
		label: question.text,
		description: question.persons.map((person) => `@${person}`).join(' '),
		question,
	}));
	const options = { title, placeHolder: vscode.l10n.t('Choose a question'), matchOnDescription: true };
	return (await vscode.window.showQuickPick(items, options))?.question;
}

function underCursor(session: Session, entry: Entry, questions: readonly AskedQuestion[]): AskedQuestion | undefined {
	const active = activeEntry(session);
	if (!active || entryKey(active) !== entryKey(entry)) return undefined;
	return questions.find(({ line }) => line === vscode.window.activeTextEditor?.selection.active.line);
}
