import { defaultNext } from '../config/config';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Inspector } from '../lint/inspector';
import type { Readiness } from '../lint/readiness';
import type { Entry } from '../model/item';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { History } from '../ports/history';
import { type AskedQuestion, askedQuestions } from '../questions/askedQuestion';
import { eachOnce } from '../questions/mentions';
import { createdOn } from './createdOn';
import { FirstCommits } from './firstCommits';
import { type Distance, lookAhead, type Reach } from './lookAhead';

/** A story that comes next and is not ready. */
export interface Queued {
	readonly entry: Entry;
	/** Its place, from 1, among the open stories in product order, those under way left out. */
	readonly position: number;
	readonly readiness: Readiness;
	/** Whole days since it was made; undefined where nothing says when. */
	readonly ageDays: number | undefined;
	/** Those without an answer, in text order. */
	readonly questions: readonly AskedQuestion[];
	/** The persons that they were put to, each once. */
	readonly asked: readonly string[];
}

/** What a look ahead came to. */
export interface QueueReading {
	/** In product order. */
	readonly queued: readonly Queued[];
	/** Stories that were looked at, as far as they can be read. */
	readonly looked: number;
	readonly reach: Reach;
}

export interface RefinementQueue {
	/** The stories to refine, in product order; when cancelled none. */
	queue(cancellation?: Cancellation): Promise<readonly Queued[]>;
	/** The same, with how far it was looked; undefined when cancelled. */
	look(cancellation?: Cancellation): Promise<QueueReading | undefined>;
	/** Gives up what is asked of git. */
	dispose(): void;
}

export interface QueuePorts {
	readonly index: BacklogIndex;
	readonly inspector: Pick<Inspector, 'readiness'>;
	readonly store: Pick<FileStore, 'read'>;
	readonly clock: Pick<Clock, 'now' | 'yield'>;
	/** As `2026-01-31`, where the user is. */
	readonly today: () => string;
	/** Asked for the age of items whose files do not tell it; undefined where that may not be. */
	readonly history?: (() => History | undefined) | undefined;
	/** Called when git has told more than the last look knew. */
	readonly onNews?: (() => void) | undefined;
}

/** What a text says that no other item has a say in. */
interface Told {
	/** Milliseconds since 1970. */
	readonly created: number | undefined;
	readonly questions: readonly AskedQuestion[];
	readonly asked: readonly string[];
}

const nothingTold: Told = { created: undefined, questions: [], asked: [] };
/** Milliseconds of work after which others have their turn. */
const slice = 8;
const day = 24 * 60 * 60 * 1000;

/**
 * What is to be refined next: among the stories that `refinement` of the settings looks ahead at, those that are not ready.
 * Reads the texts of these alone, each once: what a text says hangs on its entry. Age is counted from the day that the file
 * names, else from the commit that made the file.
 */
export function createRefinementQueue(ports: QueuePorts): RefinementQueue {
	const { index, inspector, store, clock } = ports;
	const known = new WeakMap<Entry, Told>();
	const commits = new FirstCommits();
	const lifetime = { aborted: false };

	const toldBy = async (entry: Entry): Promise<Told> => {
		const before = known.get(entry);
		if (before) return before;
		const content = await store.read(entry.uri);
		if (content.kind !== 'text') return nothingTold;
		const told = readTold(content.text, entry, index);
		known.set(entry, told);
		return told;
	};
	const askGit = async (entries: readonly Entry[]) => {
		const history = entries.length > 0 ? ports.history?.() : undefined;
		if (history && (await commits.ask(history, entries, lifetime)) && !lifetime.aborted) ports.onNews?.();
	};
	const look: RefinementQueue['look'] = async (cancellation) => {
		const today = ports.today();
		const { stories, reach } = lookAhead(index.entries, distanceOf(index), today);
		const queued: Queued[] = [];
		const undated: Entry[] = [];
		let sliceEnd = clock.now() + slice;
		for (const { entry, position } of stories) {
			if (cancellation?.aborted) return undefined;
			const readiness = await inspector.readiness(entry);
			if (!readiness.ready) {
				const { created, questions, asked } = await toldBy(entry);
				if (created === undefined) undated.push(entry);
				const made = created ?? commits.of(entry);
				queued.push({ entry, position, readiness, ageDays: daysSince(made, today), questions, asked });
			}
			if (clock.now() < sliceEnd) continue;
			await clock.yield();
			sliceEnd = clock.now() + slice;
		}
		if (cancellation?.aborted) return undefined;
		// Git may take its time, and a list without some ages is better than none.
		void askGit(undated);
		return { queued, looked: stories.filter(({ entry }) => entry.readable).length, reach };
	};
	return {
		look,
		queue: async (cancellation) => (await look(cancellation))?.queued ?? [],
		dispose() {
			lifetime.aborted = true;
		},
	};
}

function readTold(text: string, { convention, anchor }: Entry, index: BacklogIndex): Told {
	const by = index.conventions.named(convention);
	const questions = askedQuestions(text, by, anchor).filter(({ answered }) => !answered);
	const asked = eachOnce(questions.flatMap(({ persons }) => persons));
	return { created: createdOn(text, by, anchor), questions, asked };
}

/** What the settings say; of several workspace folders the first one that says something. */
function distanceOf({ entries, conventions }: BacklogIndex): Distance {
	const roots = new Set<string>();
	for (const { root } of entries) roots.add(root);
	const configs = [...roots].map((root) => conventions.configOf(root));
	const { next, sprints } = configs.map(({ refinement }) => refinement).find((said) => said.next ?? said.sprints) ?? {};
	const capacity = configs.map(({ board }) => board.capacity).find((points) => points !== undefined);
	return { next: next ?? defaultNext, sprints, capacity };
}

/** @param today as `2026-01-31`; a day that is still to come counts as today */
function daysSince(made: number | undefined, today: string): number | undefined {
	return made === undefined ? undefined : Math.max(0, Math.floor((Date.parse(today) - made) / day));
}
