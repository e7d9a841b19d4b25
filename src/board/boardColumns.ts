import type { Entry } from '../core/model/item';
import { findStatus, normaliseStatus, type StatusDefinition, statusCategories } from '../core/model/status';
import { type KnownBacklog, writableStatuses } from '../core/refine/fieldValue';
import type { BoardColumn } from '../protocol/board';

/** The columns of a board, and which of them a story stands in. */
export class BoardColumns {
	readonly columns: readonly BoardColumn[];
	readonly #conventions: KnownBacklog['conventions'];
	readonly #places: ReadonlyMap<string, number>;
	/** By convention and status, of which there are few. */
	readonly #known = new Map<string, Map<string, number | undefined>>();

	constructor(columns: readonly BoardColumn[], conventions: KnownBacklog['conventions']) {
		this.columns = columns;
		this.#conventions = conventions;
		this.#places = new Map(columns.map(({ name }, at) => [normaliseStatus(name), at]));
	}

	/** Index of an entry's column: that of its status, else the first of the same category; undefined where there is none. */
	columnOf({ convention, status }: Entry): number | undefined {
		const known = this.#known.get(convention) ?? new Map<string, number | undefined>();
		if (!known.has(status.text)) {
			this.#known.set(convention, known.set(status.text, this.#find(convention, status)));
		}
		return known.get(status.text);
	}

	/** @returns whether every entry stands in the same column on both */
	isSame(other: BoardColumns): boolean {
		return this.#conventions === other.#conventions && isSameList(this.columns, other.columns);
	}

	#find(convention: string, { text, category }: Entry['status']): number | undefined {
		const written = this.#places.get(normaliseStatus(text));
		if (written !== undefined) return written;
		const named = findStatus(text, this.#conventions.named(convention).workflow);
		for (const word of named ? [named.name, ...named.synonyms] : []) {
			const at = this.#places.get(normaliseStatus(word));
			if (at !== undefined && this.columns[at]?.category === category) return at;
		}
		const at = this.columns.findIndex((column) => column.category === category);
		return at < 0 ? undefined : at;
	}
}

/**
 * The statuses of the workflows by which stories are kept, as columns. Those of several conventions that read alike are one
 * column; others come behind the last of their category.
 *
 * @param stories all stories, closed ones included
 */
export function boardColumns(backlog: KnownBacklog, stories: readonly Entry[]): BoardColumns {
	const conventions = [...new Set(stories.map(({ convention }) => convention))];
	const roots = [...new Set(stories.map(({ root }) => root))];
	const limits = new Map(
		roots
			.flatMap((root) => Object.entries(backlog.conventions.configOf(root).board.wip))
			.reverse()
			.map(([name, limit]) => [normaliseStatus(name), limit]),
	);
	const merged: StatusDefinition[] = [];
	for (const convention of conventions) {
		const before = merged.length;
		for (const status of writableStatuses(convention, backlog)) {
			if (merged.some(({ name }) => normaliseStatus(name) === normaliseStatus(status.name))) continue;
			if (before === 0) merged.push(status);
			else merged.splice(placeFor(merged, status), 0, status);
		}
	}
	const columns = merged.map(({ name, synonyms, category }) => {
		const limit = [name, ...synonyms]
			.map((word) => limits.get(normaliseStatus(word)))
			.find((each) => each !== undefined);
		return { name, category, limit };
	});
	return new BoardColumns(columns, backlog.conventions);
}

function placeFor(merged: readonly StatusDefinition[], { category }: StatusDefinition): number {
	const rank = statusCategories.indexOf(category);
	return merged.findLastIndex((status) => statusCategories.indexOf(status.category) <= rank) + 1;
}

function isSameList(a: readonly BoardColumn[], b: readonly BoardColumn[]): boolean {
	return (
		a.length === b.length &&
		a.every(({ name, category, limit }, at) => {
			const other = b[at];
			return name === other?.name && category === other.category && limit === other.limit;
		})
	);
}
