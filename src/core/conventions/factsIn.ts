import { asText } from '../frontmatter/fields';
import { labelName } from '../markdown/labels';
import { type FactField, type Facts, factFields, factOf, isFactField } from '../model/facts';
import { settableFields } from '../model/field';
import type { ItemType } from '../model/itemType';
import { textIn } from '../model/textRange';
import { aliasesOf } from './aliasesOf';
import type { Convention, FieldKeys } from './convention';
import { effectsOf } from './effectsOf';
import type { ItemText } from './itemText';
import { readKeyResults } from './keyResultsOf';
import { plainValue } from './plainValue';
import { storiesOf } from './referenceLists';

/** A spelling's field, and how many spellings go before it. */
interface Spelling {
	readonly field: FactField;
	readonly after: number;
}

const known = new WeakMap<FieldKeys, ReadonlyMap<string, Spelling>>();
const knownLabels = new WeakMap<FieldKeys, ReadonlyMap<string, Spelling>>();

/** The facts of one item; undefined where it has none. One pass over what the item has, since most have none of them. */
export function factsIn(item: ItemText, convention: Convention, type: ItemType): Facts | undefined {
	const { data } = item.frontMatter;
	const facts = new Gathered();
	const spellings = spellingsOf(convention.keys);
	for (const key in data) {
		const spelling = spellings.get(key);
		const text = spelling && asText(data[key]);
		if (spelling && text !== undefined) facts.add(spelling, factOf(spelling.field, text));
	}
	const labels = item.labels(convention);
	if (labels.length > 0) {
		const names = labelsOf(convention.keys);
		for (const { name, value, form } of labels) {
			const spelling = form === 'section' ? undefined : names.get(name);
			const text = spelling && plainValue(textIn(item.text, value));
			if (spelling && text) facts.add(spelling, factOf(spelling.field, text));
		}
	}
	const aliases = type === 'persona' ? aliasesOf(item, convention) : [];
	if (aliases.length > 0) return { ...facts.all, aliases };
	const stories = type === 'sprint' ? storiesOf(item) : [];
	if (stories.length > 0) return { ...facts.all, stories };
	const keyResults = type === 'goal' ? readKeyResults(data).results : [];
	if (keyResults.length > 0) return { ...facts.all, keyResults };
	const effects = type === 'epic' ? effectsOf(data) : [];
	return effects.length > 0 ? { ...facts.all, effects } : facts.all;
}

/** True for a label that names a fact and nothing else. It says little of a text: a word on impact makes no item. */
export function isFactLabel(name: string, keys: FieldKeys): boolean {
	return (
		labelsOf(keys).has(name) &&
		!settableFields.some((field) => !isFactField(field) && keys[field].some((key) => labelName(key) === name))
	);
}

class Gathered {
	all: Partial<Record<FactField, number | string>> | undefined;
	readonly #after: Partial<Record<FactField, number>> = {};

	/** Of two spellings the one that goes before counts. */
	add({ field, after }: Spelling, value: number | string | undefined): void {
		if (value === undefined || (this.#after[field] ?? Number.POSITIVE_INFINITY) <= after) return;
		this.#after[field] = after;
		this.all ??= {};
		this.all[field] = value;
	}
}

function spellingsOf(keys: FieldKeys): ReadonlyMap<string, Spelling> {
	let spellings = known.get(keys);
	if (!spellings) {
		spellings = mapOf(keys, (spelling) => spelling);
		known.set(keys, spellings);
	}
	return spellings;
}

function labelsOf(keys: FieldKeys): ReadonlyMap<string, Spelling> {
	let names = knownLabels.get(keys);
	if (!names) {
		names = mapOf(keys, labelName);
		knownLabels.set(keys, names);
	}
	return names;
}

function mapOf(keys: FieldKeys, nameOf: (spelling: string) => string): ReadonlyMap<string, Spelling> {
	const map = new Map<string, Spelling>();
	for (const field of factFields) {
		for (const [after, spelling] of keys[field].entries()) {
			const name = nameOf(spelling);
			if (!map.has(name)) map.set(name, { field, after });
		}
	}
	return map;
}
