import type { BacklogIndex } from '../index/backlogIndex';
import type { IndexDelta } from '../index/delta';
import { openings } from '../markdown/wishSketch';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import { type PersonasView, PersonaTable } from './personaTable';
import { RoleForms } from './roleForms';
import { StoryTwins, type Twins } from './storyTwins';

/** What rules may ask of the sentences of all stories. */
export interface StoriesView {
	/** The open stories that an open story repeats, by what it wants in words. */
	twinsOf(entry: Entry, means: string): Twins;
	/** The usual spelling of a role, where a story spells it otherwise. */
	usualRole(entry: Entry): string | undefined;
	/** Roles that two stories or more of an entry's workspace folder have, those in use most often first. */
	usedRoles(entry: Entry): readonly string[];
	/** The people that the backlog of an entry's workspace folder describes. */
	personasOf(entry: Entry): PersonasView;
	/** The words with which most open stories open their wish; undefined where none is used by more than half of five or more. */
	usualOpening(entry: Entry): (typeof openings)[number] | undefined;
}

/** Roles and wishes of a whole backlog, counted once and kept in step with the index. */
export class StoryTable implements StoriesView {
	readonly #twins = new StoryTwins();
	/** By workspace folder. */
	readonly #roles = new Map<string, RoleForms>();
	readonly #personas = new Map<string, PersonaTable>();
	readonly #openings = new Map<string, number[]>();

	constructor(entries: Iterable<Entry>) {
		for (const entry of entries) this.#add(entry);
	}

	/** Takes in what a step of the index changed. */
	follow({ added, changed, replaced, removed }: IndexDelta): void {
		for (const entries of [replaced, removed]) for (const entry of entries) this.#remove(entry);
		for (const entries of [added, changed]) for (const entry of entries) this.#add(entry);
	}

	twinsOf(entry: Entry, means: string): Twins {
		return this.#twins.of(entry, means);
	}

	usualRole(entry: Entry): string | undefined {
		if (!entry.readable || entry.role === undefined) return undefined;
		return this.#roles.get(entry.root)?.usual(entry.role);
	}

	usedRoles({ root }: Entry): readonly string[] {
		return this.#roles.get(root)?.mostUsed ?? [];
	}

	personasOf({ root }: Entry): PersonasView {
		return this.#personasIn(root);
	}

	usualOpening({ root }: Entry): (typeof openings)[number] | undefined {
		const counts = this.#openings.get(root) ?? [];
		const sum = counts.reduce((all, count) => all + count, 0);
		const most = Math.max(...counts.slice(1), 0);
		return sum >= leastStories && most > sum / 2 ? openings[counts.indexOf(most, 1)] : undefined;
	}

	#add(entry: Entry): void {
		this.#twins.add(entry);
		this.#count(entry, 1);
	}

	#remove(entry: Entry): void {
		this.#twins.remove(entry);
		this.#count(entry, -1);
	}

	#count(entry: Entry, by: 1 | -1): void {
		this.#personasIn(entry.root).count(entry, by);
		if (!entry.readable) return;
		if (entry.type === 'persona')
			for (const name of new Set([entry.title.trim(), ...(entry.facts?.aliases ?? [])]))
				this.#rolesOf(entry.root).countPersona(name, by);
		if (entry.role === undefined) return;
		this.#rolesOf(entry.root).count(entry.role, by);
		if (entry.wishOpening === undefined || isClosed(entry.status.category)) return;
		const counts = this.#openings.get(entry.root) ?? openings.map(() => 0);
		this.#openings.set(entry.root, counts);
		counts[entry.wishOpening] = (counts[entry.wishOpening] ?? 0) + by;
	}

	#personasIn(root: string): PersonaTable {
		const known = this.#personas.get(root) ?? new PersonaTable();
		this.#personas.set(root, known);
		return known;
	}

	#rolesOf(root: string): RoleForms {
		const known = this.#roles.get(root) ?? new RoleForms();
		this.#roles.set(root, known);
		return known;
	}
}

/** Of fewer stories no way of wording them is the usual one. */
const leastStories = 5;

const known = new WeakMap<BacklogIndex, StoryTable>();

/** The table of a backlog, which follows it from the first question on. */
export function storyTableOf(index: BacklogIndex): StoryTable {
	let table = known.get(index);
	if (!table) {
		const made = new StoryTable(index.entries);
		index.onChange((delta) => made.follow(delta));
		known.set(index, made);
		table = made;
	}
	return table;
}
