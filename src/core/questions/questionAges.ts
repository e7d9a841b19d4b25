import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import { type History, HistoryError } from '../ports/history';
import { groupBy } from '../util/groupBy';
import { firstWritten } from './firstWritten';
import type { ItemQuestions } from './questionReader';

/** How old a question is. */
export interface QuestionAge {
	/** Whole days since it was written. */
	readonly days: number;
	/** `history`: of the first commit that has it; `new`: in no commit yet; `created`: the item's own date, since there is no history. */
	readonly by: 'history' | 'new' | 'created';
	/** The day, as its writer's clock had it; undefined for what is in no commit yet. */
	readonly day: string | undefined;
}

export interface QuestionAges {
	/** Undefined while it is not known, or where nothing tells it. */
	of(item: ItemQuestions, text: string): QuestionAge | undefined;
	/**
	 * Asks the history of what is not known yet. Never rejects: without an answer the items' own dates count.
	 * @returns true when something was found out
	 */
	learn(items: readonly ItemQuestions[], cancellation?: Cancellation): Promise<boolean>;
	/** Asks again of what the history did not have, the next time. */
	forgetNew(): void;
}

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Ages of questions, remembered: the day on which a question was first written does not change.
 * @param history asked each time; undefined where there is none or it may not be asked
 */
export function createQuestionAges(
	history: () => History | undefined,
	clock: Pick<Clock, 'date'>,
	onFault: (error: unknown) => void,
): QuestionAges {
	const written = new Map<string, string>();
	/** What the history does not have: true for a question that came to a file which it has. */
	let unwritten = new Map<string, boolean>();
	/** Folders whose history has no answer. */
	const mute = new Set<string>();
	const key = ({ entry }: ItemQuestions, text: string) => `${entry.uri}\n${text}`;
	const daysSince = (date: string) => Math.max(0, Math.floor((clock.date() - Date.parse(date)) / dayLength));

	const learnIn = async (
		asked: History,
		root: string,
		items: readonly ItemQuestions[],
		cancellation?: Cancellation,
	) => {
		const files = [...groupBy(items, ({ entry }) => entry.path)].map(([path, own]) => ({
			path,
			texts: own.flatMap(({ questions }) => questions.map(({ text }) => text)),
		}));
		const found = await firstWritten(asked, root, files, cancellation);
		for (const item of items) {
			for (const { text } of item.questions) {
				const date = found.get(item.entry.path)?.get(text);
				if (date === undefined) unwritten.set(key(item, text), found.has(item.entry.path));
				else written.set(key(item, text), date);
			}
		}
	};
	return {
		of(item, text) {
			const date = written.get(key(item, text));
			if (date !== undefined) return { days: daysSince(date), by: 'history', day: date.slice(0, 10) };
			if (unwritten.get(key(item, text))) return { days: 0, by: 'new', day: undefined };
			if (item.created === undefined || Number.isNaN(Date.parse(item.created))) return undefined;
			return { days: daysSince(item.created), by: 'created', day: item.created };
		},
		async learn(items, cancellation) {
			const asked = history();
			if (!asked) return false;
			const isKnown = (item: ItemQuestions, text: string) =>
				written.has(key(item, text)) || unwritten.has(key(item, text));
			const unknown = items
				.filter(({ entry }) => !mute.has(entry.root))
				.map((item) => ({ ...item, questions: item.questions.filter(({ text }) => !isKnown(item, text)) }))
				.filter(({ questions }) => questions.length > 0);
			for (const [root, own] of groupBy(unknown, ({ entry }) => entry.root)) {
				try {
					await learnIn(asked, root, own, cancellation);
				} catch (error) {
					if (cancellation?.aborted) return true;
					mute.add(root);
					if (!(error instanceof HistoryError && quiet.has(error.fault))) onFault(error);
				}
			}
			return unknown.length > 0;
		},
		forgetNew() {
			unwritten = new Map();
			mute.clear();
		},
	};
}

/** Faults that are nothing to tell of: there is no history. */
const quiet: ReadonlySet<string> = new Set(['no-git', 'no-repository', 'no-commits', 'refused']);
