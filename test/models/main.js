// @ts-check
/**
 * An extension that offers a language model, as others do. It has none until the command `testModels.answer` or the variable
 * TEST_MODELS_ANSWER tells what it answers: the bits in which it comes. The command returns what was sent to the model since it
 * was last called.
 */
const vscode = require('vscode');

/** Milliseconds between two bits, for whoever looks on. */
const pause = 40;

/** @param {{ subscriptions: { dispose(): void }[] }} context */
exports.activate = (context) => {
	/** @type {readonly string[] | undefined} */
	let answer = process.env.TEST_MODELS_ANSWER && JSON.parse(process.env.TEST_MODELS_ANSWER);
	/** @type {string[][]} */
	let asked = [];
	const changed = new vscode.EventEmitter();
	const capabilities = { imageInput: false, toolCalling: false };
	const model = {
		...{ id: 'echo', name: 'Echo', family: 'echo', version: '1', isUserSelectable: true },
		...{ maxInputTokens: 8000, maxOutputTokens: 8000, capabilities },
	};
	const provider = {
		onDidChangeLanguageModelChatInformation: changed.event,
		provideLanguageModelChatInformation: async () => (answer ? [model] : []),
		/** Bit by bit, and no further when it is cancelled. */
		async provideLanguageModelChatResponse(_, messages, __, progress, token) {
			asked.push(messages.map(({ content }) => content.map((part) => part.value ?? '').join('')));
			for (const bit of answer ?? []) {
				await new Promise((resolve) => setTimeout(resolve, pause));
				if (token.isCancellationRequested) return;
				if (bit === '!') throw new Error('the line is dead');
				progress.report(new vscode.LanguageModelTextPart(bit));
			}
		},
		provideTokenCount: async (_, text) => String(text).length / 4,
	};
	const register = vscode.lm?.registerLanguageModelChatProvider;
	context.subscriptions.push(
		...(register ? [register('test-models', provider)] : []),
		vscode.commands.registerCommand('testModels.answer', (bits) => {
			const before = asked;
			asked = [];
			answer = bits;
			changed.fire(undefined);
			return before;
		}),
	);
};
