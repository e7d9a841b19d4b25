import type { Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Work } from '../tree/backlogNode';
import { compareContainers } from '../tree/containerOrder';
import { Family } from '../tree/family';
import { hierarchyOf } from '../tree/hierarchy';
import { type BacklogSource, References } from '../tree/references';
import { noWork, workByOwner } from '../tree/work';
import { groupBy } from '../util/groupBy';
import { rollUp } from './rollUp';
import { type Days, daysOf, type Span, type SpanReferences, spanOf, sprintDays } from './span';

/** What of a backlog is planned for when: who belongs to whom, what that comes to, and the days that words stand for. */
export interface Schedule {
	/** In the order in which trees show them. */
	readonly epics: readonly Item[];
	readonly goals: readonly Item[];
	readonly releases: readonly Item[];
	/** By their days; those without any last. */
	readonly sprints: readonly Item[];
	/** In product order. */
	readonly stories: readonly Item[];
	/** Those of them that are neither dropped nor below an epic that is. */
	readonly wanted: readonly Item[];
	/** The epic that an epic is a part of. Free of loops. */
	parentOf(epic: Item): Item | undefined;
	/** The epic at the upper end of a story's parents. */
	epicOf(story: Item): Item | undefined;
	/** The goal that an epic or a story names, else that of what it is a part of. */
	goalOf(item: Item): Item | undefined;
	/** The release that an epic or a story names, else that of what it is a part of. */
	releaseOf(item: Item): Item | undefined;
	/** The sprint that a story names, else the last one that lists it: what is carried over belongs to where it went. */
	sprintOf(story: Item): Item | undefined;
	/** The stories that an epic has itself, in product order. */
	storiesOf(epic: Item): readonly Item[];
	/** The work of an epic, goal or release, of all that is below it; each story once. What is below a dropped epic counts for that one alone. */
	workOf(owner: Item): Work;
	spanOf(item: Item): Span;
	/** The days that a word such as a goal's period stands for where it stands. */
	daysOf(words: string | undefined, from: Item): Days | undefined;
	/** The epics that an epic waits for, each once, whatever their status. */
	dependenciesOf(epic: Item): readonly Item[];
}

/** Looks through a whole backlog once. References to nothing are none, loops are cut, whatever the files say. */
export function scheduleOf(source: BacklogSource): Schedule {
	const byType = (type: ItemType) =>
		source.entries.filter((entry): entry is Item => entry.readable && entry.type === type);
	const stories = byType('story');
	const epics = byType('epic').sort(compareContainers);
	const goals = byType('goal').sort(compareContainers);
	const releases = byType('release').sort(compareContainers);
	const sprints = byType('sprint').sort(compareSprints);
	const { epicOf, goalOf: goalNamed, parentOf: storyParent } = hierarchyOf(source, stories, []);
	const found = {
		epic: new References(source, ['epic']),
		release: new References(source, ['release']),
		sprint: new References(source, ['sprint']),
		story: new References(source, ['story']),
	};
	const listing = new Map<Item, Item>();
	for (const sprint of sprints) {
		for (const id of sprint.facts?.stories ?? []) {
			const story = found.story.find(sprint, id);
			if (story) listing.set(story, sprint);
		}
	}
	const parentOf = new Family(epics, (epic) => found.epic.find(epic, epic.epic), 'epic').parentOf;
	const above = (item: Item) => (item.type === 'epic' ? parentOf(item) : storyParent(item));
	const inherited = (named: (item: Item) => Item | undefined) => (item: Item) => {
		for (let at: Item | undefined = item; at; at = above(at)) {
			const own = named(at);
			if (own) return own;
		}
		return undefined;
	};
	const goalOf = inherited(goalNamed);
	const releaseOf = inherited((item) => found.release.find(item, item.release));

	const own = workByOwner(stories, epicOf);
	const work = new Map<Item, Work>(rollUp(own, parentOf));
	const isWanted = (story: Item) => {
		if (story.status.category === 'dropped') return false;
		for (let at = epicOf(story); at; at = parentOf(at)) if (at.status.category === 'dropped') return false;
		return true;
	};
	const wanted = stories.filter(isWanted);
	for (const ownerOf of [goalOf, releaseOf])
		for (const [owner, sum] of workByOwner(wanted, ownerOf)) work.set(owner, sum);
	const storiesByEpic = groupBy(stories, epicOf);
	const references: SpanReferences = {
		sprint: (from, words) => found.sprint.find(from, words),
		release: (from, words) => found.release.find(from, words),
	};
	const spans = new Map<Item, Span>();
	return {
		epics,
		goals,
		releases,
		sprints,
		stories,
		wanted,
		parentOf,
		epicOf,
		goalOf,
		releaseOf,
		sprintOf: (story) => (story.sprint ? found.sprint.find(story, story.sprint) : listing.get(story)),
		storiesOf: (epic) => storiesByEpic.get(epic) ?? [],
		workOf: (owner) => work.get(owner) ?? noWork,
		spanOf(item) {
			const known = spans.get(item) ?? spanOf(item, references);
			spans.set(item, known);
			return known;
		},
		daysOf: (words, from) => daysOf(words, from, references),
		dependenciesOf: (epic) => [
			...new Set(epic.dependsOn.map((id) => found.epic.find(epic, id)).filter((other) => other !== undefined)),
		],
	};
}

function compareSprints(a: Item, b: Item): number {
	const left = sprintDays(a)?.last ?? '9';
	const right = sprintDays(b)?.last ?? '9';
	return left < right ? -1 : left > right ? 1 : compareContainers(a, b);
}
