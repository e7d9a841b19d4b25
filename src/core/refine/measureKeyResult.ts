import { presentKey } from '../conventions/fieldKey';
import { keyResultKeys, measurementKeys, readKeyResults } from '../conventions/keyResultsOf';
import type { KeyEdit } from '../frontmatter/editFrontMatter';
import { editNested, type NestedValue } from '../frontmatter/editNested';
import type { YamlValue } from '../frontmatter/frontMatter';
import type { Path } from '../frontmatter/nested';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { composeEdits } from '../model/composeEdits';
import { quantityOf } from '../model/keyResult';
import { applyEdits, type Plan, refused, type TextEdit } from '../model/textEdit';
import type { Refinement } from './refinement';

/** A value that was measured of a key result. */
export interface MeasureRequest {
	/** Position of the key result among the goal's, from 0 on. */
	readonly keyResult: number;
	/** As `2026-01-31`. */
	readonly date: string;
	/** A number, with a unit where the user types one. */
	readonly value: string;
}

/**
 * Writes a measured value as the actual one of a key result, where no later one is known, and into its history; a value of the
 * same day is replaced. Keys keep the goal's own spelling, and nothing else is touched.
 */
export function measureKeyResult({ keyResult, date, value }: MeasureRequest): Refinement {
	return ({ entry, text }): Plan => {
		const no = (why: string) => refused(`${entry.path} was not changed: ${why}`);
		if (quantityOf(value) === undefined) return no(`"${value}" is no number: write one such as 46 or 4.5 %.`);
		if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return no(`"${date}" is no day: write one such as 2026-01-31.`);
		const { data } = readFrontMatter(text);
		const { key, results } = readKeyResults(data);
		const result = results[keyResult];
		const list = key === undefined ? undefined : data[key];
		const written = Array.isArray(list) ? list[keyResult] : undefined;
		if (key === undefined || !result || !isMapping(written))
			return no('the key result is not there, or not written as fields with names.');
		const path: Path = [key, keyResult];
		const steps: (readonly [Path, NestedValue])[] = [];
		const later = result.history?.some((known) => known.date > date) ?? false;
		const number = { kind: 'scalar', text: value.trim(), as: 'number' } as const;
		if (!later) steps.push([[...path, keyOf('actual', written)], number]);
		steps.push(inHistory([...path, keyOf('history', written)], written[keyOf('history', written)], date, number));
		let edits: readonly TextEdit[] = [];
		let after = text;
		for (const [at, wanted] of steps) {
			const edit: KeyEdit = editNested(after, at, wanted);
			if (edit.kind === 'refused') return no(edit.reason);
			edits = composeEdits(text.length, edits, edit.edits);
			after = applyEdits(after, edit.edits);
		}
		const label = `Measure ${result.name || entry.id}`;
		if (after === text) return { kind: 'change', label, edits: [] };
		return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits }] };
	};
}

type Mapping = Readonly<Record<string, YamlValue>>;

function isMapping(value: YamlValue | undefined): value is Mapping {
	return typeof value === 'object' && !Array.isArray(value);
}

function keyOf(field: keyof typeof keyResultKeys, written: Mapping): string {
	return presentKey(keyResultKeys[field], written) ?? keyResultKeys[field][0];
}

/** Where a value of a day goes: over the one of the same day, else behind the others, in the form that they have. */
function inHistory(
	path: Path,
	history: YamlValue | undefined,
	date: string,
	number: NestedValue & { kind: 'scalar' },
): readonly [Path, NestedValue] {
	if (isMapping(history)) return [[...path, date], number];
	for (const [at, entry] of (Array.isArray(history) ? history : []).entries()) {
		if (!isMapping(entry)) continue;
		const dated = presentKey(measurementKeys.date, entry);
		if (dated !== undefined && String(entry[dated]).startsWith(date))
			return [[...path, at, presentKey(measurementKeys.value, entry) ?? measurementKeys.value[0]], number];
		if (Object.hasOwn(entry, date)) return [[...path, at, date], number];
	}
	const fields = { date: { text: date, as: 'date' }, value: { text: number.text, as: 'number' } } as const;
	return [path, { kind: 'item', fields }];
}
