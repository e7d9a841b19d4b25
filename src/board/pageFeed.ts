import type { Later } from '../core/files/newsGatherer';
import type { Entry } from '../core/model/item';
import type { BoardMatches } from '../protocol/board';
import { isSameMatches } from './boardMatches';
import { cardDiff } from './cardDiff';
import type { ReadinessWatch } from './readinessWatch';

/** Milliseconds for which changes are gathered into one patch. */
const gatherFor = 10;
/** Milliseconds for which what was found out of readiness is gathered. */
const gatherNewsFor = 200;
/** What was found out of readiness leaves others their turn for so many times as long as the last patch took. */
const restFor = 8;

/** What a page shows at one moment. Parts that say the same as before are the same objects. */
export interface PageContents<Card, Frame> {
	/** Those of the cards, in order. */
	readonly entries: readonly Entry[];
	readonly cards: readonly Card[];
	readonly frame: Frame;
	readonly matches: BoardMatches;
}

/** What a page is told: everything, or what changed. */
export type PageNews<Card, Frame> =
	| {
			readonly type: 'snapshot';
			readonly revision: number;
			readonly cards: readonly Card[];
			readonly frame: Frame;
			readonly matches: BoardMatches;
	  }
	| {
			readonly type: 'patch';
			readonly base: number;
			readonly revision: number;
			readonly changed: readonly Card[];
			readonly removed: readonly string[];
			readonly order: readonly string[] | undefined;
			readonly frame: Frame | undefined;
			readonly matches: BoardMatches | undefined;
	  };

export interface FeedPorts<Card, Frame, Look> {
	readonly contents: { contents(look: Look): PageContents<Card, Frame> };
	/** Left out by a page that says nothing of readiness. */
	readonly readiness?: Pick<ReadinessWatch, 'watch' | 'stop'>;
	readonly post: (message: PageNews<Card, Frame>) => void;
	readonly later: Later;
	/** Milliseconds from any fixed point. */
	readonly now: () => number;
	/** False while the backlog is read for the first time: then readiness waits. */
	readonly isRead: () => boolean;
}

type Told<Card, Frame> = Omit<PageContents<Card, Frame>, 'entries'>;

/** Keeps one page in step with the backlog: a snapshot first, then patches; nothing while the page is not listening. */
export class PageFeed<Card extends { readonly key: string }, Frame, Look> {
	readonly #ports: FeedPorts<Card, Frame, Look>;
	#told: Told<Card, Frame> | undefined;
	#revision = 0;
	#look: Look | undefined;
	#cancel: (() => void) | undefined;
	/** When what waits is told. */
	#due = 0;
	/** When contents were put together last, and how long that took. */
	#ended = 0;
	#took = 0;

	constructor(ports: FeedPorts<Card, Frame, Look>) {
		this.#ports = ports;
	}

	/** What the page shows; undefined while it does not listen. */
	get look(): Look | undefined {
		return this.#told && this.#look;
	}

	/** The page listens from now on, and is told everything. */
	start(look: Look): void {
		this.#look = look;
		this.#snapshot();
	}

	/** The page missed something. Nothing is told to one that is hidden. */
	resend(): void {
		if (this.#told) this.#snapshot();
	}

	/** The page shows something else. */
	show(look: Look): void {
		this.#look = look;
		this.flush();
	}

	/** The backlog changed; the page is told in a moment. */
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
		const diff = cardDiff(told.cards, now.cards);
		const frame = now.frame === told.frame ? undefined : now.frame;
		const matches = isSameMatches(told.matches, now.matches) ? undefined : now.matches;
		if (!diff && !frame && !matches) return;
		this.#told = { cards: now.cards, frame: now.frame, matches: matches ?? told.matches };
		const unchanged: typeof diff = { changed: [], removed: [], order: undefined };
		const base = this.#revision++;
		this.#ports.post({ type: 'patch', base, revision: this.#revision, ...(diff ?? unchanged), frame, matches });
	}

	/** The page is hidden and hears nothing until it listens again. */
	pause(): void {
		this.#told = undefined;
		this.#cancelTimer();
		this.#ports.readiness?.stop();
	}

	#snapshot(): void {
		this.#cancelTimer();
		if (!this.#look) return;
		const { cards, frame, matches } = this.#contents(this.#look);
		this.#told = { cards, frame, matches };
		this.#ports.post({ type: 'snapshot', revision: ++this.#revision, cards, frame, matches });
	}

	#contents(look: Look): PageContents<Card, Frame> {
		const { contents, readiness, now, isRead } = this.#ports;
		const started = now();
		const found = contents.contents(look);
		this.#ended = now();
		this.#took = this.#ended - started;
		if (isRead()) readiness?.watch(found.entries);
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
