import { Conventions } from '../conventions/conventions';
import type { Entry } from '../model/item';
import { fingerprint } from '../util/fingerprint';
import { bearsOnOthers } from './bearsOnOthers';

const none: readonly Entry[] = [];

/** Entries by their ids, as each convention compares ids. Ids may repeat. */
export class IdTable {
	/**
	 * By convention and a number for the normalised id, which takes no memory as a text would; a list only where ids repeat or
	 * happen to have one number, which is rare.
	 */
	readonly #entries = new Map<string, Map<number, Entry | readonly Entry[]>>();
	#conventions = new Conventions();
	#revision = 0;

	/** Grows whenever an id comes, goes or is renamed, or what else findings on other items hang on changes. */
	get revision(): number {
		return this.#revision;
	}

	useConventions(conventions: Conventions): void {
		this.#conventions = conventions;
	}

	add(entry: Entry): void {
		this.#revision++;
		this.#put(entry);
	}

	remove(entry: Entry): void {
		this.#revision++;
		this.#take(entry);
	}

	/** A new reading of the same item. */
	replace(old: Entry, entry: Entry): void {
		if (bearsOnOthers(old, entry)) this.#revision++;
		this.#take(old);
		this.#put(entry);
	}

	/** The entries that a reference means where it stands. */
	find(id: string, from: Pick<Entry, 'convention' | 'root' | 'path'>): readonly Entry[] {
		const own = this.#inConvention(id, from.convention);
		if (own.length > 0) return nearest(own, from, this.#conventions.named(from.convention).scopeOf);
		for (const key of this.#entries.keys()) {
			// Another convention takes more spellings for one id; only what reads the same is meant across them.
			const others =
				key === from.convention ? none : this.#inConvention(id, key).filter((entry) => sameId(entry.id, id));
			if (others.length > 0) return nearest(others, from, this.#conventions.named(key).scopeOf);
		}
		return none;
	}

	/** All entries with an id, in any convention. */
	everywhere(id: string): readonly Entry[] {
		return [...this.#entries.keys()].flatMap((key) => this.#inConvention(id, key));
	}

	#inConvention(id: string, key: string): readonly Entry[] {
		const { normaliseId } = this.#conventions.named(key);
		const wanted = normaliseId(id);
		const found = this.#entries.get(key)?.get(fingerprint(wanted));
		const entries = found === undefined ? none : Array.isArray(found) ? found : [found as Entry];
		return entries.filter((entry) => normaliseId(entry.id) === wanted);
	}

	#numberOf({ id, convention }: Entry): number {
		return fingerprint(this.#conventions.named(convention).normaliseId(id));
	}

	#put(entry: Entry): void {
		let ids = this.#entries.get(entry.convention);
		if (!ids) {
			ids = new Map();
			this.#entries.set(entry.convention, ids);
		}
		const id = this.#numberOf(entry);
		const known = ids.get(id);
		ids.set(id, known === undefined ? entry : [...(Array.isArray(known) ? known : [known as Entry]), entry]);
	}

	#take(entry: Entry): void {
		const ids = this.#entries.get(entry.convention);
		const id = this.#numberOf(entry);
		const known = ids?.get(id);
		if (!ids || known === undefined) return;
		const rest = (Array.isArray(known) ? known : [known as Entry]).filter((other) => other !== entry);
		const [only] = rest;
		if (!only) ids.delete(id);
		else ids.set(id, rest.length === 1 ? only : rest);
		if (ids.size === 0) this.#entries.delete(entry.convention);
	}
}

function sameId(a: string, b: string): boolean {
	return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Those in the same workspace folder and scope, where there are any; else those in the same folder; else all. */
function nearest(
	entries: readonly Entry[],
	from: Pick<Entry, 'root' | 'path'>,
	scopeOf: (path: string) => string,
): readonly Entry[] {
	if (entries.length === 1) return entries;
	const inRoot = entries.filter(({ root }) => root === from.root);
	const scope = scopeOf(from.path);
	const inScope = inRoot.filter(({ path }) => scopeOf(path) === scope);
	return inScope.length > 0 ? inScope : inRoot.length > 0 ? inRoot : entries;
}
