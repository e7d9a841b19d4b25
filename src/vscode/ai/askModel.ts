import * as vscode from 'vscode';
import { type LanguageModel, ModelError, type Stop } from '../../core/ports/languageModel';
import { AnswerReader, longestAnswer } from '../../core/suggest/answerReader';
import { readAnswer } from '../../core/suggest/readAnswer';
import type { Suggestion, SuggestionKind } from '../../core/suggest/suggestion';

/** What is asked of a model. */
export interface Question {
	readonly model: LanguageModel;
	readonly kind: SuggestionKind;
	readonly title: string;
	readonly messages: readonly string[];
	/** How many top-level criteria the story has. */
	readonly criteria: number;
}

/** What came of it. */
export interface Answer {
	/** As the model wrote it, as far as it was read. */
	readonly text: string;
	/** Why there is no more of it, when that was not meant. */
	readonly failure: string | undefined;
	readonly stopped: boolean;
}

/**
 * Asks a model, with progress that can be cancelled; what came until then is kept.
 * @param take called with each suggestion as it comes
 */
export async function askModel(
	{ model, kind, title, messages, criteria }: Question,
	take: (suggestion: Suggestion) => Promise<void>,
): Promise<Answer> {
	const location = vscode.ProgressLocation.Notification;
	return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
		progress.report({ message: vscode.l10n.t('waiting for {0}', model.name) });
		const stop = stopOf(token);
		let [text, count] = ['', 0];
		const tell = async (suggestion: Suggestion) => {
			await take(suggestion);
			progress.report({ message: vscode.l10n.t('{0} so far, by {1}', ++count, model.name) });
		};
		try {
			const answer = await Promise.race([model.sendRequest(messages, stop), stop.whenAborted]);
			if (!answer) return { text, failure: undefined, stopped: true };
			const kept = keeping(answer, (bit) => {
				if (text.length < longestAnswer) text += bit.slice(0, longestAnswer - text.length);
			});
			const end = await readAnswer(kept, new AnswerReader(kind, criteria), stop, tell);
			return { text, failure: undefined, stopped: end === 'stopped' };
		} catch (error) {
			return { text, failure: stop.aborted ? undefined : failureWords(error, model), stopped: stop.aborted };
		}
	});
}

async function* keeping(bits: AsyncIterable<string>, keep: (bit: string) => void): AsyncIterable<string> {
	for await (const bit of bits) {
		keep(bit);
		yield bit;
	}
}

function stopOf(token: vscode.CancellationToken): Stop {
	return {
		get aborted() {
			return token.isCancellationRequested;
		},
		whenAborted: new Promise((resolve) => token.onCancellationRequested(() => resolve())),
	};
}

function failureWords(error: unknown, { name }: LanguageModel): string {
	const { t } = vscode.l10n;
	if (!(error instanceof ModelError)) return t('{0} gave no answer: {1}', name, String(error));
	switch (error.reason) {
		case 'not-allowed':
			return t('The editor was not allowed to use {0}, so nothing was sent.', name);
		case 'blocked':
			return t('{0} does not answer now: {1}', name, error.message);
		case 'gone':
			return t('{0} is not there any more. Choose another model.', name);
		case 'failed':
			return t('{0} gave no answer: {1}', name, error.message);
	}
}
