import type { CriteriaCount } from '../model/criterion';
import type { Facts } from '../model/facts';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Status, StatusCategory } from '../model/status';

const none: readonly string[] = Object.freeze([]);

/**
 * Lets entries share what they have in common, and frees what they keep of the texts they were read from: in a large backlog
 * most items have one of a few statuses, epics and labels, and a title cut out of a text would hold all of the text.
 */
export class SharedValues {
	readonly #texts = new Map<string, string>();
	readonly #statuses = new Map<string, Status>();
	readonly #counts = new Map<number, CriteriaCount>();
	readonly #lists = new Map<string, readonly string[]>();

	/** The same entry, as small as it can be. */
	entry(entry: Entry): Entry {
		const uri = own(entry.uri);
		const path = pathIn(uri, entry.path);
		const root = this.text(entry.root);
		const anchor = this.#maybe(entry.anchor);
		const status = this.status(entry.status);
		const { line, fingerprint, problems } = entry;
		const convention = this.text(entry.convention);
		const type = this.text(entry.type) as ItemType;
		const id = own(entry.id);
		const title = own(entry.title);
		// All fields in one literal: behind a spread every entry would get a hidden class of its own, which doubles its size.
		if (!entry.readable) {
			return {
				readable: false,
				uri,
				root,
				path,
				anchor,
				line,
				convention,
				fingerprint,
				id,
				title,
				status,
				type,
				problems,
			};
		}
		const { order } = entry;
		return {
			readable: true,
			uri,
			root,
			path,
			anchor,
			line,
			convention,
			fingerprint,
			id,
			title,
			status,
			type,
			kind: entry.kind,
			order: typeof order === 'string' ? own(order) : order,
			epic: this.#maybe(entry.epic),
			goal: this.#maybe(entry.goal),
			sprint: this.#maybe(entry.sprint),
			release: this.#maybe(entry.release),
			persona: this.#maybe(entry.persona),
			points: entry.points,
			horizon: this.#maybe(entry.horizon),
			labels: this.list(entry.labels),
			assignees: this.list(entry.assignees),
			dependsOn: ownList(entry.dependsOn),
			criteria: this.count(entry.criteria.total, entry.criteria.done),
			hasStorySentence: entry.hasStorySentence,
			role: this.#maybe(entry.role),
			wish: entry.wish,
			wishOpening: entry.wishOpening,
			openQuestions: entry.openQuestions,
			facts: entry.facts && ownFacts(entry.facts),
			problems,
		};
	}

	text(text: string): string {
		const known = this.#texts.get(text);
		if (known !== undefined) return known;
		const kept = own(text);
		this.#texts.set(kept, kept);
		return kept;
	}

	status({ text, category }: Status): Status {
		const key = `${category}:${text}`;
		let status = this.#statuses.get(key);
		if (!status) {
			status = { text: own(text), category: this.text(category) as StatusCategory };
			this.#statuses.set(key, status);
		}
		return status;
	}

	count(total: number, done: number): CriteriaCount {
		const key = total * 65_536 + done;
		let count = this.#counts.get(key);
		if (!count) {
			count = { total, done };
			this.#counts.set(key, count);
		}
		return count;
	}

	list(list: readonly string[]): readonly string[] {
		if (list.length === 0) return none;
		const key = list.join('\n');
		let shared = this.#lists.get(key);
		if (!shared) {
			shared = list.map((text) => this.text(text));
			this.#lists.set(key, shared);
		}
		return shared;
	}

	#maybe(text: string | undefined): string | undefined {
		return text === undefined ? undefined : this.text(text);
	}
}

/** A path as a piece of its file's uri, which takes less memory than a text apart, where the uri ends with it. */
export function pathIn(uri: string, path: string): string {
	return uri.endsWith(path) ? uri.slice(-path.length) : own(path);
}

/** A list of its own, for what hardly ever two entries have in common. */
export function ownList(list: readonly string[]): readonly string[] {
	return list.length === 0 ? none : list.map(own);
}

/** Facts without a hold on the text that their words were cut out of. */
function ownFacts(facts: Facts): Facts {
	return ownValue(facts) as Facts;
}

function ownValue(value: unknown): unknown {
	if (typeof value === 'string') return own(value);
	if (Array.isArray(value)) return value.map(ownValue);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ownValue(part)]));
}

/** The text in memory of its own, apart from a longer one that it was cut out of. Short ones always are. */
function own(text: string): string {
	return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
