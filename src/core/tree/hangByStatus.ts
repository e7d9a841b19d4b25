import type { Item } from '../model/item';
import { isClosed, normaliseStatus, type StatusCategory, statusCategories, type Workflow } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import type { TreeParts } from './treeParts';

interface StatusGroup {
	readonly name: string;
	readonly category: StatusCategory;
	/** Place in the team's workflow. */
	readonly position: number;
	readonly stories: Item[];
}

/** Hangs stories below their status, in the order of the workflow. Open statuses without stories are shown too, to drop on. */
export function hangByStatus(parts: TreeParts): void {
	const groups = new Map<string, StatusGroup>();
	const spellings = spellingsOf(parts.stories);
	const groupFor = (name: string, category: StatusCategory, position: number): StatusGroup => {
		const key = `${category}:${normaliseStatus(name)}`;
		let group = groups.get(key);
		if (!group) {
			group = { name: spellings.get(normaliseStatus(name)) ?? name, category, position, stories: [] };
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
		const { text, category } = story.status;
		const key = `${story.convention}:${category}:${text}`;
		let group = known.get(key);
		if (!group) {
			const found = statusOf(story, parts.conventions.named(story.convention).workflow);
			group = groupFor(found.name, category, found.position);
			known.set(key, group);
		}
		group.stories.push(story);
	}
	for (const group of [...groups.values()].sort(compareGroups)) {
		const node = parts.draft.group(
			{ kind: 'status', name: group.name, category: group.category },
			group.stories.length,
		);
		parts.draft.hang(node);
		for (const story of group.stories) parts.draft.hang(parts.draft.item(story), node);
	}
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
function spellingsOf(stories: readonly Item[]): ReadonlyMap<string, string> {
	const texts = new Set(stories.map(({ status }) => status.text).filter(Boolean));
	const spellings = new Map<string, string>();
	for (const text of texts) {
		const key = normaliseStatus(text);
		if (!spellings.has(key)) spellings.set(key, text);
	}
	return spellings;
}

function compareGroups(a: StatusGroup, b: StatusGroup): number {
	const byCategory = statusCategories.indexOf(a.category) - statusCategories.indexOf(b.category);
	return byCategory || a.position - b.position || (a.name < b.name ? -1 : 1);
}
