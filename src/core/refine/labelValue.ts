import { referenceIn } from '../conventions/plainValue';
import { type Field, listFields } from '../model/field';

/** How a label's value is written when a field is set: the new value in the place of the old one, with what stood around it. */
export function labelValue(
	field: Field,
	value: string | undefined,
	old: string,
	linkTo: (id: string) => string | undefined,
): string {
	if (value === undefined) return '';
	if (field === 'points') return pointsLike(value, old);
	if (field === 'depends-on') return referencesLike(value, old, linkTo);
	if (listFields.includes(field)) return value;
	return references.has(field) ? referenceLike(value, old, linkTo) : value;
}

const references: ReadonlySet<Field> = new Set(['epic', 'goal', 'sprint', 'release', 'persona']);

/** "5 story points" becomes "8 story points". */
function pointsLike(value: string, old: string): string {
	return /\d+(?:\.\d+)?/.test(old) && /^[^\d]*\d+(?:\.\d+)?[^\d]*$/.test(old)
		? old.replace(/\d+(?:\.\d+)?/, value)
		: value;
}

function referenceLike(id: string, old: string, linkTo: (id: string) => string | undefined): string {
	if (referenceIn(old) === id) return old;
	if (old.startsWith('[[')) return `[[${id}]]`;
	const target = /\]\(/.test(old) ? linkTo(id) : undefined;
	return target === undefined ? id : `[${id}](${target})`;
}

/** References that stay keep their spelling, also as links. */
function referencesLike(value: string, old: string, linkTo: (id: string) => string | undefined): string {
	const written = old.split(/\s*,\s*/);
	return value
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '')
		.map((id) => written.find((part) => referenceIn(part) === id) ?? referenceLike(id, written[0] ?? '', linkTo))
		.join(', ');
}
