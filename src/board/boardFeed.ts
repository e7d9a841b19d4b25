import type { Later } from '../core/files/newsGatherer';
import type { BoardLook, BoardPatch, ToBoard } from '../protocol/board';
import type { BoardContents, Contents } from './boardContents';
import { boardDiff, type ToldCards, toldCards } from './boardDiff';
import { isSameMatches } from './boardMatches';
import type { ReadinessWatch } from './readinessWatch';

/** Milliseconds for which changes are gathered into one patch. */
const gatherFor = 15;
/** Milliseconds for which what was found out of readiness is gathered. */
const gatherNewsFor = 200;
/** Others have their turn for so many times as long as the last patch took. */
const restFor = 4;

export interface FeedPorts {
	readonly contents: Pick<BoardContents, 'contents'>;
	readonly readiness: Pick<ReadinessWatch, 'watch' | 'stop'>;
	readonly post: (message: ToBoard) => void;
	readonly later: Later;
	/** Milliseconds from any fixed point. */
	readonly now: () => number;
	/** False while the backlog is read for the first time: then readiness waits. */
	readonly isRead: () => boolean;
}

interface Told {
	readonly cards: ToldCards;
	readonly frame: Contents['frame'];
	readonly matches: Contents['matches'];
}

/** Keeps one board in step with the backlog: a snapshot first, then patches; nothing while the board is not listening. */
export class BoardFeed {
	readonly #ports: FeedPorts;
	#told: Told | undefined;
	#revision = 0;
	#look: BoardLook | undefined;
	#cancel: (() => void) | undefined;
	/** When what waits is told. */
	#due = 0;
	#took = 0;

	constructor(ports: FeedPorts) {
		this.#ports = ports;
	}

	/** What the board shows; undefined while it does not listen. */
	get look(): BoardLook | undefined {
		return this.#told && this.#look;
	}

	/** The board listens from now on, and is told everything. */
	start(look: BoardLook): void {
		this.#look = look;
		this.#snapshot();
	}

	/** The board missed something. Nothing is told to one that is hidden. */
	resend(): void {
		if (this.#told) this.#snapshot();
	}

	/** The board shows something else. */
	show(look: BoardLook): void {
		this.#look = look;
		this.flush();
	}

	/** The backlog changed; the board is told in a moment. */
	soon(): void {
		this.#tellIn(Math.max(gatherFor, this.#took * restFor));
	}

	/** What is known of readiness changed, of which there may be much. */
	news(): void {
		this.#tellIn(Math.max(gatherNewsFor, this.#took * restFor));
	}

	/** Tells what changed at once. */
	flush(): void {
		this.#cancelTimer();
		const told = this.#told;
		if (!told || !this.#look) return;
		const now = this.#contents(this.#look);
		const cards = toldCards(now.cards);
		const diff = boardDiff(told.cards, cards);
		const frame = now.frame === told.frame ? undefined : now.frame;
		const matches = isSameMatches(told.matches, now.matches) ? undefined : now.matches;
		if (!diff && !frame && !matches) return;
		this.#told = { cards: diff ? cards : told.cards, frame: now.frame, matches: matches ?? told.matches };
		const unchanged: typeof diff = { changed: [], removed: [], order: undefined };
		const base = this.#revision++;
		const patch: BoardPatch = {
			type: 'patch',
			base,
			revision: this.#revision,
			...(diff ?? unchanged),
			frame,
			matches,
		};
		this.#ports.post(patch);
	}

	/** The board is hidden and hears nothing until it listens again. */
	pause(): void {
		this.#told = undefined;
		this.#cancelTimer();
		this.#ports.readiness.stop();
	}

	#snapshot(): void {
		this.#cancelTimer();
		if (!this.#look) return;
		const { cards, frame, matches } = this.#contents(this.#look);
		this.#told = { cards: toldCards(cards), frame, matches };
		this.#ports.post({ type: 'snapshot', revision: ++this.#revision, cards, frame, matches });
	}

	#contents(look: BoardLook): Contents {
		const { contents, readiness, now, isRead } = this.#ports;
		const started = now();
		const found = contents.contents(look);
		this.#took = now() - started;
		if (isRead()) readiness.watch(found.entries);
		return found;
	}

	#tellIn(milliseconds: number): void {
		if (!this.#told) return;
		const due = this.#ports.now() + milliseconds;
		if (this.#cancel && this.#due <= due) return;
		this.#cancel?.();
		this.#due = due;
		this.#cancel = this.#ports.later(milliseconds, () => {
			this.#cancel = undefined;
			this.flush();
		});
	}

	#cancelTimer(): void {
		this.#cancel?.();
		this.#cancel = undefined;
	}
}
