import type { Moves } from '../../core/history/movesSince';
import type { Entry } from '../../core/model/item';

/** What `moved --json` prints. Places count from 1 among the open items of each state; what there is none of is null. */
export interface MovedJson {
	readonly schema: 1;
	readonly since: {
		/** As it was asked for. */
		readonly ref: string;
		readonly commit: string;
		readonly date: string;
	};
	/** In the present order. */
	readonly moved: readonly {
		readonly id: string;
		readonly title: string;
		readonly path: string;
		readonly from: number | null;
		readonly to: number | null;
		readonly committed: boolean;
		readonly by: string | null;
		readonly at: string | null;
		readonly reason: string | null;
	}[];
	/** Open items that were not there, and that are not there any more. */
	readonly added: readonly NamedJson[];
	readonly gone: readonly NamedJson[];
	/** Items that were open and are done or dropped, and the other way round. */
	readonly closed: readonly NamedJson[];
	readonly reopened: readonly NamedJson[];
}

interface NamedJson {
	readonly id: string;
	readonly title: string;
	readonly path: string;
}

export function movedJson(ref: string, { since, moved, changes }: Moves): MovedJson {
	return {
		schema: 1,
		since: { ref, commit: since.hash, date: since.date },
		moved: moved.map(({ id, title, path, from, to, committed, by, at, reason }) => ({
			id,
			title,
			path,
			from: from ?? null,
			to: to ?? null,
			committed,
			by: by ?? null,
			at: at ?? null,
			reason: reason ?? null,
		})),
		added: changes.added.map(named),
		gone: changes.gone.map(named),
		closed: changes.closed.map(named),
		reopened: changes.reopened.map(named),
	};
}

function named({ id, title, path }: Entry): NamedJson {
	return { id, title, path };
}
