import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import { isClosed } from '../model/status';

/**
 * Whether two readings of one entry differ in what the findings on other items hang on: its id, what it waits for and whether
 * it still holds up what waits for it, the names of a persona, the days and belongings of an epic, goal, sprint or release, the
 * role, wish and persona of a story, which others may repeat and by which a team's habits are counted, and a finished story's
 * estimate, which others are held against.
 */
export function bearsOnOthers(before: Entry, after: Entry): boolean {
	if (before.id !== after.id || before.convention !== after.convention || before.type !== after.type) return true;
	if (after.type === 'persona' && namesOf(before) !== namesOf(after)) return true;
	if (wordingOf(before) !== wordingOf(after) || estimateOf(before) !== estimateOf(after)) return true;
	if (isPlanned(after) && planOf(before) !== planOf(after)) return true;
	const waited = waitsFor(before);
	const waits = waitsFor(after);
	if (waited.join('\n') !== waits.join('\n')) return true;
	return waits.length > 0 && isClosed(before.status.category) !== isClosed(after.status.category);
}

/** Two stories of which a change of one may make or mend a warning on the other: they want the same, or spell one role in two ways. */
export function sharesWording(a: Entry, b: Entry): boolean {
	if (!a.readable || !b.readable || a.role === undefined || b.role === undefined || a.root !== b.root) return false;
	if (a.role === b.role) return a.wish !== undefined && a.wish === b.wish;
	return lettersOf(a.role) === lettersOf(b.role);
}

function lettersOf(role: string): string {
	return role.toLowerCase().replace(/[-\s]/g, '');
}

/** A closed story repeats no other. */
function wordingOf(entry: Entry): string {
	if (!entry.readable || (entry.role === undefined && (entry.persona === undefined || entry.type !== 'story')))
		return '';
	const { role, persona, wish, wishOpening, status } = entry;
	return [role, persona, wish, wishOpening, isClosed(status.category)].join('\n');
}

const planned: ReadonlySet<ItemType> = new Set(['epic', 'goal', 'sprint', 'release']);

/** Items whose findings hang on the days and belongings of others, and on the estimates and states of all stories. There are few. */
export function isPlanned({ type }: Entry): boolean {
	return planned.has(type);
}

/** What the roadmap is made from. */
function planOf(entry: Entry): string {
	if (!entry.readable) return '';
	const { epic, goal, sprint, release, horizon, facts, status } = entry;
	return JSON.stringify([epic, goal, sprint, release, horizon, facts, isClosed(status.category)]);
}

/** With what tells how alike two stories are. */
function estimateOf(entry: Entry): string {
	if (!entry.readable || entry.type !== 'story' || entry.status.category !== 'done' || !entry.points) return '';
	const { points, title, kind, epic, labels, criteria } = entry;
	return [points, title, kind, epic, labels.join(), criteria.total].join('\n');
}

function namesOf(persona: Entry): string {
	return [persona.title, ...((persona.readable && persona.facts?.aliases) || [])].join('\n');
}

function waitsFor(entry: Entry): readonly string[] {
	return entry.readable ? entry.dependsOn : [];
}
