import { wordDistance } from '../util/wordDistance';

/** So often a spelling is used before others count as slips from it. */
const leastUses = 2;
/** Shorter names differ by one letter and mean something else ("buyer", "payer"). */
const shortestMisspelt = 6;

/** More names than this nobody chooses from. */
const mostKept = 20;

interface Group {
	/** Uses by spelling, which differ in capitals only. */
	readonly uses: Map<string, number>;
	/** Names of personas. */
	personas: number;
}

/** The spellings of roles that the stories of one backlog use, and which of them is the usual one. */
export class RoleForms {
	readonly #groups = new Map<string, Group>();
	/** Answers until a count changes. */
	readonly #usual = new Map<string, string | undefined>();
	#mostUsed: readonly string[] | undefined;
	/** Groups used often enough, by their first letter. */
	#frequent: Map<string, string[]> | undefined;

	/** Counts a use, or takes it back. */
	count(role: string, by: 1 | -1): void {
		const group = this.#group(role);
		const uses = (group.uses.get(role) ?? 0) + by;
		if (uses > 0) group.uses.set(role, uses);
		else group.uses.delete(role);
		this.#settle(role, group);
	}

	/** Counts a persona, whose name goes before all other spellings. */
	countPersona(name: string, by: 1 | -1): void {
		const group = this.#group(name);
		group.personas += by;
		this.#settle(name, group);
	}

	/** The spelling that the backlog uses of a role more often than this one; undefined when this is the usual one. */
	usual(role: string): string | undefined {
		if (!this.#usual.has(role)) this.#usual.set(role, this.#find(role));
		return this.#usual.get(role);
	}

	/** Roles that stories have, those in use most often first, each in its usual spelling. */
	get mostUsed(): readonly string[] {
		this.#mostUsed ??= [...this.#groups.values()]
			.map((group) => ({ name: spelling(group), uses: weight({ ...group, personas: 0 }) }))
			.filter(({ uses }) => uses >= leastUses)
			.sort((a, b) => b.uses - a.uses)
			.flatMap(({ name }) => (name && this.usual(name) === undefined ? name : []))
			.slice(0, mostKept);
		return this.#mostUsed;
	}

	#group(role: string): Group {
		const key = role.toLowerCase();
		const group = this.#groups.get(key) ?? { uses: new Map<string, number>(), personas: 0 };
		this.#groups.set(key, group);
		return group;
	}

	#settle(role: string, group: Group): void {
		if (group.uses.size === 0 && group.personas === 0) this.#groups.delete(role.toLowerCase());
		this.#usual.clear();
		this.#frequent = undefined;
		this.#mostUsed = undefined;
	}

	#find(role: string): string | undefined {
		const key = role.toLowerCase();
		const own = this.#groups.get(key);
		const usualCase = own && spelling(own);
		if (usualCase && usualCase !== role && (own.uses.get(usualCase) ?? 0) >= leastUses) {
			if ((own.uses.get(usualCase) ?? 0) > (own.uses.get(role) ?? 0)) return usualCase;
		}
		if (own && own.personas > 0) return undefined;
		const ownWeight = own ? weight(own) : 0;
		let best: { readonly group: Group; readonly key: string } | undefined;
		for (const other of this.#frequentLike(key)) {
			const group = this.#groups.get(other);
			if (!group || weight(group) <= ownWeight || !areVariants(key, other)) continue;
			if (!best || weight(group) > weight(best.group)) best = { group, key: other };
		}
		return best && (spelling(best.group) ?? best.key);
	}

	#frequentLike(key: string): readonly string[] {
		if (!this.#frequent) {
			this.#frequent = new Map();
			for (const [name, group] of this.#groups) {
				if (weight(group) < leastUses) continue;
				const first = name.charAt(0);
				const list = this.#frequent.get(first);
				if (list) list.push(name);
				else this.#frequent.set(first, [name]);
			}
		}
		return this.#frequent.get(key.charAt(0)) ?? [];
	}
}

/** A persona outweighs any slip. */
function weight({ uses, personas }: Group): number {
	let sum = personas > 0 ? 1e6 : 0;
	for (const count of uses.values()) sum += count;
	return sum;
}

function spelling({ uses }: Group): string | undefined {
	let best: string | undefined;
	for (const [form, count] of uses) if (best === undefined || count > (uses.get(best) ?? 0)) best = form;
	return best;
}

/**
 * Whether two names in lower case are spellings of one: with and without hyphen, singular and plural, one letter apart in a
 * long word, a word cut short. Never synonyms, and nothing that differs in a number.
 */
export function areVariants(a: string, b: string): boolean {
	if (a === b || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
	const [left, right] = [singular(a), singular(b)];
	if (left.replaceAll(' ', '') === right.replaceAll(' ', '')) return true;
	return isSlip(left, right) || isAbbreviation(left, right) || isAbbreviation(right, left);
}

/** A name in lower case in the singular, as far as its last word's ending tells, with blanks for hyphens. */
export function singular(name: string): string {
	return name
		.replace(/[-\s]+/g, ' ')
		.trim()
		.replace(/ies$/, 'y')
		.replace(/(ss|sh|ch|x)es$/, '$1')
		.replace(/(?<=[^sui])s$/, '');
}

/** Words that one letter turns into their counterpart ("trainer", "trainee") or that begin otherwise ("import", "export"). */
const counterpart = /(?:ee|er|or)$/;

function isSlip(a: string, b: string): boolean {
	const [left, right] = [a.split(' '), b.split(' ')];
	if (left.length !== right.length) return false;
	const at = left.findIndex((word, i) => word !== right[i]);
	const [one, other] = [left[at] ?? '', right[at] ?? ''];
	if (left.slice(at + 1).join(' ') !== right.slice(at + 1).join(' ')) return false;
	if (Math.min(one.length, other.length) < shortestMisspelt || one.charAt(0) !== other.charAt(0)) return false;
	if (one.endsWith('ee') !== other.endsWith('ee') && counterpart.test(one) && counterpart.test(other)) return false;
	return wordDistance(one, other, 1) !== undefined;
}

/** How words end that name what somebody does. */
const agent = /(?:or|er|tive|ent|ant|ist|ian)$/;

/** "admin" for "administrator", "rep" for "representative": only of the last word, which says who it is. */
function isAbbreviation(short: string, long: string): boolean {
	const at = short.lastIndexOf(' ') + 1;
	if (at !== long.lastIndexOf(' ') + 1 || short.slice(0, at) !== long.slice(0, at)) return false;
	const [word, full] = [short.slice(at), long.slice(at)];
	if (word.length < 3 || full.length < word.length + 4 || !full.startsWith(word)) return false;
	// A whole word in front makes a compound, and no longer form of it ("ResearcherPublisher").
	return agent.test(full) && !agent.test(word);
}
