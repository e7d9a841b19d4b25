import { unsure, type Vote } from './hiddenVote';
import { personKey } from './person';
import type { PokerTable } from './pokerTable';

/** Somebody at the table. */
export interface Seat {
	readonly name: string;
	/** False for somebody who voted without having been named; nobody waits for such a person. */
	readonly named: boolean;
	readonly voted: boolean;
	/** Undefined as long as votes are hidden. */
	readonly value: string | undefined;
}

/** Where a round stands, without what is not to be seen yet. */
export interface PokerState {
	readonly round: number;
	/** Those who are named in their order, then the others by name. */
	readonly seats: readonly Seat[];
	/** Named persons without a vote. */
	readonly waiting: readonly string[];
	/** Undefined until everybody who is named has voted. */
	readonly outcome: PokerOutcome | undefined;
}

/** What a round came to. */
export interface PokerOutcome {
	/** The votes that are an estimate, each value once, lowest first; empty when everybody is unsure. */
	readonly values: readonly string[];
	readonly lowest: string | undefined;
	readonly highest: string | undefined;
	/** What everybody gave, where all gave the same. */
	readonly consensus: string | undefined;
}

/**
 * Where a round stands. Votes are shown when all who are named have voted, and not before.
 * @param pointsOf what a vote is worth, by which votes are ordered; undefined for one that is no estimate
 */
export function pokerState(table: PokerTable, pointsOf: (value: string) => number | undefined): PokerState {
	const { round, named, votes } = table;
	const voteOf = new Map(votes.map((vote) => [personKey(vote.name), vote]));
	const waiting = named.filter((name) => !voteOf.has(personKey(name)));
	const open = named.length > 0 && waiting.length === 0;
	const invited = new Set(named.map(personKey));
	const seat = (name: string, isNamed: boolean): Seat => {
		const vote = voteOf.get(personKey(name));
		return { name, named: isNamed, voted: vote !== undefined, value: open ? vote?.value : undefined };
	};
	const others = votes.filter(({ name }) => !invited.has(personKey(name)));
	return {
		round,
		seats: [...named.map((name) => seat(name, true)), ...others.map(({ name }) => seat(name, false))],
		waiting,
		outcome: open ? outcomeOf(votes, pointsOf) : undefined,
	};
}

function outcomeOf(votes: readonly Vote[], pointsOf: (value: string) => number | undefined): PokerOutcome {
	const points = new Map<string, number>();
	for (const { value } of votes) {
		const worth = value === unsure ? undefined : pointsOf(value);
		if (worth !== undefined) points.set(value, worth);
	}
	const values = [...points].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
	const [lowest] = values;
	const same = values.length === 1 && votes.every(({ value }) => value === lowest);
	return { values, lowest, highest: values.at(-1), consensus: same ? lowest : undefined };
}
