import type { Item } from '../model/item';
import { isClosed, normaliseStatus, type StatusCategory, statusCategories, type Workflow } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import type { ItemChange } from './itemChanges';
import type { Places } from './places';
import type { DraftNode } from './treeDraft';
import type { TreeParts } from './treeParts';

interface StatusGroup {
	readonly name: string;
	readonly category: StatusCategory;
	/** Place in the team's workflow. */
	readonly position: number;
	readonly stories: Item[];
	row?: DraftNode;
}

/** Hangs stories below their status, in the order of the workflow. Open statuses without stories are shown too, to drop on. */
export function hangByStatus(parts: TreeParts): Places {
	const groups = new Map<string, StatusGroup>();
	const spellings = new Spellings(parts.stories);
	const groupFor = (name: string, category: StatusCategory, position: number): StatusGroup => {
		const key = `${category}:${normaliseStatus(name)}`;
		let group = groups.get(key);
		if (!group) {
			group = { name: spellings.of(name), category, position, stories: [] };
			groups.set(key, group);
		}
		return group;
	};
	if (!parts.filtered) {
		for (const convention of new Set(parts.stories.map((story) => story.convention))) {
			for (const [position, { name, category }] of parts.conventions.named(convention).workflow.entries()) {
				if (parts.showClosed || !isClosed(category)) groupFor(name, category, position);
			}
		}
	}
	// Looking a word up is slow beside everything else here, and there are few different ones.
	const known = new Map<string, StatusGroup>();
	for (const story of parts.shown) {
		const key = writtenIn(story);
		let group = known.get(key);
		if (!group) {
			const found = statusOf(story, parts.conventions.named(story.convention).workflow);
			group = groupFor(found.name, story.status.category, found.position);
			known.set(key, group);
		}
		group.stories.push(story);
	}
	for (const group of [...groups.values()].sort(compareGroups)) {
		const { name, category, stories } = group;
		group.row = parts.draft.group({ kind: 'status', name, category }, stories.length);
		parts.draft.hang(group.row);
		for (const story of stories) parts.draft.hang(parts.draft.item(story), group.row);
	}
	return {
		below: (story) => known.get(writtenIn(story))?.row,
		owners: () => [],
		// It may be one that is shown only for its stories.
		staysEmpty: () => false,
		follow: (change) => spellings.follow(change) && parts.hierarchy.follow(change),
	};
}

/** Stories that give the same text are in the same status. */
function writtenIn({ convention, status }: Item): string {
	return `${convention}:${status.category}:${status.text}`;
}

/** The workflow's status that a story is in; where its folder overrules its status, the one that says the same as the folder. */
function statusOf({ status }: Item, workflow: Workflow): { readonly name: string; readonly position: number } {
	const word = findStatusIn(status.text, workflow);
	const isOverruled = word !== undefined && word.category !== status.category;
	const named = isOverruled ? workflow.find(({ category }) => category === status.category) : word;
	const position = named ? workflow.indexOf(named) : -1;
	return { name: named?.name ?? status.text, position: position < 0 ? workflow.length : position };
}

/** How the files spell each status; the first in product order wins. */
class Spellings {
	readonly #counts = new Map<string, number>();
	readonly #first = new Map<string, string>();
	/** Statuses of more than one spelling. */
	readonly #mixed = new Set<string>();

	constructor(stories: readonly Item[]) {
		for (const { status } of stories) this.#counts.set(status.text, (this.#counts.get(status.text) ?? 0) + 1);
		for (const text of this.#counts.keys()) {
			const key = normaliseStatus(text);
			if (this.#first.has(key)) this.#mixed.add(key);
			else if (text) this.#first.set(key, text);
		}
	}

	of(name: string): string {
		return this.#first.get(normaliseStatus(name)) ?? name;
	}

	/** @returns false when names may have to change, or when that depends on the order of the stories */
	follow({ before, after }: ItemChange): boolean {
		const left = before?.status.text;
		const taken = after?.status.text;
		const isMixed = [left, taken].some((text) => text !== undefined && this.#mixed.has(normaliseStatus(text)));
		if (isMixed || left === taken) return !isMixed;
		return this.#count(left, -1) > 0 && this.#count(taken, 1) > 1;
	}

	/** @returns how many stories have a text then */
	#count(text: string | undefined, more: number): number {
		if (text === undefined) return Number.POSITIVE_INFINITY;
		const count = (this.#counts.get(text) ?? 0) + more;
		this.#counts.set(text, count);
		return count;
	}
}

function compareGroups(a: StatusGroup, b: StatusGroup): number {
	const byCategory = statusCategories.indexOf(a.category) - statusCategories.indexOf(b.category);
	return byCategory || a.position - b.position || (a.name < b.name ? -1 : 1);
}
