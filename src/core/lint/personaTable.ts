import type { Entry } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { isClosed } from '../model/status';
import { fileTitle } from '../util/paths';
import { roleKey, roleParts } from './roleKey';

/** What rules may ask of the people that a backlog describes. */
export interface PersonasView {
	/** In product order. */
	readonly all: readonly Entry[];
	/** True when a role or a reference names one of them: by title, alias, id or file, in any number, case and hyphenation. */
	has(name: string): boolean;
	/** How many open stories have a role, and in how many it names one of them. */
	readonly roles: Share;
	/** The same of the stories that name a persona in a field. */
	readonly fields: Share;
}

interface Share {
	readonly total: number;
	readonly described: number;
}

/** The personas of one workspace folder, and how far its stories keep to them; counted once and kept in step. */
export class PersonaTable implements PersonasView {
	readonly #personas = new Set<Entry>();
	readonly #names = new Map<string, number>();
	readonly #roles = new Mentions((name) => this.has(name));
	readonly #fields = new Mentions((name) => this.has(name));
	#ordered: readonly Entry[] | undefined;

	/** Counts an entry, or takes it back. */
	count(entry: Entry, by: 1 | -1): void {
		if (entry.type === 'persona') this.#countPersona(entry, by);
		if (!entry.readable || entry.type !== 'story' || isClosed(entry.status.category)) return;
		if (entry.role !== undefined) this.#roles.count(entry.role, by);
		if (entry.persona !== undefined) this.#fields.count(entry.persona, by);
	}

	get all(): readonly Entry[] {
		this.#ordered ??= [...this.#personas].sort(compareInProductOrder);
		return this.#ordered;
	}

	has(name: string): boolean {
		return this.#names.size > 0 && roleParts(name).some((part) => this.#names.has(part));
	}

	get roles(): Share {
		return this.#roles.share;
	}

	get fields(): Share {
		return this.#fields.share;
	}

	#countPersona(persona: Entry, by: 1 | -1): void {
		if (by > 0) this.#personas.add(persona);
		else this.#personas.delete(persona);
		for (const name of new Set(namesOf(persona).map(roleKey))) {
			const count = (this.#names.get(name) ?? 0) + by;
			if (count > 0) this.#names.set(name, count);
			else this.#names.delete(name);
		}
		this.#names.delete('');
		this.#ordered = undefined;
		this.#roles.forget();
		this.#fields.forget();
	}
}

/** Names by their use. Which of them are described is looked through again only after a persona has changed. */
class Mentions {
	readonly #counts = new Map<string, number>();
	readonly #isDescribed: (name: string) => boolean;
	#total = 0;
	#described: number | undefined;

	constructor(isDescribed: (name: string) => boolean) {
		this.#isDescribed = isDescribed;
	}

	count(name: string, by: 1 | -1): void {
		const count = (this.#counts.get(name) ?? 0) + by;
		if (count > 0) this.#counts.set(name, count);
		else this.#counts.delete(name);
		this.#total += by;
		if (this.#described !== undefined && this.#isDescribed(name)) this.#described += by;
	}

	forget(): void {
		this.#described = undefined;
	}

	get share(): Share {
		this.#described ??= [...this.#counts].reduce(
			(sum, [name, count]) => sum + (this.#isDescribed(name) ? count : 0),
			0,
		);
		return { total: this.#total, described: this.#described };
	}
}

/** All that a persona may be called in a story. "Mara, the returning customer" is both Mara and the returning customer. */
export function namesOf(persona: Entry): readonly string[] {
	const { id, title, path } = persona;
	const file = fileTitle(path);
	const slug = file.toLowerCase().startsWith(id.toLowerCase()) ? file.slice(id.length) : file;
	return [title, ...((persona.readable && persona.facts?.aliases) || []), id, file, slug, ...partsOf(title)];
}

/** What a persona is called as a role: of a title in parts the one with most words, the last of them, which tells more than a first name. */
export function roleOf({ title }: Entry): string {
	const [longest = title] = [...partsOf(title)].reverse().sort((a, b) => b.split(' ').length - a.split(' ').length);
	return longest.replace(/^(?:an?|the)\s+/i, '');
}

/** What a persona is called within a sentence. Only its first letter is another one: a name keeps its capitals ("HR clerk"). */
export function roleInSentence(persona: Entry): string {
	const role = roleOf(persona);
	return /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}

function partsOf(title: string): readonly string[] {
	const parts = title.split(/[,:;()|/]|\s[-–—]\s/).map((part) => part.trim());
	return parts.filter((part) => part !== '');
}
