/** Milliseconds; a few times what the editor needs to ask for the other rows of a level. */
const pause = 15;

/**
 * Makes a wait for answers about the rows below others. The editor asks for the children of a whole level at once, and
 * hands them to the wrong rows when the answer, with new questions in its train, arrives before it has asked for all
 * (microsoft/vscode#243911). One pause serves all questions that come together.
 */
export function createAnswerPause(): () => Promise<void> {
	let current: Promise<void> | undefined;
	return () => {
		current ??= new Promise((resolve) => {
			setTimeout(() => {
				resolve();
				// The editor's questions of one level follow each other without a task between them.
				setTimeout(() => {
					current = undefined;
				}, 0);
			}, pause);
		});
		return current;
	};
}
