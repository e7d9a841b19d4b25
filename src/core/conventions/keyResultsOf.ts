import { asText } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';
import { type KeyResult, type Measurement, quantityOf } from '../model/keyResult';
import { presentKey } from './fieldKey';

/** Keys below which goals list what they are measured by, the native one first. */
export const keyResultLists = ['key-results', 'key_results', 'keyResults', 'krs', 'kr', 'measures'];

/** Spellings of the fields of one key result, the one to write first. */
export const keyResultKeys = {
	name: ['name', 'title', 'key-result', 'key_result', 'description', 'kr', 'id'],
	metric: ['metric', 'measure', 'unit', 'kpi'],
	baseline: ['baseline', 'base', 'from', 'initial', 'start'],
	target: ['target', 'to', 'goal'],
	actual: ['actual', 'current', 'value', 'now', 'progress'],
	due: ['due', 'due-date', 'due_date', 'dueDate', 'by', 'review', 'deadline'],
	history: ['history', 'measurements', 'values'],
} as const;

/** Spellings of the fields of one value in a history. */
export const measurementKeys = {
	date: ['date', 'on', 'day', 'at'],
	value: ['value', 'actual', 'amount'],
} as const;

type Mapping = Readonly<Record<string, YamlValue>>;

/** What could not be read, and the way to it in the front matter. */
export interface KeyResultFault {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

export interface KeyResultReading {
	/** Key of the list; undefined where there is none. */
	readonly key: string | undefined;
	/** One for each entry of the list, whatever it looks like. */
	readonly results: readonly KeyResult[];
	readonly faults: readonly KeyResultFault[];
}

const nothing: KeyResultReading = { key: undefined, results: [], faults: [] };

/** The key results of a goal's front matter, in the file's order. Nothing is left out: what has no shape keeps its words as its name. */
export function readKeyResults(data: Mapping): KeyResultReading {
	const key = presentKey(keyResultLists, data);
	const value = key === undefined ? undefined : data[key];
	if (key === undefined || value === undefined || value === '') return nothing;
	const faults: KeyResultFault[] = [];
	const fault = (path: KeyResultFault['path'], message: string) => void faults.push({ path: [key, ...path], message });
	const shaped = Array.isArray(value);
	if (!shaped)
		fault([], 'The key results are no list: write each one behind a dash, with its name, baseline and target.');
	const entries: readonly YamlValue[] = shaped ? value : typeof value === 'string' ? [value] : named(value as Mapping);
	return { key, results: entries.map((entry, at) => keyResultIn(entry, shaped ? [at] : [], fault)), faults };
}

/** A mapping from names to key results; one without names in it is a key result by itself. */
function named(value: Mapping): readonly YamlValue[] {
	const parts = Object.entries(value);
	if (parts.some(([, part]) => typeof part === 'string' || Array.isArray(part))) return [value];
	return parts.map(([name, part]) => ({ name, ...(part as Mapping) }));
}

type Note = (path: KeyResultFault['path'], message: string) => void;

function keyResultIn(entry: YamlValue, path: KeyResultFault['path'], note: Note): KeyResult {
	if (typeof entry === 'string') return { name: entry.trim() };
	if (Array.isArray(entry)) {
		note(path, 'A key result is a list: write its fields as name, baseline, target and actual.');
		return { name: entry.filter((part) => typeof part === 'string').join(', ') };
	}
	const fields = entry as Mapping;
	const text = (field: keyof typeof keyResultKeys) => textUnder(fields, keyResultKeys[field]);
	const amount = (field: 'baseline' | 'target' | 'actual') => {
		const words = text(field);
		return words === undefined ? {} : { [field]: quantityOf(words) ?? words };
	};
	const metric = text('metric');
	const due = text('due');
	const history = historyIn(fields, path, note);
	return {
		name: text('name') ?? metric ?? '',
		...(metric === undefined ? {} : { metric }),
		...amount('baseline'),
		...amount('target'),
		...amount('actual'),
		...(due === undefined ? {} : { due: /^\d{4}-\d{2}-\d{2}(?=[T ])/.exec(due)?.[0] ?? due }),
		...(history.length === 0 ? {} : { history }),
	};
}

function textUnder(fields: Mapping, spellings: readonly string[]): string | undefined {
	return asText(fields[presentKey(spellings, fields) ?? '']);
}

/** The measured values by day: of a list of `{ date, value }` or `2026-01-31: 4`, or of a mapping from days to values. */
function historyIn(fields: Mapping, path: KeyResultFault['path'], note: Note): readonly Measurement[] {
	const key = presentKey(keyResultKeys.history, fields);
	const value = key === undefined ? undefined : fields[key];
	if (key === undefined || value === undefined || value === '') return [];
	const isList = Array.isArray(value);
	const entries = isList
		? value
		: typeof value === 'string'
			? [value]
			: Object.entries(value).map(([d, v]) => ({ [d]: v }));
	const found: Measurement[] = [];
	for (const [at, entry] of entries.entries()) {
		const measured = measurementIn(entry);
		if (measured) found.push(measured);
		else
			note(
				isList ? [...path, key, at] : [...path, key],
				'A value of the history has no day or no number: write { date: 2026-01-31, value: 4 }.',
			);
	}
	return found.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/;

function measurementIn(entry: YamlValue): Measurement | undefined {
	if (typeof entry === 'string') {
		const [, date, value = ''] = /^(\d{4}-\d{2}-\d{2})\s*[:=,]?\s+(.+)$/.exec(entry.trim()) ?? [];
		return measurement(date, value);
	}
	if (Array.isArray(entry)) return measurement(asText(entry[0]), asText(entry[1]));
	const fields = entry as Mapping;
	const [only, ...more] = Object.entries(fields);
	if (only && more.length === 0) return measurement(only[0], asText(only[1]));
	return measurement(textUnder(fields, measurementKeys.date), textUnder(fields, measurementKeys.value));
}

function measurement(date: string | undefined, words: string | undefined): Measurement | undefined {
	const on = day.exec(date ?? '')?.[1];
	const value = words === undefined ? undefined : quantityOf(words);
	return on === undefined || value === undefined ? undefined : { date: on, value };
}
