import type { Cancellation } from './cancellation';

/** A cancellation that also says when it comes, for whoever waits for somebody else's answer. */
export interface Stop extends Cancellation {
	/** Resolves when nobody waits any more; never, when the job ends by itself. */
	readonly whenAborted: Promise<void>;
}

/** A language model that somebody else offers. Nothing reaches it but through `sendRequest`. */
export interface LanguageModel {
	/** Tells it from the others of its vendor. */
	readonly id: string;
	/** For people. */
	readonly name: string;
	readonly vendor: string;
	/** How much it takes, in its own tokens. */
	readonly maxInputTokens: number;
	/**
	 * Sends messages and gives the answer bit by bit, as it comes.
	 * @throws {ModelError} when the model was not asked, or stopped answering; also from the stream
	 */
	sendRequest(messages: readonly string[], stop: Stop): Promise<AsyncIterable<string>>;
}

/** The models at hand. */
export interface LanguageModels {
	/** None where there is no model, or no such thing as one. */
	selectChatModels(): Promise<readonly LanguageModel[]>;
}

/** Why a model gave no answer: the user did not allow it, its vendor refuses, it is gone, or something else. */
export type ModelFailure = 'not-allowed' | 'blocked' | 'gone' | 'failed';

export class ModelError extends Error {
	readonly reason: ModelFailure;

	constructor(reason: ModelFailure, message: string) {
		super(message);
		this.name = 'ModelError';
		this.reason = reason;
	}
}
