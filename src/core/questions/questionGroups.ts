import { entryKey, type Item } from '../model/item';
import type { AskedQuestion } from './askedQuestion';
import type { QuestionAge, QuestionAges } from './questionAges';
import type { ItemQuestions } from './questionReader';

export const questionGroupings = ['person', 'age'] as const;

export type QuestionGrouping = (typeof questionGroupings)[number];

/** An open question in a list. */
export interface ListedQuestion {
	/** Unique within its group, and the same for as long as it says the same. */
	readonly id: string;
	readonly entry: Item;
	readonly question: AskedQuestion;
	readonly age: QuestionAge | undefined;
}

/** Open questions that have something in common. */
export interface QuestionGroup {
	readonly id: string;
	/** `span`: written within so many days, or more than the last span. */
	readonly head:
		| { readonly kind: 'person'; readonly person: string }
		| { readonly kind: 'nobody' }
		| { readonly kind: 'span'; readonly from: number; readonly to: number | undefined }
		| { readonly kind: 'unknown' };
	/** The oldest first; those of unknown age last. */
	readonly questions: readonly ListedQuestion[];
	/** Days; undefined where no age is known. */
	readonly oldest: number | undefined;
}

/** Days with which spans of age begin, the oldest span first. */
const spans = [
	{ from: 30, to: undefined },
	{ from: 7, to: 29 },
	{ from: 0, to: 6 },
] as const;

/**
 * Open questions by the persons who are asked, a question to two of them under both, or by age. The group with the oldest
 * question comes first; what nobody was asked, and what has no known age, comes last.
 */
export function questionGroups(
	items: readonly ItemQuestions[],
	ages: Pick<QuestionAges, 'of'>,
	grouping: QuestionGrouping,
): readonly QuestionGroup[] {
	const listed = listedQuestions(items, ages);
	if (grouping === 'age') {
		const inSpans = spans.map(({ from, to }) => {
			const own = listed.filter(({ age }) => age && age.days >= from && (to === undefined || age.days <= to));
			return groupOf({ kind: 'span', from, to }, own);
		});
		const unknown = groupOf(
			{ kind: 'unknown' },
			listed.filter(({ age }) => !age),
		);
		return [...inSpans, unknown].filter(({ questions }) => questions.length > 0);
	}
	const byPerson = new Map<string, { person: string; own: ListedQuestion[] }>();
	for (const one of listed) {
		for (const person of one.question.persons) {
			const known = byPerson.get(person.toLowerCase());
			if (known) known.own.push(one);
			else byPerson.set(person.toLowerCase(), { person, own: [one] });
		}
	}
	const groups = [...byPerson.values()].map(({ person, own }) => groupOf({ kind: 'person', person }, own));
	groups.sort((a, b) => (b.oldest ?? -1) - (a.oldest ?? -1) || b.questions.length - a.questions.length);
	const nobody = listed.filter(({ question }) => question.persons.length === 0);
	return nobody.length > 0 ? [...groups, groupOf({ kind: 'nobody' }, nobody)] : groups;
}

/** All open questions, the oldest first and those of unknown age last, else in product order. */
function listedQuestions(items: readonly ItemQuestions[], ages: Pick<QuestionAges, 'of'>): readonly ListedQuestion[] {
	const listed = items.flatMap((item) => {
		const alike = new Map<string, number>();
		return item.questions.map((question): ListedQuestion => {
			const count = alike.get(question.text) ?? 0;
			alike.set(question.text, count + 1);
			const id = `${entryKey(item.entry)}\n${question.text}${count > 0 ? `\n${count}` : ''}`;
			return { id, entry: item.entry, question, age: ages.of(item, question.text) };
		});
	});
	return listed.sort((a, b) => (b.age?.days ?? -1) - (a.age?.days ?? -1));
}

function groupOf(head: QuestionGroup['head'], questions: readonly ListedQuestion[]): QuestionGroup {
	const id =
		head.kind === 'person'
			? `person ${head.person.toLowerCase()}`
			: head.kind === 'span'
				? `span ${head.from}`
				: head.kind;
	return { id, head, questions, oldest: questions[0]?.age?.days };
}
