import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import { mentionsIn } from '../../core/questions/mentions';
import { type AskRequest, askQuestion as asking } from '../../core/refine/askQuestion';
import type { Session } from '../session';
import { changeQuestion } from './changeQuestion';
import { pickPerson } from './pickPerson';
import { type CommandHandler, targetOf } from './target';

/** Ask Question: a new open question of an item, to somebody or nobody. */
export function askQuestion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return false;
		const title = vscode.l10n.t('Ask a question on {0} {1}', entry.id, entry.title);
		const request = requestIn(first) ?? (await askFor(session, title));
		if (!request) return false;
		const message = vscode.l10n.t('The question is open in {0} now.', entry.id);
		return changeQuestion(session, entryKey(entry), asking(request), request.text, message);
	};
}

async function askFor(session: Session, title: string): Promise<AskRequest | undefined> {
	const text = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('What is not clear? A person may be named behind @.'),
		ignoreFocusOut: true,
	});
	if (!text?.trim()) return undefined;
	if (mentionsIn(text).length > 0) return { text };
	const person = await pickPerson(session, title);
	return person === undefined ? undefined : { text, persons: person === '' ? [] : [person] };
}

function requestIn(argument: unknown): AskRequest | undefined {
	const { text, persons, criterion } = (argument ?? {}) as Partial<Record<keyof AskRequest, unknown>>;
	if (typeof text !== 'string') return undefined;
	const names = Array.isArray(persons) ? persons.filter((name) => typeof name === 'string') : [];
	return { text, persons: names, criterion: typeof criterion === 'string' ? criterion : undefined };
}
