import * as vscode from 'vscode';
import type { Session } from '../session';
import { argumentOf, questionsInDocument } from './questionsInDocument';

/** Above each open question of a document what can be done about it. */
export async function questionLenses(session: Session, document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
	return (await questionsInDocument(session, document)).flatMap(({ entry, questions }) =>
		questions
			.filter(({ answered }) => !answered)
			.flatMap((question) => {
				const place = new vscode.Range(question.line, 0, question.line, 0);
				const lens = (command: string, title: string, tooltip: string) =>
					new vscode.CodeLens(place, {
						command: `backlogRefinery.${command}`,
						title,
						tooltip,
						arguments: [argumentOf(entry, question)],
					});
				return [
					lens(
						'answerQuestion',
						vscode.l10n.t('Answer…'),
						vscode.l10n.t('Tick the question and keep its answer below it'),
					),
					lens('assignQuestion', vscode.l10n.t('Assign…'), vscode.l10n.t('Say who is to answer it')),
				];
			}),
	);
}

/** The same as light bulbs, which also open an answered question again. */
export async function questionLightBulbs(
	session: Session,
	document: vscode.TextDocument,
	range: vscode.Range,
): Promise<vscode.CodeAction[]> {
	return (await questionsInDocument(session, document)).flatMap(({ entry, questions }) =>
		questions
			.filter(({ place, line }) => line <= range.end.line && document.positionAt(place.end).line >= range.start.line)
			.flatMap((question) => {
				const action = (command: string, title: string) => {
					const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
					made.command = {
						command: `backlogRefinery.${command}`,
						title,
						arguments: [argumentOf(entry, question)],
					};
					return made;
				};
				if (question.answered) return [action('reopenQuestion', vscode.l10n.t('Open this question again'))];
				return [
					action('answerQuestion', vscode.l10n.t('Answer this question…')),
					action('assignQuestion', vscode.l10n.t('Assign this question…')),
				];
			}),
	);
}
