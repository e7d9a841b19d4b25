import type { BoardGroup } from '../../core/model/boardLook';
import type { BoardCard, BoardFields, BoardFrame, BoardPlacement } from '../../protocol/board';
import { placementByStep, type Step } from './placement';

/** The cards that belong to one epic, goal, sprint, release or persona, or to none of them (`id` is empty then). */
export interface Lane {
	readonly id: string;
	/** Empty where the backlog has no title for it. */
	readonly title: string;
	/** In product order. */
	readonly cards: readonly BoardCard[];
	readonly points: number;
	readonly folded: boolean;
}

/** Where a move takes cards, and what else changes on the way. */
export interface Target {
	readonly placement: BoardPlacement | undefined;
	readonly fields: BoardFields;
}

/**
 * Cuts cards into lanes, in the order in which the frame names them; the lane for none is last and always there.
 *
 * @param whole false under a filter: then lanes without cards are left out
 */
export function lanesOf(
	cards: readonly BoardCard[],
	group: BoardGroup,
	frame: BoardFrame | undefined,
	folded: ReadonlySet<string>,
	whole: boolean,
): readonly Lane[] {
	const names = frame?.names[group] ?? {};
	const byId = new Map<string, BoardCard[]>(Object.keys(names).map((id) => [id, []]));
	const none: BoardCard[] = [];
	for (const card of cards) {
		const id = card.groups[group] ?? '';
		const lane = id === '' ? none : byId.get(id);
		if (lane) lane.push(card);
		else byId.set(id, [card]);
	}
	const lanes = [...byId].filter(([, held]) => whole || held.length > 0);
	return [...lanes, ['', none] as const].map(([id, held]) => ({
		id,
		title: names[id]?.title ?? '',
		cards: held,
		points: held.reduce((sum, card) => sum + (card.points ?? 0), 0),
		folded: folded.has(id),
	}));
}

/** The lane of a card. */
export function laneIdOf(card: BoardCard, group: BoardGroup): string {
	return card.groups[group] ?? '';
}

/**
 * Where a step takes cards among lanes: along their lane, and over its end into the next one.
 *
 * @param key the card whose lane counts
 * @returns undefined when there is no further place
 */
export function stepInLanes(
	lanes: readonly Lane[],
	group: BoardGroup,
	keys: ReadonlySet<string>,
	key: string,
	step: Step,
): Target | undefined {
	const at = lanes.findIndex((lane) => lane.cards.some((card) => card.key === key));
	const lane = lanes[at];
	if (!lane) return undefined;
	const placement = placementByStep(lane.cards, keys, step, true);
	const fields = { [group]: lane.id };
	if (placement) return { placement, fields };
	if (typeof step !== 'number') return undefined;
	const next = lanes[at + Math.sign(step)];
	return next && intoLane(next, group, keys, step > 0 ? 'first' : 'last');
}

/** To one end of a lane. */
export function intoLane(lane: Lane, group: BoardGroup, keys: ReadonlySet<string>, end: 'first' | 'last'): Target {
	const fields = { [group]: lane.id };
	const ranked = lane.cards.filter((card) => card.ranked && card.unreadable === undefined && !keys.has(card.key));
	const neighbour = end === 'first' ? ranked[0] : ranked.at(-1);
	if (!neighbour) return { placement: undefined, fields };
	return { placement: { kind: end === 'first' ? 'before' : 'after', key: neighbour.key }, fields };
}
