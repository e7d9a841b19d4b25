import type { Criterion, CriterionForm, Step } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { TableLayout } from './criteriaTable';
import type { CriterionLabel } from './criterionLabel';
import type { ListMark } from './listMark';
import { findSteps } from './steps';

/** A criterion while its region is being read. */
export interface Draft {
	form: CriterionForm;
	range: { start: number; end: number };
	textRange: { start: number; end: number };
	children: Draft[];
	mark?: ListMark;
	label?: CriterionLabel;
	/** All boxes of a criterion that was joined from several list items. */
	checked?: boolean;
	/** Set where the steps are known from elsewhere than the wording. */
	steps?: readonly Step[];
	/** Level of the heading that names it; 7 for a bold label and for one that opens a paragraph. */
	named?: number;
	/** How the table is laid out whose last row it is. */
	table?: TableLayout;
}

/** A draft that covers copies of these ranges. */
export function draftOf(form: CriterionForm, range: TextRange, textRange: TextRange): Draft {
	return { form, range: { ...range }, textRange: { ...textRange }, children: [] };
}

/** Drafts as criteria, depth first. */
export function criteriaOf(text: string, drafts: readonly Draft[]): Criterion[] {
	const criteria: Criterion[] = [];
	const open = [...drafts].reverse().map((draft) => ({ draft, depth: 0 }));
	for (let next = open.pop(); next; next = open.pop()) {
		const { draft, depth } = next;
		const { start, end } = draft.textRange;
		criteria.push({
			form: draft.form,
			range: { ...draft.range },
			textRange: { start, end },
			text: text.slice(start, end),
			checked: draft.checked ?? draft.mark?.checked,
			checkRange: draft.mark?.checkRange,
			depth,
			steps: draft.steps ?? findSteps(text, draft.textRange),
		});
		for (const child of draft.children.toReversed()) open.push({ draft: child, depth: depth + 1 });
	}
	return criteria;
}
