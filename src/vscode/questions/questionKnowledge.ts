import * as vscode from 'vscode';
import type { Cancellation } from '../../core/ports/cancellation';
import { createQuestionAges, type QuestionAges } from '../../core/questions/questionAges';
import { createQuestionReader, type ItemQuestions, type QuestionReader } from '../../core/questions/questionReader';
import { vscodeClock } from '../adapters/vscodeClock';
import type { Session } from '../session';

/** What is known of the backlog's questions, for all who show them. */
export interface QuestionKnowledge extends vscode.Disposable {
	readonly reader: QuestionReader;
	readonly ages: QuestionAges;
	/** Asks the history for ages that are not known yet, one question after the other. */
	learn(items: readonly ItemQuestions[], cancellation?: Cancellation): Promise<void>;
	/** Fires when ages became known. */
	readonly onDidLearn: vscode.Event<void>;
}

export function createQuestionKnowledge(session: Session): QuestionKnowledge {
	const learned = new vscode.EventEmitter<void>();
	const { index } = session.backlog;
	const reader = createQuestionReader({ index, store: session.store, clock: vscodeClock });
	// In a workspace that is not trusted git is not started.
	const history = () => (vscode.workspace.isTrusted ? session.history : undefined);
	const ages = createQuestionAges(history, vscodeClock, (error) =>
		session.log.warn(`The history does not tell the age of questions: ${String(error)}`),
	);
	let learning: Promise<void> = Promise.resolve();
	return {
		reader,
		ages,
		learn(items, cancellation) {
			learning = learning.then(async () => {
				if (!cancellation?.aborted && (await ages.learn(items, cancellation))) learned.fire();
			});
			return learning;
		},
		onDidLearn: learned.event,
		dispose: () => learned.dispose(),
	};
}
