import { type History, HistoryError } from '../../../src/core/ports/history';

/** A repository with one state, `v1`, of some texts by path. */
export function historyOf(texts: Readonly<Record<string, string>>): History {
	return {
		refs: async () => [{ name: 'v1', kind: 'tag', date: '2026-11-01T12:00:00Z', current: false }],
		async resolve(_, name) {
			if (!['v1', 'HEAD', 'c1'].includes(name)) throw new HistoryError('unknown-ref', `There is no ${name}`);
			return { hash: 'c1', date: '2026-11-01T12:00:00Z' };
		},
		files: async () => Object.keys(texts).map((path) => ({ path, blob: path })),
		async texts(_, blobs, take) {
			for (const path of blobs) take(path, { kind: 'text', text: texts[path] ?? '' });
		},
		isShallow: async () => false,
		log: async () => [],
	};
}
