import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { TextQuestions } from '../../core/questions/textQuestions';
import type { Session } from '../session';

/** The questions of one item as its document stands in the editor. */
export interface DocumentQuestions extends TextQuestions {
	readonly entry: Entry;
}

/** Whether a document holds an item of the backlog that can be read. */
export function isItem({ backlog }: Session, { uri, languageId }: vscode.TextDocument): boolean {
	return languageId === 'markdown' && backlog.index.inFile(uri.toString()).some(({ readable }) => readable);
}

/** Reads the questions and criteria of each item in a document. */
export async function questionsInDocument(
	{ backlog }: Session,
	document: vscode.TextDocument,
): Promise<readonly DocumentQuestions[]> {
	const { textQuestions } = await import('../../core/questions/textQuestions');
	const text = document.getText();
	return backlog.index.inFile(document.uri.toString()).flatMap((entry) => {
		const found = textQuestions(text, backlog.index.conventions.named(entry.convention), entry.anchor);
		return found ? [{ ...found, entry }] : [];
	});
}

/** What commands are told of a question. */
export interface QuestionArgument {
	readonly key: string;
	readonly question: { readonly text: string; readonly line: number };
}

export function argumentOf(entry: Entry, { text, line }: QuestionArgument['question']): QuestionArgument {
	return { key: entryKey(entry), question: { text, line } };
}

/** The lines of a criterion's wording. */
export function criterionRange(
	document: vscode.TextDocument,
	{ criteria }: Pick<TextQuestions, 'criteria'>,
	at: number,
): vscode.Range {
	const { start, end } = criteria[at]?.textRange ?? { start: 0, end: 0 };
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
