import type { Entry } from '../core/model/item';
import { isClosed } from '../core/model/status';
import { compareIds } from '../core/util/compareIds';
import { type BoardCard, type BoardFrame, type BoardGroup, type BoardName, boardGroups } from '../protocol/board';

type Names = BoardFrame['names'];

/** Colours that a board tells apart. */
const colours = 8;

/**
 * Titles of what cards belong to, and of what they could: epics and so on that are not closed. What is only mentioned has an
 * empty title.
 *
 * @param entries everything but stories
 */
export function boardNames(cards: readonly BoardCard[], entries: readonly Entry[]): Names {
	const mentioned: Record<BoardGroup, Set<string>> = {
		epic: new Set(),
		goal: new Set(),
		sprint: new Set(),
		release: new Set(),
		persona: new Set(),
	};
	for (const { groups } of cards) {
		for (const group of boardGroups) {
			const id = groups[group];
			if (id !== undefined) mentioned[group].add(id);
		}
	}
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
