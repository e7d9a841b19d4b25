import type { BoardGroup } from '../core/model/boardLook';
import type { Entry, Item } from '../core/model/item';
import type { ItemType } from '../core/model/itemType';
import { type Hierarchy, hierarchyOf } from '../core/tree/hierarchy';
import type { ItemChange } from '../core/tree/itemChanges';
import { type BacklogSource, References } from '../core/tree/references';
import type { BoardCard } from '../protocol/board';

/** What stories belong to. Answers are remembered, so it is made anew when it cannot follow. */
export class Belonging {
	readonly hierarchy: Hierarchy;
	readonly #goals: References;
	readonly #releases: References;
	readonly #personas: References;

	constructor(source: BacklogSource) {
		const items = (type: ItemType) =>
			source.entries.filter((entry): entry is Item => entry.readable && entry.type === type);
		this.hierarchy = hierarchyOf(source, items('story'), items('sprint'));
		this.#goals = new References(source, ['goal']);
		this.#releases = new References(source, ['release']);
		this.#personas = new References(source, ['persona']);
	}

	/** Ids of what an entry belongs to: as they are, else as they are written where nothing answers to them. */
	groupsOf(entry: Entry): BoardCard['groups'] {
		if (!entry.readable) return {};
		const epic = this.hierarchy.epicOf(entry);
		const ids: [BoardGroup, string | undefined][] = [
			['epic', this.#epicIdOf(entry)],
			['goal', this.goalOf(entry)?.id ?? entry.goal ?? epic?.goal],
			['sprint', this.hierarchy.sprintOf(entry)?.id ?? entry.sprint],
			['release', this.releaseOf(entry)?.id ?? entry.release ?? epic?.release],
			['persona', this.personaOf(entry)?.id ?? entry.persona],
		];
		return Object.fromEntries(ids.filter(([, id]) => id));
	}

	/** Its own, else that of its epic. */
	goalOf(item: Item): Item | undefined {
		if (item.goal) return this.#goals.find(item, item.goal);
		const epic = item.type === 'epic' ? undefined : this.hierarchy.epicOf(item);
		return epic && this.hierarchy.goalOf(epic);
	}

	/** Its own, else that of its epic. */
	releaseOf(item: Item): Item | undefined {
		const epic = item.release || item.type === 'epic' ? undefined : this.hierarchy.epicOf(item);
		return this.#releases.find(epic ?? item, epic ? epic.release : item.release);
	}

	personaOf(item: Item): Item | undefined {
		return this.#personas.find(item, item.persona);
	}

	/** @returns false when what other stories belong to may be another now, so that this is to be made anew */
	follow(changes: readonly ItemChange[] | undefined): boolean {
		return (
			changes?.every((change) => {
				const { before, after } = change;
				if ((before ?? after)?.type !== 'story' || (after ?? before)?.type !== 'story') return false;
				return this.hierarchy.follow(change);
			}) ?? false
		);
	}

	#epicIdOf(story: Item): string | undefined {
		const epic = this.hierarchy.epicOf(story);
		if (epic) return epic.id;
		return this.hierarchy.parentOf(story) ? undefined : story.epic;
	}
}
