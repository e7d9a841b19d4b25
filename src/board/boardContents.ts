import type { BacklogIndex } from '../core/index/backlogIndex';
import type { Readiness } from '../core/lint/readiness';
import { type Entry, entryKey } from '../core/model/item';
import { type ItemChange, ItemChanges } from '../core/tree/itemChanges';
import type { BoardCard, BoardFrame, BoardLook, BoardMatches, BoardState } from '../protocol/board';
import { Belonging } from './belonging';
import { type BoardColumns, boardColumns } from './boardColumns';
import { boardKnowledge, Matcher } from './boardMatches';
import { type CardContext, CardMaker } from './cardMaker';
import { FrameMaker } from './frameMaker';
import type { Seen } from './readinessWatch';
import { type BoardScores, boardScores } from './scores';
import { shownEntries } from './shownEntries';
import { SignWatch } from './signWatch';

/** What a board shows at one moment. Parts that say the same as before are the same objects. */
export interface Contents {
	/** Those of the cards, in order. */
	readonly entries: readonly Entry[];
	readonly cards: readonly BoardCard[];
	readonly frame: BoardFrame;
	readonly matches: BoardMatches;
}

export interface ContentsPorts {
	readonly index: BacklogIndex;
	/** What is known of an entry's readiness so far. */
	readonly readiness: { seen(entry: Entry): Seen | undefined; readiness(entry: Entry): Readiness | undefined };
	readonly state: () => BoardState;
	/** As `2026-01-31`, where the user is. */
	readonly today: () => string;
	/** What the capacity of the team is called where no sprint has one. */
	readonly team: string;
	/** How many of the first stories are to be ready. */
	readonly first: () => number;
}

/** Puts together what a board shows, at a cost that is mostly that of what changed. */
export class BoardContents {
	readonly #ports: ContentsPorts;
	readonly #maker = new CardMaker();
	readonly #matcher = new Matcher();
	readonly #signs = new SignWatch();
	readonly #framer: FrameMaker;
	readonly #changes = new ItemChanges();
	readonly #unsubscribe: () => void;
	#conventions: BacklogIndex['conventions'];
	#context: CardContext;
	/** Everything but stories. */
	#others: readonly Entry[];
	/** Workspace folders that hold items. */
	#roots: readonly string[];

	constructor(ports: ContentsPorts) {
		const { index } = ports;
		this.#ports = ports;
		this.#framer = new FrameMaker(ports.team);
		this.#unsubscribe = index.onChange((delta) => this.#changes.add(delta));
		this.#conventions = index.conventions;
		this.#others = othersIn(index);
		this.#roots = rootsOf(index);
		this.#context = {
			belonging: new Belonging(index),
			columns: this.#columns(),
			scores: boardScores(index.conventions, this.#roots),
		};
	}

	/** What stories belong to, as of the last time that contents were asked for. */
	get belonging(): Belonging {
		return this.#context.belonging;
	}

	get scores(): BoardScores {
		return this.#context.scores;
	}

	contents({ closed, filter }: Pick<BoardLook, 'closed' | 'filter'>): Contents {
		this.#follow();
		const { index, readiness, state, today, first } = this.#ports;
		const context = this.#context;
		const entries = shownEntries(index.entries, closed);
		const signs = this.#signs.signs(index, first(), entries, (entry) => readiness.seen(entry));
		const cards = entries.map((entry) =>
			this.#maker.card(entry, context, readiness.seen(entry), signs.get(entryKey(entry))),
		);
		const matches = this.#matcher.matches(filter, entries, () =>
			boardKnowledge({ ...context, index, readiness: (entry) => readiness.readiness(entry) }),
		);
		const frame = this.#framer.frame({
			state: state(),
			today: today(),
			cards,
			others: this.#others,
			conventions: index.conventions,
			roots: this.#roots,
			columns: context.columns.columns,
			model: context.scores.model,
		});
		return { entries, cards, frame, matches };
	}

	dispose(): void {
		this.#unsubscribe();
	}

	#follow(): void {
		const { index } = this.#ports;
		const changes = this.#changes.take();
		const settled = this.#conventions === index.conventions;
		this.#conventions = index.conventions;
		const { belonging, columns, scores } = this.#context;
		const stays = settled && belonging.follow(changes);
		this.#signs.follow(settled ? changes : undefined);
		if (!stays) {
			this.#others = othersIn(index);
			this.#roots = rootsOf(index);
		}
		const now: CardContext = {
			belonging: stays ? belonging : new Belonging(index),
			columns: settled && changes?.every(keepsStatus) ? columns : this.#columns(columns),
			scores: stays ? scores : boardScores(index.conventions, this.#roots),
		};
		if (!isSameContext(now, this.#context)) this.#context = now;
	}

	#columns(before?: BoardColumns): BoardColumns {
		const { index } = this.#ports;
		const columns = boardColumns(index, shownEntries(index.entries, true));
		return before?.isSame(columns) ? before : columns;
	}
}

function othersIn({ entries }: BacklogIndex): readonly Entry[] {
	return entries.filter(({ type }) => type !== 'story');
}

function rootsOf({ entries }: BacklogIndex): readonly string[] {
	return [...new Set(entries.map(({ root }) => root))];
}

function keepsStatus({ before, after }: ItemChange): boolean {
	return (
		before?.status.text === after?.status.text &&
		before?.convention === after?.convention &&
		before?.type === after?.type
	);
}

function isSameContext(a: CardContext, b: CardContext): boolean {
	return a.belonging === b.belonging && a.columns === b.columns && a.scores === b.scores;
}
