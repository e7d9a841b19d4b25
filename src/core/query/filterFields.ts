import { type FactField, factFields, isAmount, isDay } from '../model/facts';
import type { Entry, Item } from '../model/item';
import { itemTypes, storyKinds } from '../model/itemType';
import type { Asked, FilterKnowledge } from './filterKnowledge';

type ValuesOf<T> = (entry: Entry, known: FilterKnowledge) => readonly T[];

interface FieldBase {
	/** Other names that are understood. */
	readonly aliases: readonly string[];
	/** A value that a message shows. */
	readonly example: string;
}

/** A field of names: ids, persons, words that a team has chosen. */
export interface NameField extends FieldBase {
	readonly kind: 'name';
	readonly values: ValuesOf<string>;
	/** Longer texts, in which what is asked for may stand anywhere. */
	readonly texts?: ValuesOf<string>;
	/** All values there can be; undefined: any. */
	readonly choices?: readonly string[];
}

/** A field of numbers, or of the words that stand for them in a scoring model. */
export interface AmountField extends FieldBase {
	readonly kind: 'amount';
	readonly values: ValuesOf<number | string>;
	/** Whether it counts something, so that 0 is the same as none. */
	readonly counts?: true;
	readonly asks?: Asked;
}

/** A field of days and periods, or of other words such as `now`. */
export interface DayField extends FieldBase {
	readonly kind: 'day';
	readonly values: ValuesOf<string>;
}

/** The status, which is known by its name, its category and by other words for it. */
export interface StatusField extends FieldBase {
	readonly kind: 'status';
	readonly values: ValuesOf<string>;
}

export type FilterField = NameField | AmountField | DayField | StatusField;

/** The fields that a filter can name. */
export const filterFields: ReadonlyMap<string, FilterField> = new Map<string, FilterField>([
	['id', { kind: 'name', aliases: [], example: 'US-12', values: ({ id }) => [id] }],
	['title', { kind: 'name', aliases: [], example: 'password', values: () => [], texts: ({ title }) => [title] }],
	['type', { kind: 'name', aliases: [], example: 'story', values: ({ type }) => [type], choices: itemTypes }],
	['kind', { ...name('bug', ({ kind }) => kind), choices: storyKinds }],
	['status', { kind: 'status', aliases: ['state'], example: 'ready', values: ({ status }) => said(status.text) }],
	['label', nameList('tech', ({ labels }) => labels, 'labels', 'tag', 'tags')],
	['assignee', nameList('ana', ({ assignees }) => assignees, 'assignees', 'owner')],
	['epic', epicField()],
	['sprint', sprintField()],
	['goal', inherited('GOAL-1', ({ goal }) => goal)],
	['release', inherited('R-2', ({ release }) => release, 'milestone')],
	['persona', name('admin', ({ persona, role }) => persona ?? role, 'role')],
	['depends-on', nameList('US-9', ({ dependsOn }) => dependsOn, 'dependencies', 'waits-for')],
	['points', amount('3', ({ points }) => points, 'estimate', 'size')],
	['criteria', { ...amount('2', ({ criteria }) => criteria.total), counts: true }],
	['questions', { ...amount('1', ({ openQuestions }) => openQuestions), counts: true }],
	[
		'problems',
		{ kind: 'amount', aliases: [], example: '1', values: ({ problems }) => [problems.length], counts: true },
	],
	[
		'score',
		{ kind: 'amount', aliases: [], example: '20', values: (entry, known) => said(known.score?.(entry)), asks: 'score' },
	],
	['horizon', { kind: 'day', aliases: [], example: 'now', values: ofItem(({ horizon }) => horizon) }],
	...factFields.map((fact) => [fact, factField(fact)] as const),
]);

const byName: ReadonlyMap<string, FilterField> = new Map(
	[...filterFields].flatMap(([first, field]) => [first, ...field.aliases].map((each) => [each, field] as const)),
);

/** Everything that a field may be called. */
export const fieldNames: readonly string[] = [...byName.keys()];

/** The field with a name, in any case of its letters and with underscores for hyphens. */
export function fieldNamed(text: string): FilterField | undefined {
	return byName.get(text.toLowerCase().replaceAll('_', '-'));
}

type Read<T> = (item: Item) => T | undefined;

function ofItem<T>(read: Read<T>): ValuesOf<T> {
	return (entry) => (entry.readable ? said(read(entry)) : []);
}

function said<T>(value: T | undefined): readonly T[] {
	return value === undefined || value === '' ? [] : [value];
}

function name(example: string, read: Read<string>, ...aliases: string[]): NameField {
	return { kind: 'name', aliases, example, values: ofItem(read) };
}

function nameList(example: string, read: (item: Item) => readonly string[], ...aliases: string[]): NameField {
	return { kind: 'name', aliases, example, values: (entry) => (entry.readable ? read(entry) : []) };
}

/** Epics go by what files say, and by id and title of what that means. */
function epicField(): NameField {
	const own = ofItem(({ epic }) => epic);
	return {
		kind: 'name',
		aliases: ['parent'],
		example: 'EP-3',
		values: (entry, known) => [...own(entry, known), ...said(known.epicOf(entry)?.id)],
		texts: (entry, known) => said(known.epicOf(entry)?.title),
	};
}

/** Sprints are told apart by a number, so that their titles are names and no texts. */
function sprintField(): NameField {
	const own = ofItem(({ sprint }) => sprint);
	const values: ValuesOf<string> = (entry, known) => {
		const sprint = known.sprintOf?.(entry);
		return [...own(entry, known), ...said(sprint?.id), ...said(sprint?.title)];
	};
	return { kind: 'name', aliases: ['iteration'], example: 'SP-7', values };
}

/** What an item does not say of itself holds for it when its epic says it. */
function inherited(example: string, read: Read<string>, ...aliases: string[]): NameField {
	const own = ofItem(read);
	const values: ValuesOf<string> = (entry, known) => {
		const found = own(entry, known);
		const epic = found.length === 0 ? known.epicOf(entry) : undefined;
		return epic ? own(epic, known) : found;
	};
	return { kind: 'name', aliases, example, values };
}

function amount(example: string, read: Read<number>, ...aliases: string[]): AmountField {
	return { kind: 'amount', aliases, example, values: ofItem(read) };
}

function factField(fact: FactField): FilterField {
	if (isAmount(fact))
		return { kind: 'amount', aliases: [], example: '3', values: ofItem(({ facts }) => facts?.[fact]) };
	const values = ofItem(({ facts }) => (facts?.[fact] === undefined ? undefined : String(facts[fact])));
	return isDay(fact)
		? { kind: 'day', aliases: [], example: '2026-01-31', values }
		: { kind: 'name', aliases: [], example: 'must', values };
}
