import type { Entry } from '../model/item';
import { fileTitle } from '../util/paths';

/** True when an entry, together with the epic it belongs to, holds everything that was asked for. */
export type BacklogFilter = (entry: Entry, epic?: Entry) => boolean;

interface Texts {
	readonly plain: string;
	/** The same fields with their names in front, for words such as `status:ready`. */
	readonly named: string;
}

/** Entries never change, so what is searched in them is put together once. */
const known = new WeakMap<Entry, Texts>();

/**
 * Makes a filter of what a user typed: every word must stand in id, title, a label, an assignee, status or sprint of an
 * entry, or in id or title of its epic, in any case of letters. `status:ready` and the like look into that field alone.
 * @returns undefined for a text without words, which lets everything pass
 */
export function backlogFilter(text: string): BacklogFilter | undefined {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return undefined;
	return (entry, epic) => {
		const texts = textsOf(entry);
		return words.every((word) => {
			if (texts.plain.includes(word) || (epic && epicText(epic).includes(word))) return true;
			return word.includes(':') && texts.named.includes(word);
		});
	};
}

function textsOf(entry: Entry): Texts {
	let texts = known.get(entry);
	if (!texts) {
		const fields = fieldsOf(entry);
		texts = {
			plain: fields
				.map(([, value]) => value)
				.join('\n')
				.toLowerCase(),
			named: fields
				.map(([name, value]) => `${name}:${value}`)
				.join('\n')
				.toLowerCase(),
		};
		known.set(entry, texts);
	}
	return texts;
}

function fieldsOf(entry: Entry): readonly (readonly [string, string])[] {
	const { id, title, status } = entry;
	const common = [['id', id] as const, ['title', title] as const, ['status', status.text] as const];
	if (!entry.readable) return [...common, ['file', fileTitle(entry.path)]];
	return [
		...common,
		...entry.labels.map((label) => ['label', label] as const),
		...entry.assignees.map((name) => ['assignee', name] as const),
		...(entry.epic ? [['epic', entry.epic] as const] : []),
		...(entry.sprint ? [['sprint', entry.sprint] as const] : []),
	];
}

const epics = new WeakMap<Entry, string>();

function epicText(epic: Entry): string {
	let text = epics.get(epic);
	if (text === undefined) {
		text = `${epic.id}\n${epic.title}`.toLowerCase();
		epics.set(epic, text);
	}
	return text;
}
