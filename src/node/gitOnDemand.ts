import type { History } from '../core/ports/history';

/**
 * The history of the repositories on this machine. What asks git is loaded with the first question.
 * @param program path or name of git, asked for each time
 */
export function gitOnDemand(program: () => string): History {
	let loading: Promise<History> | undefined;
	const git = () => {
		loading ??= import('./gitHistory').then(({ gitHistory }) => gitHistory(program));
		return loading;
	};
	return {
		refs: async (...asked) => (await git()).refs(...asked),
		resolve: async (...asked) => (await git()).resolve(...asked),
		files: async (...asked) => (await git()).files(...asked),
		texts: async (...asked) => (await git()).texts(...asked),
		isShallow: async (...asked) => (await git()).isShallow(...asked),
		log: async (...asked) => (await git()).log(...asked),
	};
}
