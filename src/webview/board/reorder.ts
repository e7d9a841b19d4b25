import type { BoardFields, BoardPlacement } from '../../protocol/board';
import { fillIn } from '../../protocol/fillIn';
import type { BoardSession } from './boardSession';
import type { Changes } from './changes';
import { countMovable, describeGroup, describeMove, placeOf } from './describe';
import { stepInLanes, type Target } from './lanes';
import { placementByPlace, placementByStep, type Step } from './placement';
import { type BoardField, fieldText } from './withFields';

/** Moves cards in the product order: by keys, by lifting and dropping, by the pointer, by a number. */
export class Reorder {
	constructor(
		private readonly session: BoardSession,
		private readonly changes: Changes,
	) {}

	/** Takes cards into the hand. */
	lift(keys: readonly string[]): void {
		if (!this.mayMove(keys)) return;
		const { words, view } = this.session;
		this.session.set({ lift: { keys, placement: undefined, fields: {} }, selection: view.selection });
		const place = placeOf(view.cards, keys[0]) ?? words.notRanked;
		this.session.say(fillIn(words.lifted, this.changes.namesOf(keys), place, countMovable(view.cards)));
	}

	/** Moves cards by keys: the lifted ones in the hand, others at once. */
	step(keys: readonly string[], step: Step): void {
		if (!this.mayMove(keys)) return;
		const { words, lift } = this.session;
		const target = this.targetOf(keys, step);
		if (!target) {
			const up = step === 'top' || (typeof step === 'number' && step < 0);
			this.session.say(fillIn(up ? words.alreadyFirst : words.alreadyLast, this.changes.namesOf(keys)));
			return;
		}
		const placement = target.placement ?? lift?.placement;
		const fields = { ...lift?.fields, ...target.fields };
		if (lift) this.session.set({ lift: { ...lift, placement, fields } });
		else this.changes.make({ keys, placement, fields: this.newFields(keys, fields) });
		this.sayMove(keys);
	}

	private targetOf(keys: readonly string[], step: Step): Target | undefined {
		const { view } = this.session;
		const moving = new Set(keys);
		const group = view.look.lanes;
		const [first = ''] = keys;
		if (group && view.lanes) {
			return stepInLanes(view.lanes, group, moving, view.selection.active ?? first, step);
		}
		const placement = placementByStep(view.visible, moving, step, view.matches.keys !== undefined);
		return placement && { placement, fields: {} };
	}

	/** Those of some fields that would change something, as the files and the changes under way have it. */
	private newFields(keys: readonly string[], fields: BoardFields): BoardFields {
		const moving = new Set(keys);
		const cards = this.session.model.shown.filter((card) => moving.has(card.key));
		const names = (Object.keys(fields) as BoardField[]).filter((name) =>
			cards.some((card) => fieldText(card, name) !== fields[name]),
		);
		return Object.fromEntries(names.map((name) => [name, fields[name]]));
	}

	/** Lets the lifted cards go where they hover. */
	drop(): void {
		const { lift, words } = this.session;
		if (!lift) return;
		const name = this.changes.namesOf(lift.keys);
		if (!this.settle()) {
			this.session.say(fillIn(words.droppedSame, name));
			return;
		}
		const { cards } = this.session.view;
		this.session.say(fillIn(words.dropped, name, placeOf(cards, lift.keys[0]) ?? 0, countMovable(cards)));
	}

	/** Lets the lifted cards go, without a word. Returns false when that changes nothing. */
	settle(): boolean {
		const { lift, model } = this.session;
		if (!lift) return false;
		const isElsewhere = this.session.view.cards.some((card, index) => card.key !== model.shown[index]?.key);
		const fields = this.newFields(lift.keys, lift.fields);
		this.session.set({ lift: undefined });
		if (!isElsewhere && Object.keys(fields).length === 0) return false;
		this.changes.make({ ...lift, fields, placement: isElsewhere ? lift.placement : undefined });
		return true;
	}

	/** Puts the lifted cards back. */
	cancel(): void {
		const { lift, words } = this.session;
		if (!lift) return;
		this.session.set({ lift: undefined });
		const { cards } = this.session.view;
		const place = placeOf(cards, lift.keys[0]);
		const name = this.changes.namesOf(lift.keys);
		this.session.say(
			place === undefined
				? fillIn(words.cancelledUnranked, name)
				: fillIn(words.cancelled, name, place, countMovable(cards)),
		);
	}

	/** A drop by the pointer. */
	dropAt(keys: readonly string[], placement: BoardPlacement | undefined, fields: BoardFields = {}): void {
		if (!this.mayMove(keys)) return;
		this.place(keys, placement, fields);
		this.sayMove(keys);
	}

	/** Moves cards that can be moved, without a word. */
	place(keys: readonly string[], placement: BoardPlacement | undefined, fields: BoardFields): void {
		this.changes.make({ keys, placement, fields: this.newFields(keys, fields) });
	}

	/** Moves cards to a place of the product order, counted from 1. */
	toPlace(keys: readonly string[], place: number): void {
		if (!this.mayMove(keys)) return;
		const { view, words } = this.session;
		const placement = placementByPlace(view.cards, new Set(keys), place);
		if (!placement) {
			this.session.say(fillIn(words.droppedSame, this.changes.namesOf(keys)));
			return;
		}
		this.changes.make({ keys, placement });
		this.sayMove(keys);
	}

	/** True when all of some cards can be moved; otherwise says why not. */
	mayMove(keys: readonly string[]): boolean {
		const { words } = this.session;
		for (const key of keys) {
			const card = this.session.cardOf(key);
			if (!card) return false;
			const why = this.changes.whyNot(key);
			if (why === undefined) continue;
			this.session.say(fillIn(words.cannotMove, card.id, why), true);
			return false;
		}
		return keys.length > 0;
	}

	private sayMove(keys: readonly string[]): void {
		const { view, words } = this.session;
		const moved = describeMove(view.cards, view.visible, keys, words);
		const group = view.look.lanes;
		const lane = group && this.session.cardOf(keys[0])?.groups[group];
		const name = lane === undefined ? words.noLane : describeGroup(lane, group ?? 'epic', view.frame);
		this.session.say(group ? fillIn(words.movedInLane, moved, name) : moved);
	}
}
