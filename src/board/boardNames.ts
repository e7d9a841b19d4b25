import { type BoardGroup, boardGroups } from '../core/model/boardLook';
import type { Entry } from '../core/model/item';
import { isClosed } from '../core/model/status';
import { compareIds } from '../core/util/compareIds';
import type { BoardCard, BoardFrame, BoardName } from '../protocol/board';

type Names = BoardFrame['names'];

/** Colours that a board tells apart. */
const colours = 8;

/** Ids of what cards belong to. */
export type Mentioned = Readonly<Record<BoardGroup, ReadonlySet<string>>>;

export function mentionedBy(cards: readonly BoardCard[]): Mentioned {
	const of = (group: BoardGroup) => {
		const ids = new Set<string>();
		let last: string | undefined;
		for (const { groups } of cards) {
			const id = groups[group];
			// Neighbours often share what they belong to.
			if (id === last || id === undefined) continue;
			last = id;
			ids.add(id);
		}
		return ids;
	};
	return { epic: of('epic'), goal: of('goal'), sprint: of('sprint'), release: of('release'), persona: of('persona') };
}

/**
 * Titles of what cards belong to, and of what they could: epics and so on that are not closed. What is only mentioned has an
 * empty title.
 *
 * @param entries everything but stories
 */
export function boardNames(mentioned: Mentioned, entries: readonly Entry[]): Names {
	const of = (group: BoardGroup): Readonly<Record<string, BoardName>> => {
		const own = entries.filter(({ type }) => type === group);
		const titles = new Map(own.toReversed().map(({ id, title }) => [id, title]));
		const open = own.filter(({ status }) => !isClosed(status.category)).map(({ id }) => id);
		const ids = new Set([...open, ...mentioned[group]]);
		const colourOf = group === 'epic' ? coloursOf([...titles.keys(), ...ids]) : undefined;
		return Object.fromEntries(
			[...ids].sort(compareIds).map((id) => [id, { title: titles.get(id) ?? '', colour: colourOf?.get(id) }]),
		);
	};
	return { epic: of('epic'), goal: of('goal'), sprint: of('sprint'), release: of('release'), persona: of('persona') };
}

export function isSameNames(a: Names, b: Names): boolean {
	return boardGroups.every((group) => {
		const [own, other] = [Object.entries(a[group]), Object.entries(b[group])];
		return (
			own.length === other.length &&
			own.every(([id, { title, colour }], at) => {
				const [otherId, name] = other[at] ?? [];
				return id === otherId && title === name?.title && colour === name.colour;
			})
		);
	});
}

/** Epics keep their colour while the backlog grows, because new ones have higher ids. */
function coloursOf(ids: readonly string[]): ReadonlyMap<string, number> {
	return new Map([...new Set(ids)].sort(compareIds).map((id, at) => [id, at % colours]));
}
