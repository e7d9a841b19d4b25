import { presentKey } from '../conventions/fieldKey';
import { keyResultKeys, keyResultLists, readKeyResults } from '../conventions/keyResultsOf';
import { editNested } from '../frontmatter/editNested';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { ScalarKind } from '../frontmatter/yamlScalar';
import { type KeyResult, quantityOf } from '../model/keyResult';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import { periodOf } from '../query/periods';
import type { Refinement } from './refinement';

/** A key result as the user types it; what is left empty is not written. */
export interface NewKeyResult {
	readonly name: string;
	readonly metric?: string | undefined;
	readonly baseline?: string | undefined;
	readonly target?: string | undefined;
	/** A day or a period. */
	readonly due?: string | undefined;
}

const kinds: Readonly<Record<keyof NewKeyResult, ScalarKind>> = {
	name: 'text',
	metric: 'text',
	baseline: 'number',
	target: 'number',
	due: 'date',
};

/**
 * Adds a key result behind the others of a goal, in the spelling of the first of them. What is read afterwards is the former ones and
 * this one, or nothing is changed.
 */
export function addKeyResult(request: NewKeyResult): Refinement {
	return ({ entry, text }): Plan => {
		const no = (why: string) => refused(`${entry.path} was not changed: ${why}`);
		const given = givenIn(request);
		const { data } = readFrontMatter(text);
		const before = readKeyResults(data);
		const wrong = problemOf(given, before.results);
		if (wrong) return no(wrong);
		const key = before.key ?? keyResultLists[0] ?? '';
		const [first] = Array.isArray(data[key]) ? data[key] : [];
		const like = typeof first === 'object' && !Array.isArray(first) ? first : {};
		const fields = Object.fromEntries(
			Object.entries(given).map(([field, words]) => {
				const name = field as keyof NewKeyResult;
				return [presentKey(keyResultKeys[name], like) ?? keyResultKeys[name][0], { text: words, as: kinds[name] }];
			}),
		);
		const edit = editNested(text, [key], { kind: 'item', fields, lines: true });
		if (edit.kind === 'refused') return no(edit.reason);
		const after = readKeyResults(readFrontMatter(applyEdits(text, edit.edits)).data);
		const isKept = JSON.stringify(after.results.slice(0, -1)) === JSON.stringify(before.results);
		if (!isKept || after.results.at(-1)?.name !== given.name)
			return no('the key result would be read otherwise. Choose another name.');
		return {
			kind: 'change',
			label: `Add key result ${given.name}`,
			edits: [{ uri: entry.uri, before: text, edits: edit.edits }],
		};
	};
}

type Given = Partial<Record<keyof NewKeyResult, string>> & { readonly name: string };

/** In one line each, in the order in which they are written; without what is empty. */
function givenIn(request: NewKeyResult): Given {
	const fields = (Object.keys(kinds) as (keyof NewKeyResult)[]).map(
		(field) => [field, (request[field] ?? '').replace(/\s+/g, ' ').trim()] as const,
	);
	return { name: '', ...Object.fromEntries(fields.filter(([, words]) => words !== '')) };
}

function problemOf({ name, baseline, target, due }: Given, others: readonly KeyResult[]): string | undefined {
	if (name === '') return 'a key result needs a name.';
	if (others.some((other) => other.name.trim().toLowerCase() === name.toLowerCase()))
		return `it has a key result "${name}" already.`;
	for (const words of [baseline, target])
		if (words !== undefined && quantityOf(words) === undefined)
			return `"${words}" is no number: write one such as 46 or 4.5 %.`;
	if (due !== undefined && !periodOf(due))
		return `"${due}" is no day: write one such as 2026-03-31, or a period such as 2026-Q1.`;
	return undefined;
}
