import type { Criterion } from '../model/criterion';

type Item = Pick<Criterion, 'form' | 'range'>;

const listForms = new Set<Criterion['form']>(['bullet', 'checklist', 'numbered']);

/** True for neighbouring list items with a blank line between them and other marks: "*" and "-", a box and none, a bullet and a number. */
export function areTwoLists(text: string, before: Item, next: Item): boolean {
	if (!listForms.has(before.form) || !listForms.has(next.form)) return false;
	if (!/\n[ \t]*\r?\n/.test(text.slice(before.range.end, next.range.start))) return false;
	return markOf(text, before) !== markOf(text, next);
}

function markOf(text: string, { form, range }: Item): string {
	return form === 'numbered' ? form : `${form} ${text.charAt(range.start)}`;
}
