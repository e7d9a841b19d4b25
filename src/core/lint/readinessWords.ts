import type { Entry } from '../model/item';

/** Ids that a message names. */
const mostNamed = 3;

/** A number with its noun. */
export function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}

export function openQuestionsText(count: number): string {
	return counted(count, 'open question', 'open questions');
}

/** For example "waits for US-2, US-3". */
export function waitsFor(entries: readonly Pick<Entry, 'id'>[]): string {
	const ids = entries.slice(0, mostNamed).map(({ id }) => id);
	return `waits for ${ids.join(', ')}${entries.length > mostNamed ? ', …' : ''}`;
}
