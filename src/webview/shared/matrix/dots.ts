import { type Axis, shareOf, valueAt } from './axis';
import type { MatrixCard } from './matrixCard';

/** The room that the dots have, in pixels. */
export interface PlotSize {
	readonly width: number;
	readonly height: number;
}

/** A card that has both values, or several that fall together. */
export interface Dot<Card extends MatrixCard = MatrixCard> {
	/** In product order; the first one says where the dot is and names it. */
	readonly cards: readonly Card[];
	/** From the left and from the top, in pixels. */
	readonly x: number;
	readonly y: number;
}

/** The axes of a plot. */
export interface Axes {
	readonly effort: Axis;
	readonly impact: Axis;
}

/** More than any distance within a plot, in pixels. */
const farther = 1e6;

/** How many dots there are at most; more than that is a cloud, and nobody reads it. */
const most = 400;

/** Where values are in a plot. */
export function pointOf(
	{ effort, impact }: { readonly effort: number; readonly impact: number },
	axes: Axes,
	{ width, height }: PlotSize,
): { readonly x: number; readonly y: number } {
	return { x: shareOf(effort, axes.effort) * width, y: (1 - shareOf(impact, axes.impact)) * height };
}

/** The values at a point of a plot; beyond its edges those at the edge. */
export function valuesAt(
	x: number,
	y: number,
	axes: Axes,
	{ width, height }: PlotSize,
): { readonly effort: number; readonly impact: number } {
	const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
	return { effort: valueAt(share(x, width), axes.effort), impact: valueAt(1 - share(y, height), axes.impact) };
}

/**
 * Gathers cards whose dots would cover each other. Cards in the hand always have a dot of their own.
 *
 * @param cards those that have both values, in product order
 * @param box width and height that a dot takes with its words, in pixels
 */
export function gatherDots<Card extends MatrixCard>(
	cards: readonly Card[],
	axes: Axes,
	size: PlotSize,
	box: PlotSize,
	held: ReadonlySet<string>,
): readonly Dot<Card>[] {
	const dots = gatherOnce(cards, axes, size, box, held);
	const wider = { width: box.width * 1.3, height: box.height * 1.3 };
	const isFull = dots.length > most && box.width < size.width;
	return isFull ? gatherDots(cards, axes, size, wider, held) : dots;
}

function gatherOnce<Card extends MatrixCard>(
	cards: readonly Card[],
	axes: Axes,
	size: PlotSize,
	box: PlotSize,
	held: ReadonlySet<string>,
): readonly Dot<Card>[] {
	const dots: { cards: Card[]; x: number; y: number }[] = [];
	const inBoxes = new Map<string, typeof dots>();
	for (const card of cards) {
		const { effort = 0, impact = 0 } = card;
		const { x, y } = pointOf({ effort, impact }, axes, size);
		const isFree = held.has(card.key);
		const near = isFree ? undefined : nearest(inBoxes, x, y, box);
		if (near) {
			near.cards.push(card);
			continue;
		}
		const dot = { cards: [card], x, y };
		dots.push(dot);
		if (isFree) continue;
		const name = boxName(Math.floor(x / box.width), Math.floor(y / box.height));
		const known = inBoxes.get(name);
		if (known) known.push(dot);
		else inBoxes.set(name, [dot]);
	}
	return dots;
}

/** The dot that one here would cover, the nearest if there are several. */
function nearest<T extends { readonly x: number; readonly y: number }>(
	inBoxes: ReadonlyMap<string, readonly T[]>,
	x: number,
	y: number,
	box: PlotSize,
): T | undefined {
	const column = Math.floor(x / box.width);
	const row = Math.floor(y / box.height);
	let found: T | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at < 9; at += 1) {
		for (const dot of inBoxes.get(boxName(column + (at % 3) - 1, row + Math.floor(at / 3) - 1)) ?? []) {
			const across = Math.abs(dot.x - x) / box.width;
			const down = Math.abs(dot.y - y) / box.height;
			if (across >= 1 || down >= 1 || across + down >= least) continue;
			found = dot;
			least = across + down;
		}
	}
	return found;
}

function boxName(column: number, row: number): string {
	return `${column} ${row}`;
}

/** The nearest dot to a side: what lies straight ahead is nearer than what lies askew, and than all that lies more aside than ahead. */
export function dotBeside<Card extends MatrixCard>(
	dots: readonly Dot<Card>[],
	from: Dot<Card>,
	across: -1 | 0 | 1,
	down: -1 | 0 | 1,
): Dot<Card> | undefined {
	let found: Dot<Card> | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const dot of dots) {
		const ahead = (dot.x - from.x) * across + (dot.y - from.y) * down;
		const askew = Math.abs(across === 0 ? dot.x - from.x : dot.y - from.y);
		const distance = ahead + 2 * askew + (askew > ahead ? farther : 0);
		if (dot === from || ahead <= 0 || distance >= least) continue;
		found = dot;
		least = distance;
	}
	return found;
}

/** The dot that a card is in. */
export function dotOf<Card extends MatrixCard>(
	dots: readonly Dot<Card>[],
	key: string | undefined,
): Dot<Card> | undefined {
	return key === undefined ? undefined : dots.find(({ cards }) => cards.some((card) => card.key === key));
}
