import type { Conventions } from '../core/conventions/conventions';
import type { Entry } from '../core/model/item';
import { defaultWorkflow, findStatus, normaliseStatus, statusCategories } from '../core/model/status';
import { findStatusIn } from '../core/model/statusWords';
import { Failure } from './failure';

/** A word means a category, a status by its name or a synonym, or what stands in files literally; unreadable items count by what was rescued. */
export function statusFilter(
	word: string | undefined,
	entries: readonly Entry[],
	conventions: Conventions,
): (entry: Entry) => boolean {
	if (word === undefined) return () => true;
	const category = statusCategories.find((known) => known === word.toLowerCase());
	if (category) return ({ status }) => status.category === category;
	const wanted = normaliseStatus(word);
	const matches = ({ status, convention }: Entry): boolean => {
		if (status.text === '') return false;
		if (normaliseStatus(status.text) === wanted) return true;
		const { workflow } = conventions.named(convention);
		const meant = findStatus(word, workflow) ?? findStatus(word);
		return meant !== undefined && findStatusIn(status.text, workflow)?.name === meant.name;
	};
	const known = [defaultWorkflow, ...conventions.all.map(({ workflow }) => workflow)];
	if (!known.some((workflow) => findStatus(word, workflow)) && !entries.some(matches)) {
		const names = [...new Set(entries.map(({ status }) => status.text).filter((text) => text !== ''))].sort();
		throw Failure.unusable(`"${word}" is no status: use one of ${[...statusCategories, ...names].join(', ')}.`);
	}
	return matches;
}
