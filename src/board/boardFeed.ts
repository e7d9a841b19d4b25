import type { Later } from '../core/files/newsGatherer';
import type { BoardCard, BoardLook, BoardPatch, ToBoard } from '../protocol/board';
import type { BoardContents, Contents } from './boardContents';
import { boardDiff } from './boardDiff';
import { isSameMatches } from './boardMatches';
import type { ReadinessWatch } from './readinessWatch';

/** Milliseconds for which changes are gathered into one patch. */
const gatherFor = 10;
/** Milliseconds for which what was found out of readiness is gathered. */
const gatherNewsFor = 200;
/** What was found out of readiness leaves others their turn for so many times as long as the last patch took. */
const restFor = 8;

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
	readonly cards: readonly BoardCard[];
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
	/** When contents were put together last, and how long that took. */
	#ended = 0;
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
		// While everything is read, change follows change.
		if (this.#ports.isRead()) this.#tellBy(this.#ports.now() + gatherFor);
		else this.news();
	}

	/** What is known of readiness changed, of which there may be much: there is no hurry. */
	news(): void {
		this.#tellBy(Math.max(this.#ports.now() + gatherNewsFor, this.#ended + this.#took * restFor));
	}

	/** Tells what changed at once. */
	flush(): void {
		this.#cancelTimer();
		const told = this.#told;
		if (!told || !this.#look) return;
		const now = this.#contents(this.#look);
		const diff = boardDiff(told.cards, now.cards);
		const frame = now.frame === told.frame ? undefined : now.frame;
		const matches = isSameMatches(told.matches, now.matches) ? undefined : now.matches;
		if (!diff && !frame && !matches) return;
		this.#told = { cards: now.cards, frame: now.frame, matches: matches ?? told.matches };
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
		this.#told = { cards, frame, matches };
		this.#ports.post({ type: 'snapshot', revision: ++this.#revision, cards, frame, matches });
	}

	#contents(look: BoardLook): Contents {
		const { contents, readiness, now, isRead } = this.#ports;
		const started = now();
		const found = contents.contents(look);
		this.#ended = now();
		this.#took = this.#ended - started;
		if (isRead()) readiness.watch(found.entries);
		return found;
	}

	#tellBy(due: number): void {
		if (!this.#told || (this.#cancel && this.#due <= due)) return;
		this.#cancel?.();
		this.#due = due;
		this.#cancel = this.#ports.later(due - this.#ports.now(), () => {
			this.#cancel = undefined;
			this.flush();
		});
	}

	#cancelTimer(): void {
		this.#cancel?.();
		this.#cancel = undefined;
	}
}
