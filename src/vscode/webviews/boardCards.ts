import type { Backlog } from '../../core/createBacklog';
import type { Readiness } from '../../core/lint/readiness';
import { type Entry, entryKey } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { compareIds } from '../../core/util/compareIds';
import type { BoardCard, BoardHint } from '../../protocol/board';

/** Colours that the board tells apart. */
const colours = 8;

/** The entries that the board shows: stories that are not closed, in product order. */
export function boardEntries(backlog: Backlog): readonly Entry[] {
	return backlog.index.entries.filter((entry) => entry.type === 'story' && !isClosed(entry.status.category));
}

/** The cards of some entries, with what is known of their readiness so far. */
export function boardCards(backlog: Backlog, entries: readonly Entry[]): readonly BoardCard[] {
	const epicOf = epicReader(backlog);
	return entries.map((entry) => cardOf(entry, epicOf, backlog.inspector.knownReadiness(entry)));
}

function cardOf(entry: Entry, epicOf: (entry: Entry) => BoardCard['epic'], known: Readiness | undefined): BoardCard {
	return {
		key: entryKey(entry),
		id: entry.id,
		type: entry.type,
		title: entry.title,
		ranked: entry.readable && entry.order !== undefined,
		status: { text: entry.status.text, category: entry.status.category },
		points: entry.readable ? entry.points : undefined,
		epic: epicOf(entry),
		criteria: entry.readable ? entry.criteria : { done: 0, total: 0 },
		missing: missingOf(entry, known),
		hints: hintsOf(entry, known),
		labels: entry.readable ? entry.labels : [],
		unreadable: entry.readable ? undefined : reasonOf(entry),
	};
}

/** INVEST hints in a few words each, by the quality that they are about. */
function hintsOf(entry: Entry, known: Readiness | undefined): readonly BoardHint[] {
	if (!known || entry.status.category === 'active') return [];
	return known.invest.flatMap(({ quality, reasons }) => (reasons.length > 0 ? [{ quality, reasons }] : []));
}

function missingOf(entry: Entry, known: Readiness | undefined): readonly string[] {
	if (!entry.readable || entry.status.category === 'active') return [];
	return known?.missing.map(({ message }) => message) ?? [];
}

function reasonOf(entry: Entry): string {
	const problem = entry.problems[0];
	return problem ? `line ${problem.range.start.line + 1}: ${problem.message}` : entry.path;
}

/** Epics keep their colour while the backlog grows, because new ones have higher ids. */
function epicReader(backlog: Backlog): (entry: Entry) => BoardCard['epic'] {
	const ids = new Set(backlog.index.entries.flatMap((entry) => (entry.readable && entry.epic ? [entry.epic] : [])));
	const colourOf = new Map([...ids].sort(compareIds).map((id, at) => [id, at % colours]));
	return (entry) => {
		if (!entry.readable || !entry.epic) return undefined;
		const epic = backlog.index.find(entry.epic, entry)[0];
		return { id: epic?.id ?? entry.epic, title: epic?.title ?? '', colour: colourOf.get(entry.epic) ?? 0 };
	};
}
