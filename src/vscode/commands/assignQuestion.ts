import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import { assignQuestion as assigning } from '../../core/refine/assignQuestion';
import type { Session } from '../session';
import { changeQuestion } from './changeQuestion';
import { pickPerson } from './pickPerson';
import { questionFor } from './pickQuestion';
import { type CommandHandler, targetOf } from './target';

/** Assign Question: says who is to answer an open question. */
export function assignQuestion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return false;
		const title = vscode.l10n.t('Assign a question of {0} {1}', entry.id, entry.title);
		const question = await questionFor(session, entry, first, title);
		if (!question) return false;
		const person = personIn(first) ?? (await pickPerson(session, question.text));
		if (person === undefined) return false;
		const message = person === '' ? vscode.l10n.t('Nobody is asked now.') : vscode.l10n.t('@{0} is asked now.', person);
		return changeQuestion(session, entryKey(entry), assigning(question, person === '' ? [] : [person]), '', message);
	};
}

function personIn(argument: unknown): string | undefined {
	const { person } = (argument ?? {}) as { readonly person?: unknown };
	return typeof person === 'string' ? person : undefined;
}
