import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import { plainAnswer } from '../../core/questions/answerOf';
import { answerQuestion } from '../../core/refine/answerQuestion';
import { askQuestion } from '../../core/refine/askQuestion';
import type { QuestionChoice } from '../../core/refine/questionsOf';
import type { Refinement } from '../../core/refine/refinement';
import { reopenQuestion } from '../../core/refine/reopenQuestion';
import { changeQuestion } from '../commands/changeQuestion';
import type { Session } from '../session';
import { gather } from '../views/gather';
import { personsText } from './questionRow';
import { type DocumentQuestions, isItem, questionsInDocument } from './questionsInDocument';

/** Milliseconds for which changes of texts are gathered. */
const gatherFor = 100;

/** A thread of ours, and the question in the file that it shows. */
interface Shown {
	readonly thread: vscode.CommentThread;
	key: string;
	question: QuestionChoice;
	/** What it was last given, to leave it alone where that is the same: somebody may be writing in it. */
	saying: string;
}

/**
 * Comment threads in the editor's margin for the questions that quote a criterion. All of it is in the file: a thread is made of
 * a question that stands there, and what is written in one becomes a question or an answer there.
 */
export function createCriterionThreads(session: Session): vscode.Disposable {
	const controller = vscode.comments.createCommentController(
		'backlogRefinery.criteria',
		vscode.l10n.t('Questions on criteria'),
	);
	controller.options = {
		prompt: vscode.l10n.t('Ask a question on this criterion'),
		placeHolder: vscode.l10n.t('What is not clear? @person'),
	};
	controller.commentingRangeProvider = {
		async provideCommentingRanges(document) {
			if (!vscode.workspace.isTrusted || !isItem(session, document)) return [];
			const items = await questionsInDocument(session, document);
			return items.flatMap((item) => item.criteria.map((_, at) => criterionRange(document, item, at)));
		},
	};
	const shown = new Map<string, Map<string, Shown>>();
	/** Threads that appear now come of what was just written, and are to be seen. */
	let opening = false;
	let updating: Promise<unknown> = Promise.resolve();

	const update = async () => {
		const documents = new Map(
			vscode.window.visibleTextEditors
				.map(({ document }) => document)
				.filter((document) => isItem(session, document))
				.map((document) => [document.uri.toString(), document]),
		);
		for (const [uri, threads] of shown) {
			if (documents.has(uri)) continue;
			for (const { thread } of threads.values()) thread.dispose();
			shown.delete(uri);
		}
		for (const [uri, document] of documents) {
			const { version } = document;
			const items = await questionsInDocument(session, document);
			// A text that moved on has this done again.
			if (document.version !== version || document.isClosed) continue;
			const threads = shown.get(uri) ?? new Map<string, Shown>();
			shown.set(uri, threads);
			showIn(document, items, threads);
		}
	};
	const updateNow = () => {
		updating = updating.then(update).catch((error) => session.log.error(`Comment threads: ${error}`));
		return updating;
	};
	const showIn = (document: vscode.TextDocument, items: readonly DocumentQuestions[], threads: Map<string, Shown>) => {
		const wanted = new Set<string>();
		for (const item of items) {
			for (const question of item.questions) {
				if (!question.about) continue;
				const key = entryKey(item.entry);
				let name = `${key}\n${question.text}`;
				while (wanted.has(name)) name += '\n';
				wanted.add(name);
				const range = criterionRange(document, item, question.about.criterion);
				const old = threads.get(name);
				const thread = old?.thread ?? controller.createCommentThread(document.uri, range, []);
				if (!old) thread.collapsibleState = vscode.CommentThreadCollapsibleState[opening ? 'Expanded' : 'Collapsed'];
				const choice = { text: question.text, line: question.line };
				const one = old ?? { thread, key, question: choice, saying: '' };
				one.question = choice;
				threads.set(name, one);
				if (!thread.range?.isEqual(range)) thread.range = range;
				const { answered, answer, persons } = question;
				const saying = JSON.stringify([answered, answer, persons, vscode.workspace.isTrusted]);
				if (saying === one.saying) continue;
				one.saying = saying;
				thread.label = vscode.l10n.t('Question on a criterion of {0}', item.entry.id);
				thread.comments = commentsOf({ ...question, text: question.about.rest });
				thread.state = vscode.CommentThreadState[answered ? 'Resolved' : 'Unresolved'];
				thread.contextValue = answered ? 'answered' : 'open';
				thread.canReply = !answered && vscode.workspace.isTrusted;
			}
		}
		for (const [name, { thread }] of threads) {
			if (wanted.has(name)) continue;
			thread.dispose();
			threads.delete(name);
		}
	};
	const shownBy = (thread: vscode.CommentThread) =>
		[...(shown.get(thread.uri.toString())?.values() ?? [])].find((one) => one.thread === thread);

	const change = async (
		thread: vscode.CommentThread,
		words: string,
		refinement: (choice: QuestionChoice) => Refinement,
	) => {
		const one = shownBy(thread);
		if (!one) return;
		await changeQuestion(session, one.key, refinement(one.question), words);
		await updateNow();
	};
	const ask = async ({ thread, text }: vscode.CommentReply) => {
		const document = await vscode.workspace.openTextDocument(thread.uri);
		const line = thread.range?.start.line ?? -1;
		const found = (await questionsInDocument(session, document))
			.flatMap((item) =>
				item.criteria.map((criterion, at) => ({ item, criterion, place: criterionRange(document, item, at) })),
			)
			.findLast(({ place }) => place.start.line <= line && line <= place.end.line);
		const refinement = askQuestion({ text, criterion: found?.criterion.text ?? '' });
		const key = found ? entryKey(found.item.entry) : '';
		if (!(await changeQuestion(session, key, refinement, text))) return;
		thread.dispose();
		opening = true;
		try {
			await updateNow();
		} finally {
			opening = false;
		}
	};
	const soon = gather(gatherFor, () => void updateNow());
	void updateNow();
	return vscode.Disposable.from(
		controller,
		soon,
		session.onDidChange(soon),
		vscode.window.onDidChangeVisibleTextEditors(soon),
		vscode.workspace.onDidChangeTextDocument(({ document }) => isItem(session, document) && soon()),
		vscode.workspace.onDidGrantWorkspaceTrust(soon),
		vscode.commands.registerCommand('backlogRefinery.askOnCriterion', ask),
		vscode.commands.registerCommand('backlogRefinery.answerInThread', ({ thread, text }: vscode.CommentReply) =>
			change(thread, plainAnswer(text), (choice) => answerQuestion(choice, text)),
		),
		vscode.commands.registerCommand('backlogRefinery.resolveThread', (thread: vscode.CommentThread) =>
			change(thread, '', (choice) => answerQuestion(choice, '')),
		),
		vscode.commands.registerCommand('backlogRefinery.reopenThread', (thread: vscode.CommentThread) =>
			change(thread, '', (choice) => reopenQuestion(choice)),
		),
	);
}

/** The lines of a criterion's wording. */
function criterionRange(document: vscode.TextDocument, { criteria }: DocumentQuestions, at: number): vscode.Range {
	const { start, end } = criteria[at]?.textRange ?? { start: 0, end: 0 };
	return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Texts of the file are told as text, so nothing in them is read as markup. */
function commentsOf({
	text,
	persons,
	answer,
}: {
	readonly text: string;
	readonly persons: readonly string[];
	readonly answer: string | undefined;
}): vscode.Comment[] {
	const comment = (name: string, body: string): vscode.Comment => ({
		author: { name },
		body,
		mode: vscode.CommentMode.Preview,
	});
	const to = personsText(persons);
	const question = comment(to ? vscode.l10n.t('Question to {0}', to) : vscode.l10n.t('Question'), text);
	return answer === undefined ? [question] : [question, comment(vscode.l10n.t('Answer'), answer)];
}
