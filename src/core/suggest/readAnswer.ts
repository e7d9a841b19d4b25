import type { Stop } from '../ports/languageModel';
import type { AnswerReader } from './answerReader';
import type { Suggestion } from './suggestion';

/** How an answer ended: by itself, because nobody waits any more, or because enough was read of it. */
export type AnswerEnd = 'ended' | 'stopped' | 'full';

/**
 * Reads an answer bit by bit, and ends its stream when nobody waits any more or enough was read.
 * @param take called with each suggestion as it becomes complete, one after the other
 * @throws what the stream throws
 */
export async function readAnswer(
	answer: AsyncIterable<string>,
	reader: AnswerReader,
	stop: Stop,
	take: (suggestion: Suggestion) => Promise<void>,
): Promise<AnswerEnd> {
	const bits = answer[Symbol.asyncIterator]();
	const stopped = stop.whenAborted.then(() => 'stopped' as const);
	const takeAll = async (found: readonly Suggestion[]) => {
		for (const suggestion of found) await take(suggestion);
	};
	let end: AnswerEnd | undefined;
	try {
		while (!end) {
			const next = await Promise.race([bits.next(), stopped]);
			if (next === 'stopped' || stop.aborted) end = 'stopped';
			else if (next.done) {
				await takeAll(reader.end());
				return 'ended';
			} else {
				await takeAll(reader.push(String(next.value)));
				if (reader.full) end = 'full';
			}
		}
		return end;
	} finally {
		// A model that does not listen must not keep anybody waiting.
		if (end) void Promise.resolve(bits.return?.()).catch(() => {});
	}
}
