import type { BoardCard } from '../../protocol/board';
import type { Cut } from './cut';
import type { Lane } from './lanes';
import { countRanked } from './order';

/** A line of the ranked list. All are of one height. */
export type Line =
	| {
			readonly kind: 'row';
			readonly key: string;
			readonly card: BoardCard;
			/** Place in the product order, counted from 1; undefined when it has none. */
			readonly place: number | undefined;
			/** Index among its set, and the number of cards in that: the list, or the lane. */
			readonly index: number;
			readonly count: number;
			/** True below the cut line. */
			readonly beyond: boolean;
	  }
	| { readonly kind: 'lane'; readonly key: string; readonly lane: Lane; readonly index: number; readonly count: number }
	| { readonly kind: 'unranked' | 'unreadable' | 'cut'; readonly key: string };

/** A head that is no row, if there is one, and the rows below it. */
interface Section {
	readonly head: Exclude<Line, { kind: 'row' }> | undefined;
	readonly cards: readonly BoardCard[];
	/** Which of the cards are its rows. */
	readonly from: number;
	readonly to: number;
	/** Index of its first line. */
	readonly start: number;
}

/** The key of a lane's heading among the lines. */
export function headingKey(lane: string): string {
	return `lane ${lane}`;
}

/**
 * The lines of the list from top to bottom: sections over the cards as they are. Nothing is made for a line before it is
 * asked for, because most lines of a long backlog are never seen.
 */
export class Arrangement {
	private readonly sections: readonly Section[];
	readonly count: number;

	/**
	 * @param cards all cards, part after part
	 * @param visible those of them that pass the filter, in the same order
	 */
	constructor(
		private readonly cards: readonly BoardCard[],
		private readonly visible: readonly BoardCard[],
		private readonly lanes: readonly Lane[] | undefined,
		private readonly cut: Cut | undefined,
	) {
		this.sections = lanes ? laneSections(lanes) : listSections(cards, visible, cut);
		const last = this.sections.at(-1);
		this.count = last ? last.start + lengthOf(last) : 0;
	}

	lineAt(index: number): Line | undefined {
		const section = this.sectionAt(index);
		if (!section) return undefined;
		const { head, cards, from, start } = section;
		if (head && index === start) return head;
		const at = from + index - start - (head ? 1 : 0);
		const card = cards[at];
		return card && this.rowOf(card, at, cards.length);
	}

	/** Index of the line of a card, a heading or the cut; undefined where there is none. */
	indexOf(key: string): number | undefined {
		for (const section of this.sections) {
			const { head, cards, from, to, start } = section;
			if (head?.key === key) return start;
			for (let at = from; at < to; at++) {
				if (cards[at]?.key === key) return start + (head ? 1 : 0) + at - from;
			}
		}
		return undefined;
	}

	/** The heading of the lane that a line belongs to. */
	laneAt(index: number): Lane | undefined {
		const head = this.lanes && this.sectionAt(index)?.head;
		return head?.kind === 'lane' ? head.lane : undefined;
	}

	/** Index of the cut line; undefined where there is none. */
	get cutAt(): number | undefined {
		return this.sections.find(({ head }) => head?.kind === 'cut')?.start;
	}

	/** The keys of all rows, from top to bottom. */
	rowKeys(): readonly string[] {
		return this.sections.flatMap(({ cards, from, to }) => cards.slice(from, to).map((card) => card.key));
	}

	private sectionAt(index: number): Section | undefined {
		return this.sections.find((section) => index >= section.start && index < section.start + lengthOf(section));
	}

	private rowOf(card: BoardCard, index: number, count: number): Line {
		const isRanked = card.ranked && card.unreadable === undefined;
		const at = this.cards === this.visible && !this.lanes ? index : this.cards.indexOf(card);
		const beyond = this.cut !== undefined && isRanked && at > this.cut.last;
		return { kind: 'row', key: card.key, card, place: isRanked ? at + 1 : undefined, index, count, beyond };
	}
}

function lengthOf({ head, from, to }: Section): number {
	return to - from + (head ? 1 : 0);
}

function listSections(
	cards: readonly BoardCard[],
	visible: readonly BoardCard[],
	cut: Cut | undefined,
): readonly Section[] {
	const ranked = countRanked(visible);
	const bad = visible.findIndex((card) => card.unreadable !== undefined);
	const readable = bad < 0 ? visible.length : bad;
	const fits = cut ? countUpTo(cards, visible, cut.last) : ranked;
	const made: Section[] = [];
	const add = (head: Section['head'], from: number, to: number) => {
		const last = made.at(-1);
		made.push({ head, cards: visible, from, to, start: last ? last.start + lengthOf(last) : 0 });
	};
	add(undefined, 0, fits);
	if (cut) add({ kind: 'cut', key: 'cut' }, fits, ranked);
	if (readable > ranked) add({ kind: 'unranked', key: 'unranked' }, ranked, readable);
	if (visible.length > readable) add({ kind: 'unreadable', key: 'unreadable' }, readable, visible.length);
	return made;
}

/** How many of the visible cards stand at an index of all cards or above. */
function countUpTo(cards: readonly BoardCard[], visible: readonly BoardCard[], last: number): number {
	if (cards === visible) return last + 1;
	let count = 0;
	for (let at = 0; at <= last; at++) {
		if (cards[at] === visible[count]) count += 1;
	}
	return count;
}

function laneSections(lanes: readonly Lane[]): readonly Section[] {
	let start = 0;
	return lanes.map((lane, index) => {
		const head = { kind: 'lane', key: headingKey(lane.id), lane, index, count: lanes.length } as const;
		const section = { head, cards: lane.cards, from: 0, to: lane.folded ? 0 : lane.cards.length, start };
		start += lengthOf(section);
		return section;
	});
}
