import type { Entry } from '../model/item';
import { fileTitle } from '../util/paths';

/** Entries never change, so what is searched in them is put together once. */
const texts = new WeakMap<Entry, string>();
const names = new WeakMap<Entry, string>();

/** A text as it is compared: in one case of letters. A sigma is written in another way at the end of a word. */
export function folded(text: string): string {
	return text.toLowerCase().replaceAll('ς', 'σ');
}

/** Where the words of a filter are looked for: id, title, status, labels, assignees and sprint, each on its line, folded. */
export function searchTextOf(entry: Entry): string {
	return remembered(texts, entry, () => {
		const { id, title, status } = entry;
		const more = entry.readable
			? [...entry.labels, ...entry.assignees, entry.epic, entry.sprint]
			: [fileTitle(entry.path)];
		return [id, title, status.text, ...more];
	});
}

/** Id and title of an epic or sprint, with which what belongs to it is found; folded. */
export function nameTextOf(entry: Entry): string {
	return remembered(names, entry, () => [entry.id, entry.title]);
}

function remembered(
	known: WeakMap<Entry, string>,
	entry: Entry,
	partsOf: () => readonly (string | undefined)[],
): string {
	let text = known.get(entry);
	if (text === undefined) {
		text = folded(partsOf().filter(Boolean).join('\n'));
		known.set(entry, text);
	}
	return text;
}
