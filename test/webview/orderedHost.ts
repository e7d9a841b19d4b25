import { entryKey, type Item } from '../../src/core/model/item';
import { compareInProductOrder } from '../../src/core/model/productOrder';
import { findPlace, type Placement } from '../../src/core/priority/placement';
import type { BoardCard, FromBoard, ToBoard } from '../../src/protocol/board';
import { story } from '../unit/support/story';
import { card, sampleFrame } from './sampleCards';

type Change = FromBoard & { type: 'change' };

/** The extension as far as order goes: it places items as the core does, and answers late, one change after the other. */
export class OrderedHost {
	private revision = 1;
	private readonly queue: Change[] = [];

	constructor(private items: readonly Item[]) {}

	/** A backlog of so many stories, the first of them with a rank. */
	static of(ranked: number, unranked: number): OrderedHost {
		const letters = (index: number) => String.fromCharCode(98 + Math.floor(index / 20), 98 + (index % 20));
		const items = Array.from({ length: ranked + unranked }, (_, index) =>
			story({ id: `US-${index + 1}`, order: index < ranked ? `${letters(index)}m` : undefined }),
		);
		return new OrderedHost(items);
	}

	get waiting(): number {
		return this.queue.length;
	}

	take(message: FromBoard): void {
		if (message.type === 'change') this.queue.push(message);
	}

	snapshot(): ToBoard {
		const matches = { filter: '', keys: undefined, problem: undefined };
		return { type: 'snapshot', revision: this.revision, cards: this.cards(), frame: sampleFrame, matches };
	}

	/** Answers the oldest change. @param patchFirst whether its patch comes before the answer */
	answer(refuse: boolean, patchFirst: boolean): readonly ToBoard[] {
		const change = this.queue.shift();
		if (!change) return [];
		const next = refuse ? undefined : moved(this.items, change);
		if (!next) return [{ type: 'refused', change: change.change, reason: 'no' }];
		this.items = next;
		this.revision += 1;
		const patch: ToBoard = {
			type: 'patch',
			base: this.revision - 1,
			revision: this.revision,
			changed: this.cards().filter(({ key }) => change.keys.includes(key)),
			removed: [],
			order: this.cards().map(({ key }) => key),
			frame: undefined,
			matches: undefined,
		};
		const done: ToBoard = { type: 'changed', change: change.change, message: '', back: 'undo', reason: false };
		return patchFirst ? [patch, done] : [done, patch];
	}

	/** The order once everything that waits is done. */
	orderToCome(): readonly string[] {
		return this.queue.reduce((items, change) => moved(items, change) ?? items, this.items).map(entryKey);
	}

	private cards(): readonly BoardCard[] {
		return this.items.map((item) =>
			card(item.id, { key: entryKey(item), ranked: item.order !== undefined, title: item.title }),
		);
	}
}

/** Several go one behind the other, each as the core places one; undefined when it refuses. */
function moved(items: readonly Item[], { keys, placement }: Change): readonly Item[] | undefined {
	let next = items;
	let to: Placement | undefined = placement;
	for (const key of keys) {
		const moving = next.find((item) => entryKey(item) === key);
		if (!moving || !to) continue;
		const place = findPlace(next, moving, 'key', to, Math.random);
		if (place.kind === 'refused') return undefined;
		if (place.kind === 'order') {
			next = next.map((item) => (item === moving ? { ...item, order: place.order } : item)).sort(compareInProductOrder);
		}
		to = { kind: 'after', key };
	}
	return next;
}
