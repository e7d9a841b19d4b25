import { readKeyResults } from '../../conventions/keyResultsOf';
import { editNested } from '../../frontmatter/editNested';
import { findNested, type Path } from '../../frontmatter/nested';
import type { Item } from '../../model/item';
import { dayText } from '../../query/periods';
import { type Shipped, unmeasured } from '../../schedule/unmeasured';
import { planFile } from '../exampleFile';
import { headRange } from '../headRange';
import type { Fix, LintDocument, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';

const goal = (...lines: string[]) =>
	planFile('goal', 'GOAL-1', [
		'key-results:',
		'  - name: Paid baskets',
		'    baseline: 41',
		'    target: 52',
		...lines,
	]);
const shipped = {
	'backlog/releases/REL-1.md': planFile('release', 'REL-1', ['status: done', 'shipped: 2025-11-28']),
	'backlog/epics/EP-1.md': planFile('epic', 'EP-1', ['status: done', 'goal: GOAL-1', 'release: REL-1']),
};

export const shippedNotMeasured: Rule = {
	meta: {
		id: 'shipped-not-measured',
		title: 'Key result that nobody has measured after the release',
		description:
			'Reports a key result whose day of review (`due`) has passed, for whose goal something was shipped (a release went out, or an epic is done), and that has no actual value, or was last measured before that. A value without a history counts as measured.',
		why: 'What was built for a goal and never measured teaches nothing, and the next goal rests on the same guess.',
		sources: ['Evidence-Based Management Guide (Scrum.org)', 'Escaping the Build Trap (Perri)'],
		category: 'roadmap',
		severity: 'warning',
		fix: 'template',
		fixWhere: 'the key result is written as fields with names and has no actual value',
		examples: [
			{ kind: 'good', text: goal('    actual: 46', '    due: 2025-12-31'), others: shipped },
			{ kind: 'bad', text: goal('    due: 2025-12-31'), others: shipped },
			{
				kind: 'bad',
				text: goal('    due: 2025-12-31', '    history: [{ date: 2025-10-01, value: 41 }]'),
				others: shipped,
			},
		],
	},
	check(document, { schedule, now }, report) {
		const { entry, text, frontMatter } = document;
		if (!entry.readable || entry.type !== 'goal' || entry.status.category === 'dropped') return;
		const { key, results } = readKeyResults(frontMatter.data);
		if (key === undefined) return;
		for (const { keyResult, shipped, measured } of unmeasured(entry, results, schedule(), dayText(now))) {
			const path: Path = [key, keyResult];
			const { name } = results[keyResult] ?? {};
			const what = measured === undefined ? 'has no actual value' : `was last measured on ${measured}, before that`;
			report({
				message: `${saidOf(shipped)} and "${name}" ${what}: measure it now.`,
				range: findNested(text, frontMatter, [...path, 'name']) ?? headRange(document, key),
				fixes: measured === undefined ? template(document, path) : [],
			});
		}
	},
};

function saidOf({ item, day }: Shipped): string {
	return `${nameOf(item)} was ${item.type === 'release' ? 'shipped' : 'done'}${day === undefined ? '' : ` on ${day}`}`;
}

function nameOf({ id, title }: Item): string {
	return id || title;
}

/** Stands for the number until the field has its place. */
const mark = '918273645';

function template({ text }: LintDocument, path: Path): readonly Fix[] {
	const plan = editNested(text, [...path, 'actual'], { kind: 'scalar', text: mark, as: 'number' });
	const [edit] = plan.kind === 'edits' ? plan.edits : [];
	if (!edit) return [];
	const newText = escapeSnippet(edit.newText).replace(mark, () => gap(1, '0'));
	return [{ title: 'Add the actual value', edits: [{ ...edit, newText }], snippet: true, safe: false }];
}
