import type { TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import { listMarkOf } from './listMark';
import { inert, levelBelow, newSectionEdit, type SectionPlace } from './newCriterion';
import { nothing, type OpenQuestion, questionSections } from './openQuestions';
import type { Outline, Section } from './outline';
import { trimmedEnd } from './trim';

/** What a new section is called beside criteria in the same language. */
const titles: readonly (readonly [beside: RegExp, title: string])[] = [
	[/akzeptanzkriteri|abnahmekriteri/i, 'Offene Fragen'],
	[/critères? d['’]acceptation/i, 'Questions ouvertes'],
	[/criterios de acepta/i, 'Preguntas abiertas'],
	[/critérios de aceita|critérios de aceite/i, 'Questões em aberto'],
	[/criteri di accettazione/i, 'Domande aperte'],
	[/acceptatiecriteria/i, 'Open vragen'],
];

/**
 * The edit that adds a question: below those that are there and in their form, else in the section that is meant for them,
 * else in a new section, in the language and style of the item's headings.
 *
 * @param wording one line, without mark and box
 * @param from offset behind the item's criteria, behind which a new section goes
 */
export function insertQuestion(
	text: string,
	outline: Outline,
	questions: readonly OpenQuestion[],
	wording: string,
	{ from, ...item }: SectionPlace & { readonly from: number },
): TextEdit {
	const eol = lineEndOf(text);
	const words = inert(wording);
	const last = questions.findLast(({ resolved }) => !resolved);
	if (last) {
		const before = questions[questions.indexOf(last) - 1];
		const isLoose = before !== undefined && /\n[^\S\n]*\n\s*$/.test(text.slice(before.end, last.mark.mark.start));
		const newText = `${eol.repeat(isLoose ? 2 : 1)}${leadLike(text, last)}${words}`;
		return { range: { start: last.end, end: last.end }, newText };
	}
	const section = questionSections(outline)[0];
	if (section) return intoSection(text, outline, section, `- [ ] ${words}`);
	return newSectionEdit(text, outline, { ...headLike(text, outline, item), content: `- [ ] ${words}`, from }, item);
}

/** White space, mark and box of the next entry of a list. */
function leadLike(text: string, { mark }: OpenQuestion): string {
	const lineStart = text.lastIndexOf('\n', mark.mark.start - 1) + 1;
	const written = textIn(text, mark.mark);
	const next = mark.number === undefined ? written : `${mark.number + 1}${written.at(-1)}`;
	return `${text.slice(lineStart, mark.mark.start)}${next} ${mark.checkRange ? '[ ] ' : ''}`;
}

/** Into a section without questions: instead of "None", else below what stands in it before its first sub-heading. */
function intoSection(text: string, { lines, sections }: Outline, { body }: Section, entry: string): TextEdit {
	const eol = lineEndOf(text);
	const isIn = ({ start }: TextRange) => start >= body.start && start < body.end;
	const limit = sections.find(({ heading }) => isIn(heading))?.heading.start ?? body.end;
	const none = lines.find((line) => {
		if (line.kind !== 'text' || !isIn(line) || line.start >= limit) return false;
		const start = listMarkOf(text, line)?.content ?? line.start;
		return nothing.test(text.slice(start, line.end).trim());
	});
	if (none) return { range: { start: none.start, end: trimmedEnd(text, none) }, newText: entry };
	const ink = trimmedEnd(text, { start: 0, end: limit });
	const tail = /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(ink, ink + 400)) ? eol : '';
	return { range: { start: ink, end: ink }, newText: `${eol}${eol}${entry}${tail}` };
}

/** A heading for questions, like those that the item has: number signs, or bold labels where it has only those. */
function headLike(text: string, outline: Outline, item: SectionPlace): { head: string; level: number } {
	const level = levelBelow(outline, item);
	const own = outline.sections.filter((section) => section.level > (item.heading?.section.level ?? 1));
	const title = titleBeside(own);
	const label = own.every((section) => section.level === 7) ? own.at(-1) : undefined;
	const written = label && textIn(text, label.heading).trim();
	if (label && written?.includes(label.title)) return { head: written.replace(label.title, () => title), level: 7 };
	return { head: `${'#'.repeat(level)} ${title}`, level };
}

function titleBeside(sections: readonly Section[]): string {
	const known = titles.find(([beside]) => sections.some((section) => beside.test(section.title)));
	if (known) return known[1];
	const several = sections.map((section) => section.title).filter((name) => /^\p{L}+ \p{L}/u.test(name));
	const inCapitals = several.filter((name) => /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)+$/u.test(name));
	return several.length > 0 && inCapitals.length === several.length ? 'Open Questions' : 'Open questions';
}
