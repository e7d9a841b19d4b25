/**
 * Runs some work whenever it is asked for, never twice at a time: what asks while it runs has it run once more.
 * @returns asks for the work; resolves when it has run from a beginning after the question
 */
export function oneAfterTheOther(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let again = false;
	const run = async () => {
		try {
			while (again) {
				again = false;
				await work();
			}
		} finally {
			// At once, and not when the promise is settled: who asks between the two would ask for nothing.
			running = undefined;
		}
	};
	return () => {
		again = true;
		running ??= run();
		return running;
	};
}
