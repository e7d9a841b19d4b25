import { type Entry, entryKey } from '../core/model/item';
import type { BoardCard, BoardSign } from '../protocol/board';
import type { Belonging } from './belonging';
import type { BoardColumns } from './boardColumns';
import type { Seen } from './readinessWatch';
import type { BoardScores } from './scores';

/** What all cards hang on. A new object whenever a part of it is another one. */
export interface CardContext {
	readonly belonging: Belonging;
	readonly columns: BoardColumns;
	readonly scores: BoardScores;
}

interface Made {
	readonly card: BoardCard;
	readonly context: CardContext;
	readonly seen: Seen | undefined;
	readonly signs: readonly BoardSign[];
}

const none: readonly BoardSign[] = [];

/** Makes the card of an entry once, and again only when something that it hangs on says something else. */
export class CardMaker {
	readonly #made = new WeakMap<Entry, Made>();

	card(entry: Entry, context: CardContext, seen: Seen | undefined, signs: readonly BoardSign[] = none): BoardCard {
		const made = this.#made.get(entry);
		if (made && made.context === context && made.seen === seen && isSameList(made.signs, signs)) return made.card;
		const now = cardOf(entry, context, seen, made && isSameList(made.signs, signs) ? made.card.signs : signs);
		const card = made && isSameCard(made.card, now) ? made.card : now;
		this.#made.set(entry, { card, context, seen, signs });
		return card;
	}
}

function cardOf(
	entry: Entry,
	{ belonging, columns, scores }: CardContext,
	seen: Seen | undefined,
	signs: readonly BoardSign[],
): BoardCard {
	const item = entry.readable ? entry : undefined;
	return {
		key: entryKey(entry),
		id: entry.id,
		type: entry.type,
		title: entry.title,
		ranked: item?.order !== undefined,
		status: entry.status,
		column: columns.columnOf(entry),
		points: item?.points,
		score: item && scores.of(item)?.value,
		effort: numberIn(item?.facts?.effort) ?? item?.points,
		impact: numberIn(item?.facts?.impact),
		groups: belonging.groupsOf(entry),
		criteria: item?.criteria ?? noCriteria,
		missing: seen?.missing ?? noWords,
		hints: seen?.hints ?? noHints,
		signs,
		labels: item?.labels ?? noWords,
		unreadable: entry.readable ? undefined : reasonOf(entry),
	};
}

const noCriteria = { done: 0, total: 0 };
const noWords: readonly string[] = [];
const noHints: BoardCard['hints'] = [];

/** Words such as `high` have no place on an axis of numbers. */
function numberIn(fact: number | string | undefined): number | undefined {
	return typeof fact === 'number' ? fact : undefined;
}

function reasonOf(entry: Entry): string {
	const problem = entry.problems[0];
	return problem ? `line ${problem.range.start.line + 1}: ${problem.message}` : entry.path;
}

/** Two cards of one entry: what comes from the entry itself is the same. */
function isSameCard(a: BoardCard, b: BoardCard): boolean {
	return (
		a.column === b.column &&
		a.score === b.score &&
		a.missing === b.missing &&
		a.hints === b.hints &&
		a.signs === b.signs &&
		isSameGroups(a.groups, b.groups)
	);
}

export function isSameGroups(a: BoardCard['groups'], b: BoardCard['groups']): boolean {
	const { epic, goal, sprint, release, persona } = b;
	return a.epic === epic && a.goal === goal && a.sprint === sprint && a.release === release && a.persona === persona;
}

function isSameList(a: readonly BoardSign[], b: readonly BoardSign[]): boolean {
	return (
		a === b || (a.length === b.length && a.every(({ kind, text }, at) => kind === b[at]?.kind && text === b[at]?.text))
	);
}
