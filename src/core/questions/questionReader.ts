import { workOff } from '../files/workOff';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { AskedQuestion } from './askedQuestion';

/** An item and its questions. */
export interface ItemQuestions {
	readonly entry: Item;
	readonly questions: readonly AskedQuestion[];
	/** The day that the file says the item was made on; undefined where it does not. */
	readonly created: string | undefined;
}

export interface QuestionReader {
	/**
	 * The open questions of all items that are not done or dropped, in product order; only items that have some are read.
	 * @returns undefined when cancelled
	 */
	open(cancellation?: Cancellation): Promise<readonly ItemQuestions[] | undefined>;
	/** All questions of one item, answered or not; none where its file cannot be read. */
	of(entry: Entry): Promise<readonly AskedQuestion[]>;
}

interface Ports {
	readonly index: BacklogIndex;
	readonly store: FileStore;
	readonly clock: Clock;
}

/** Reads questions off files, each text once: what was read hangs on the entry, which stands for one text. */
export function createQuestionReader({ index, store, clock }: Ports): QuestionReader {
	const known = new WeakMap<Entry, ItemQuestions>();
	const read = async (entry: Item): Promise<ItemQuestions> => {
		const remembered = known.get(entry);
		if (remembered) return remembered;
		const [content, { textQuestions }] = await Promise.all([store.read(entry.uri), import('./textQuestions')]);
		const convention = index.conventions.named(entry.convention);
		const found = content.kind === 'text' ? textQuestions(content.text, convention, entry.anchor) : undefined;
		const questions = (found?.questions ?? []).map(
			({ text, persons, answered, answer, line }): AskedQuestion => ({ text, persons, answered, answer, line }),
		);
		const fresh = { entry, questions, created: found?.created };
		// A text that moved on meanwhile comes with another entry.
		const isThatText = questions.filter(({ answered }) => !answered).length === entry.openQuestions;
		if (isThatText) known.set(entry, fresh);
		return fresh;
	};
	return {
		async open(cancellation) {
			const asking = index.entries.filter(
				(entry): entry is Item => entry.readable && entry.openQuestions > 0 && !isClosed(entry.status.category),
			);
			const found: ItemQuestions[] = [];
			const all = await workOff(
				asking,
				async (group) => {
					for (const one of await Promise.all(group.map(read))) {
						const questions = one.questions.filter(({ answered }) => !answered);
						if (questions.length > 0) found.push({ ...one, questions });
					}
				},
				{ clock, cancellation },
			);
			return all ? found : undefined;
		},
		of: async (entry) => (entry.readable ? (await read(entry)).questions : []),
	};
}
