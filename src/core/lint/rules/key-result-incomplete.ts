import { readKeyResults } from '../../conventions/keyResultsOf';
import { editNested } from '../../frontmatter/editNested';
import { findNested, type Path } from '../../frontmatter/nested';
import { composeEdits } from '../../model/composeEdits';
import type { KeyResult } from '../../model/keyResult';
import { isClosed } from '../../model/status';
import { applyEdits, type TextEdit } from '../../model/textEdit';
import { planFile } from '../exampleFile';
import { headRange } from '../headRange';
import type { Fix, LintDocument, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';

const goal = (...lines: string[]) => planFile('goal', 'GOAL-1', ['key-results:', ...lines]);

export const keyResultIncomplete: Rule = {
	meta: {
		id: 'key-result-incomplete',
		title: 'Key result without baseline or target',
		description:
			'Reports a key result of an open goal that has no `baseline` or no `target`, or words where a number is meant. A key result that is only a sentence is reported as a hint. A history of measured values gives the baseline by its first one.',
		why: 'Without where it began and where it is to go nobody can say how far it is, and at the end of the period the goal is reached or not by opinion.',
		sources: ['Measure What Matters (Doerr)', 'ISO/IEC/IEEE 29148 (verifiable)'],
		category: 'roadmap',
		severity: 'info',
		fix: 'template',
		fixWhere: 'the key result is written as fields with names, and a field is missing',
		examples: [
			{ kind: 'good', text: goal('  - name: Paid baskets', '    baseline: 41', '    target: 52') },
			{ kind: 'bad', text: goal('  - name: Paid baskets', '    baseline: 41') },
			{ kind: 'bad', text: goal('  - name: Paid baskets', '    baseline: 41', '    target: many more') },
			{ kind: 'bad', text: goal('  - More of the baskets are paid') },
		],
	},
	check(document, _, report) {
		const { entry, text, frontMatter } = document;
		if (!entry.readable || entry.type !== 'goal' || isClosed(entry.status.category)) return;
		const { key, results } = readKeyResults(frontMatter.data);
		if (key === undefined) return;
		const list = frontMatter.data[key];
		for (const [at, result] of results.entries()) {
			const path: Path = [key, at];
			const written = Array.isArray(list) ? list[at] : list;
			const place = (field: string) => findNested(text, frontMatter, [...path, field]);
			const name = place('name') ?? findNested(text, frontMatter, path) ?? headRange(document, key);
			for (const field of ['baseline', 'target', 'actual'] as const) {
				if (typeof result[field] !== 'string') continue;
				report({
					message: `The ${field} "${result[field]}" of "${result.name}" is no number: write one such as 41 or 4.5 %.`,
					range: place(field) ?? name,
				});
			}
			const lacks = missing(result);
			if (lacks.length === 0) continue;
			report({
				message: `The key result "${result.name}" has no ${lacks.join(' and no ')}: say in numbers where it stands and where it is to go.`,
				range: name,
				...(typeof written === 'string' ? { severity: 'hint' } : {}),
				fixes: typeof written === 'object' ? template(document, path, lacks) : [],
			});
		}
	},
};

type Lack = 'baseline' | 'target';

function missing({ baseline, target, history }: KeyResult): readonly Lack[] {
	return [
		...(baseline === undefined && !history ? (['baseline'] as const) : []),
		...(target === undefined ? (['target'] as const) : []),
	];
}

/** Stand for the numbers until the fields have their places. */
const marks = ['918273645', '918273646'];

function template({ text }: LintDocument, path: Path, lacks: readonly Lack[]): readonly Fix[] {
	let edits: readonly TextEdit[] = [];
	let after = text;
	for (const [at, field] of lacks.entries()) {
		const edit = editNested(after, [...path, field], { kind: 'scalar', text: marks[at] ?? '', as: 'number' });
		if (edit.kind === 'refused') return [];
		edits = composeEdits(text.length, edits, edit.edits);
		after = applyEdits(after, edit.edits);
	}
	const [only, ...more] = edits;
	if (!only || more.length > 0) return [];
	let newText = escapeSnippet(only.newText);
	for (const [at, mark] of marks.entries()) newText = newText.replace(mark, () => gap(at + 1, '0'));
	return [{ title: `Add the ${lacks.join(' and the ')}`, edits: [{ ...only, newText }], snippet: true, safe: false }];
}
