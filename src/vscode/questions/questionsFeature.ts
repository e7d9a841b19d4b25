import type * as vscode from 'vscode';
import type { Session } from '../session';
import { createCriterionComments } from './criterionComments';
import { questionLenses, questionLightBulbs } from './questionActions';
import { createQuestionKnowledge } from './questionKnowledge';
import { QuestionRows } from './questionRows';

/** All that is done about questions, loaded when the view is seen or an item is shown in an editor. */
export interface QuestionsFeature extends vscode.Disposable {
	/** The rows of the view; made when it is first seen. */
	rows(): QuestionRows;
	/** Has comment threads follow the editors from now on. */
	startThreads(): void;
	lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]>;
	lightBulbs(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]>;
}

export function createQuestionsFeature(
	session: Session,
	memory: vscode.Memento,
	view: vscode.TreeView<vscode.TreeItem>,
	redraw: () => void,
): QuestionsFeature {
	const knowledge = createQuestionKnowledge(session);
	let rows: QuestionRows | undefined;
	let threads: vscode.Disposable | undefined;
	return {
		rows() {
			if (!rows) {
				rows = new QuestionRows(session, knowledge, memory, view);
				rows.onDidChangeTreeData(redraw);
			}
			return rows;
		},
		startThreads() {
			threads ??= createCriterionComments(session);
		},
		lenses: (document) => questionLenses(session, document),
		lightBulbs: (document, range) => questionLightBulbs(session, document, range),
		dispose() {
			rows?.dispose();
			threads?.dispose();
			knowledge.dispose();
		},
	};
}
