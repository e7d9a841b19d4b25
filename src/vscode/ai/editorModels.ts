import * as vscode from 'vscode';
import {
	type LanguageModel,
	type LanguageModels,
	ModelError,
	type ModelFailure,
	type Stop,
} from '../../core/ports/languageModel';

/** The models that the editor offers: none in one that knows no models, or in which none is set up. */
export const editorModels: LanguageModels = {
	async selectChatModels() {
		// Editors that follow this one's interface may lack it.
		const models = vscode.lm as typeof vscode.lm | undefined;
		const found = (await models?.selectChatModels?.()) ?? [];
		return found.map(asModel);
	},
};

function asModel(model: vscode.LanguageModelChat): LanguageModel {
	const { id, name, vendor, maxInputTokens } = model;
	return {
		id,
		name,
		vendor,
		maxInputTokens,
		async sendRequest(messages, stop) {
			const source = new vscode.CancellationTokenSource();
			void stop.whenAborted.then(() => source.cancel());
			try {
				const sent = messages.map((message) => vscode.LanguageModelChatMessage.User(message));
				const justification = vscode.l10n.t('It suggests criteria and smaller stories for the story that you chose.');
				const { text } = await model.sendRequest(sent, { justification }, source.token);
				return bitsOf(text, stop);
			} catch (error) {
				throw failureOf(error);
			}
		},
	};
}

async function* bitsOf(text: AsyncIterable<string>, stop: Stop): AsyncIterable<string> {
	try {
		yield* text;
	} catch (error) {
		// That it ends is what was asked for.
		if (!stop.aborted) throw failureOf(error);
	}
}

function failureOf(error: unknown): ModelError {
	const message = error instanceof Error ? error.message : String(error);
	const code = error instanceof vscode.LanguageModelError ? error.code : '';
	const reasons: Readonly<Record<string, ModelFailure>> = {
		[vscode.LanguageModelError.NoPermissions.name]: 'not-allowed',
		[vscode.LanguageModelError.Blocked.name]: 'blocked',
		[vscode.LanguageModelError.NotFound.name]: 'gone',
	};
	return new ModelError(reasons[code] ?? 'failed', message);
}
