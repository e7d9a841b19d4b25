import { findField } from '../../conventions/fieldPlaces';
import { setKey } from '../../frontmatter/editFrontMatter';
import { isClosed } from '../../model/status';
import type { TextEdit } from '../../model/textEdit';
import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import { itemOf } from '../lintDocument';
import type { Fix, LintDocument, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';

const options = {
	proposed: { kind: 'boolean', default: false, description: 'Whether stories that are only proposed need one too.' },
} as const;

export const estimateMissing: Rule<typeof options> = {
	meta: {
		id: 'estimate-missing',
		title: 'Story without an estimate',
		description:
			'Reports an open story without points once it is being refined. Spikes are left alone, and stories that are only proposed unless `proposed` is set.',
		why: 'What has no estimate is missing from every forecast and every sprint that it is put into.',
		sources: ['INVEST (estimable)'],
		category: 'story',
		severity: 'off',
		fix: 'template',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ fields: ['points: 3'], criteria: ['The basket holds 3 coffees.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
		],
	},
	check(document, _, report, { proposed }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || entry.kind === 'spike' || entry.points !== undefined) return;
		const { category } = entry.status;
		if (isClosed(category) || (category === 'proposed' && !proposed)) return;
		report({
			message: 'This story has no estimate: let the team give it points.',
			range: headRange(document, 'points'),
			fixes: template(document),
		});
	},
};

/** Stands for the number until the field has its place and spelling. */
const mark = '918273645';

/**
 * The field under the key or label that the file's convention has for it, with a number to be typed over. Nothing where the
 * convention keeps fields as labels and there is none for points yet.
 */
function template(document: LintDocument): readonly Fix[] {
	const { text, entry, convention } = document;
	const item = itemOf(entry, text, convention);
	const place = findField(item, convention, 'points');
	if (place?.kind === 'label') return [fixOf({ range: place.label.value, newText: mark })];
	const key = place?.key ?? convention.keys.points[0];
	if (key === undefined || (!place && (convention.writes !== 'front-matter' || item.heading))) return [];
	const { id, type, title, status, epic, persona } = convention.keys;
	const after = [...id, ...type, ...title, ...status, ...epic, ...persona];
	const plan = setKey(text, key, mark, { as: 'number', after });
	const [edit, ...more] = plan.kind === 'edits' ? plan.edits : [];
	return edit && more.length === 0 ? [fixOf(edit)] : [];
}

function fixOf({ range, newText }: TextEdit): Fix {
	const [before = '', after = ''] = newText.split(mark);
	const filled = `${escapeSnippet(before)}${gap(1, '3')}${escapeSnippet(after)}`;
	return { title: 'Add the estimate', edits: [{ range, newText: filled }], snippet: true, safe: false };
}
