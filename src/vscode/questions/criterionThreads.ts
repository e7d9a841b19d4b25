import * as vscode from 'vscode';
import { entryKey } from '../../core/model/item';
import type { Session } from '../session';
import { personsText } from './questionRow';
import {
	argumentOf,
	criterionRange,
	type DocumentQuestions,
	isItem,
	type QuestionArgument,
	questionsInDocument,
} from './questionsInDocument';

/** A thread of ours, and the question in the file that it shows. */
interface Shown {
	readonly thread: vscode.CommentThread;
	/** What commands are told of the question. */
	argument: QuestionArgument;
	/** What it was last given, to leave it alone where that is the same: somebody may be writing in it. */
	saying: string;
}

/** Comment threads for the questions that quote a criterion, in the documents that are seen. */
export class CriterionThreads implements vscode.Disposable {
	readonly #shown = new Map<string, Map<string, Shown>>();
	#updating: Promise<unknown> = Promise.resolve();

	/** True while threads that appear come of what is being written, and are to be seen. */
	opening = false;

	/**
	 * True while a thread's words are on their way to the file. The editor takes them out of the thread when that is done, and
	 * before would ask whether a thread that is resolved meanwhile may throw them away.
	 */
	waiting = false;

	constructor(
		private readonly session: Session,
		private readonly controller: vscode.CommentController,
	) {}

	/** The threads of a document, in text order. */
	in(uri: vscode.Uri): readonly vscode.CommentThread[] {
		return [...(this.#shown.get(uri.toString())?.values() ?? [])].map(({ thread }) => thread);
	}

	/** What commands are told of the question that a thread shows. */
	argumentOf(thread: vscode.CommentThread): QuestionArgument | undefined {
		const threads = this.#shown.get(thread.uri.toString());
		return [...(threads?.values() ?? [])].find((one) => one.thread === thread)?.argument;
	}

	/** Brings the threads in step with the documents, one time after the other. */
	update(): Promise<unknown> {
		this.#updating = this.#updating
			.then(() => (this.waiting ? undefined : this.#update()))
			.catch((error) => this.session.log.error(`Comment threads: ${String(error)}`));
		return this.#updating;
	}

	dispose(): void {
		for (const threads of this.#shown.values()) for (const { thread } of threads.values()) thread.dispose();
		this.#shown.clear();
	}

	async #update(): Promise<void> {
		const seen = vscode.window.visibleTextEditors.map(({ document }) => document);
		const documents = new Set(seen.filter((document) => isItem(this.session, document)));
		const uris = new Set([...documents].map(({ uri }) => uri.toString()));
		for (const [uri, threads] of this.#shown) {
			if (uris.has(uri)) continue;
			for (const { thread } of threads.values()) thread.dispose();
			this.#shown.delete(uri);
		}
		for (const document of documents) {
			const { version } = document;
			const items = await questionsInDocument(this.session, document);
			// A text that moved on has this done again.
			if (document.version === version && !document.isClosed) this.#show(document, items);
		}
	}

	#show(document: vscode.TextDocument, items: readonly DocumentQuestions[]): void {
		const uri = document.uri.toString();
		const former = this.#shown.get(uri);
		const now = new Map<string, Shown>();
		for (const item of items) {
			for (const question of item.questions) {
				if (!question.about) continue;
				let name = `${entryKey(item.entry)}\n${question.text}`;
				while (now.has(name)) name += '\n';
				const range = criterionRange(document, item, question.about.criterion);
				const shown = former?.get(name) ?? this.#thread(document.uri, range);
				former?.delete(name);
				now.set(name, shown);
				if (!shown.thread.range?.isEqual(range)) shown.thread.range = range;
				shown.argument = argumentOf(item.entry, question);
				fill(shown, item, { ...question, text: question.about.rest });
			}
		}
		for (const { thread } of former?.values() ?? []) thread.dispose();
		this.#shown.set(uri, now);
	}

	#thread(uri: vscode.Uri, range: vscode.Range): Shown {
		const thread = this.controller.createCommentThread(uri, range, []);
		thread.collapsibleState = vscode.CommentThreadCollapsibleState[this.opening ? 'Expanded' : 'Collapsed'];
		return { thread, argument: { key: '', question: { text: '', line: 0 } }, saying: '' };
	}
}

type Said = Pick<DocumentQuestions['questions'][number], 'text' | 'persons' | 'answered' | 'answer'>;

function fill(shown: Shown, { entry }: DocumentQuestions, { text, persons, answered, answer }: Said): void {
	const { isTrusted } = vscode.workspace;
	const saying = JSON.stringify([entry.id, answered, answer, persons, isTrusted]);
	if (saying === shown.saying) return;
	shown.saying = saying;
	const { thread } = shown;
	const to = personsText(persons);
	const question = comment(to ? vscode.l10n.t('Question to {0}', to) : vscode.l10n.t('Question'), text);
	thread.label = vscode.l10n.t('Question on a criterion of {0}', entry.id);
	thread.comments = answer === undefined ? [question] : [question, comment(vscode.l10n.t('Answer'), answer)];
	thread.state = vscode.CommentThreadState[answered ? 'Resolved' : 'Unresolved'];
	thread.contextValue = answered ? 'answered' : 'open';
	thread.canReply = !answered && isTrusted;
}

/** A body that is no markdown object is shown as text, so nothing in it is read as markup. */
function comment(name: string, body: string): vscode.Comment {
	return { author: { name }, body, mode: vscode.CommentMode.Preview };
}
