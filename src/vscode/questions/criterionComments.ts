import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { gather } from '../views/gather';
import { CriterionThreads } from './criterionThreads';
import { criterionRange, isItem, questionsInDocument } from './questionsInDocument';

/** Milliseconds for which changes of texts are gathered. */
const gatherFor = 100;

/**
 * Comments in the editor's margin on criteria. All of it is in the file: a thread shows a question that stands there, and what is
 * written in one becomes a question or an answer there.
 */
export function createCriterionComments(session: Session): vscode.Disposable {
	const controller = vscode.comments.createCommentController(
		'backlogRefinery.criteria',
		vscode.l10n.t('Questions on criteria'),
	);
	controller.options = {
		// The one stands on the button below a question, the other where either is written.
		prompt: vscode.l10n.t('Answer…'),
		placeHolder: vscode.l10n.t('What is not clear, or how it is. @person says who is asked.'),
	};
	controller.commentingRangeProvider = {
		async provideCommentingRanges(document) {
			if (!vscode.workspace.isTrusted || !isItem(session, document)) return [];
			const items = await questionsInDocument(session, document);
			return items.flatMap((item) => item.criteria.map((_, at) => criterionRange(document, item, at)));
		},
	};
	const threads = new CriterionThreads(session, controller);
	const soon = gather(gatherFor, () => void threads.update());
	/** Commands do the change, and tell why there is none. */
	const change = async (command: string, thread: vscode.CommentThread, more: object = {}) => {
		const argument = threads.argumentOf(thread);
		if (!argument) return;
		threads.waiting = true;
		try {
			await vscode.commands.executeCommand(`backlogRefinery.${command}`, { ...argument, ...more });
		} finally {
			threads.waiting = false;
			soon();
		}
	};
	const ask = async ({ thread, text }: vscode.CommentReply) => {
		const document = await vscode.workspace.openTextDocument(thread.uri);
		const line = thread.range?.start.line ?? 0;
		const items = await questionsInDocument(session, document);
		const found = items
			.flatMap((item) => item.criteria.map((criterion, at) => ({ item, criterion, at })))
			.findLast(({ item, at }) => {
				const { start, end } = criterionRange(document, item, at);
				return start.line <= line && line <= end.line;
			});
		const entry = found?.item.entry ?? session.entryOf(thread.uri, line);
		const asked = { key: entry && entryKey(entry), text, criterion: found?.criterion.text ?? '' };
		threads.opening = true;
		try {
			if (!(await vscode.commands.executeCommand<boolean>('backlogRefinery.askQuestion', asked))) return;
			thread.dispose();
			await threads.update();
		} finally {
			threads.opening = false;
		}
	};
	void threads.update();
	const commands: Readonly<Record<string, (argument: never) => Promise<void>>> = {
		askOnCriterion: ask,
		answerInThread: ({ thread, text }: vscode.CommentReply) => change('answerQuestion', thread, { answer: text }),
		resolveThread: (thread: vscode.CommentThread) => change('answerQuestion', thread, { answer: '' }),
		reopenThread: (thread: vscode.CommentThread) => change('reopenQuestion', thread),
	};
	return vscode.Disposable.from(
		threads,
		controller,
		soon,
		session.onDidChange(soon),
		vscode.window.onDidChangeVisibleTextEditors(soon),
		vscode.workspace.onDidChangeTextDocument(({ document }) => isItem(session, document) && soon()),
		...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`backlogRefinery.${name}`, run)),
	);
}
