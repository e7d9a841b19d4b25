import type { Entry } from '../model/item';
import { findStatus, normaliseStatus, type StatusCategory, statusCategories } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import type { TermValue } from './terms';

/**
 * Whether an entry's status is one that was asked for: by the name that stands in the file, by its category, or by another word
 * for a usual status (`doing` for in-progress). A word that is none of these, or ends with
 * `*`, stands for the statuses that begin with it.
 */
export function statusTest({ text, quoted }: TermValue): (entry: Entry) => boolean {
	const wanted = normaliseStatus(text);
	const isWanted = ({ status }: Entry) => normaliseStatus(status.text) === wanted;
	if (quoted) return isWanted;
	if (!text.endsWith('*')) {
		const category = statusCategories.find((known) => known === wanted);
		if (category) return (entry) => entry.status.category === category || isWanted(entry);
		const meant = findStatus(text);
		if (meant) return (entry) => isWanted(entry) || isThat(entry, meant.name, meant.category);
	}
	return ({ status }) => status.text !== '' && normaliseStatus(status.text).startsWith(wanted);
}

/** A team may have given a usual word another meaning, which shows in the category. */
function isThat({ status }: Entry, name: string, category: StatusCategory): boolean {
	return status.category === category && findStatusIn(status.text)?.name === name;
}
