import type { Convention } from '../conventions/convention';
import type { Entry } from '../model/item';

/** Whether the ids of stories have no prefix but the number of their epic, so that none is made without one. */
export function isNumberedByEpic(convention: Convention): boolean {
	return convention.newFile('story')?.idPrefix === '';
}

/** The number that stories of an epic begin with; undefined for words that are no number. */
export function epicNumber(words: string | undefined, { normaliseId }: Convention): string | undefined {
	return words === undefined ? undefined : /^\d+$/.exec(normaliseId(words))?.[0];
}

/** The numbers of the epics that have a file or a story, the lowest first. */
export function epicNumbersIn(entries: readonly Entry[], convention: Convention): readonly string[] {
	const named = entries.flatMap((entry) => {
		if (entry.convention !== convention.key) return [];
		if (entry.type === 'epic') return epicNumber(entry.id, convention) ?? [];
		return (entry.readable && entry.type === 'story' && epicNumber(entry.epic, convention)) || [];
	});
	return [...new Set(named)].sort((a, b) => Number(a) - Number(b));
}
