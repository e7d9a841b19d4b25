import type { Config, SavedView } from '../core/config/config';
import type { Conventions } from '../core/conventions/conventions';
import { boardGroups, boardModes } from '../core/model/boardLook';
import type { Entry, Item } from '../core/model/item';
import type { BoardCard, BoardFrame, BoardLook, BoardSavedView } from '../protocol/board';
import { boardCut } from './boardCut';
import { boardNames, isSameNames, type Mentioned, mentionedBy } from './boardNames';
import { isSameGroups } from './cardMaker';

export interface FrameSource extends Pick<BoardFrame, 'state' | 'columns' | 'model'> {
	readonly cards: readonly BoardCard[];
	/** Everything but stories. */
	readonly others: readonly Entry[];
	readonly conventions: Conventions;
	/** Workspace folders that hold items; the settings of the first go before those of the others. */
	readonly roots: readonly string[];
	/** As `2026-01-31`. */
	readonly today: string;
}

/** Makes the frame of a board. One that says the same as the one before is the same object, and so is each part of it. */
export class FrameMaker {
	/** What the capacity of the team is called where no sprint has one. */
	readonly #team: string;
	#frame: BoardFrame | undefined;
	#named:
		| {
				readonly cards: readonly BoardCard[];
				readonly others: readonly Entry[];
				readonly mentioned: Mentioned;
				readonly names: BoardFrame['names'];
		  }
		| undefined;
	#views: { readonly of: readonly (readonly SavedView[])[]; readonly views: readonly BoardSavedView[] } | undefined;

	constructor(team: string) {
		this.#team = team;
	}

	frame({ state, today, cards, others, conventions, roots, columns, model }: FrameSource): BoardFrame {
		const before = this.#frame;
		const configs = roots.map((root) => conventions.configOf(root));
		const names = this.#namesOf(cards, others);
		const sprints = others.filter((entry): entry is Item => entry.readable && entry.type === 'sprint');
		const capacity = first(configs, ({ board }) => board.capacity);
		const now: BoardFrame = {
			state: kept(before?.state, state),
			names,
			columns,
			scale: first(configs, ({ estimation }) => estimation.scale) ?? noScale,
			cut: kept(before?.cut, boardCut(sprints, today, { capacity, label: this.#team })),
			views: this.#viewsOf(configs),
			model,
		};
		this.#frame = before && isSameFrame(before, now) ? before : now;
		return this.#frame;
	}

	/** Which epics and so on there are seldom changes, and looking through all cards is dear. */
	#namesOf(cards: readonly BoardCard[], others: readonly Entry[]): BoardFrame['names'] {
		const before = this.#named;
		const stays = before !== undefined && belongToTheSame(before.cards, cards);
		if (before && stays && before.others === others) {
			this.#named = { ...before, cards };
			return before.names;
		}
		const mentioned = stays ? before.mentioned : mentionedBy(cards);
		const now = boardNames(mentioned, others);
		const names = before && isSameNames(before.names, now) ? before.names : now;
		this.#named = { cards, others, mentioned, names };
		return names;
	}

	#viewsOf(configs: readonly Config[]): readonly BoardSavedView[] {
		const of = configs.map(({ board }) => board.views);
		if (this.#views?.of.length !== of.length || of.some((views, at) => views !== this.#views?.of[at])) {
			const byName = new Map<string, BoardSavedView>();
			for (const view of of.flat()) {
				const { name, filter, closed } = view;
				if (isOfBoard(view) && !byName.has(name))
					byName.set(name, { name, look: { mode: view.mode, filter, lanes: view.lanes, closed } });
			}
			this.#views = { of, views: [...byName.values()] };
		}
		return this.#views.views;
	}
}

/** Whether cards in the same places belong to the same; false says nothing. */
function belongToTheSame(a: readonly BoardCard[], b: readonly BoardCard[]): boolean {
	if (a.length !== b.length) return false;
	return a.every((card, at) => {
		const other = b[at];
		return card === other || (other !== undefined && isSameGroups(card.groups, other.groups));
	});
}

/** The roadmap keeps its views in the same list. */
function isOfBoard(view: SavedView): view is SavedView & Pick<BoardLook, 'mode' | 'lanes'> {
	const { mode, lanes } = view;
	return isOneOf(boardModes, mode) && (lanes === undefined || isOneOf(boardGroups, lanes));
}

function isOneOf(words: readonly string[], word: string): boolean {
	return words.includes(word);
}

const noScale: readonly number[] = [];

function first<T>(configs: readonly Config[], of: (config: Config) => T | undefined): T | undefined {
	return configs.map(of).find((value) => value !== undefined);
}

function isSameFrame(a: BoardFrame, b: BoardFrame): boolean {
	return (Object.keys(b) as (keyof BoardFrame)[]).every((part) => a[part] === b[part]);
}

/** The former one of two small flat values that say the same. */
function kept<T extends object | undefined>(before: T | undefined, now: T): T {
	return before && now && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
