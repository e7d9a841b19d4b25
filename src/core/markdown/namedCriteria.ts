import type { TextRange } from '../model/textRange';
import { type CriterionLabel, labelAt } from './criterionLabel';
import { type Draft, draftOf } from './draft';
import type { Section } from './outline';

/** Labels that open a paragraph rank with bold labels, below all headings. */
export const paragraphLevel = 7;

interface OpenName {
	readonly draft: Draft;
	readonly level: number;
	/** Nothing but its name has been read. */
	titleOnly: boolean;
	readonly ofParagraph: boolean;
}

/** Criteria named by a heading or a label, of which the text below them is part; outermost first. */
export class NamedCriteria {
	private stack: OpenName[] = [];

	constructor(private readonly roots: Draft[]) {}

	get innermost(): OpenName | undefined {
		return this.stack.at(-1);
	}

	/** Where the next criterion belongs. */
	get container(): Draft[] {
		return this.innermost?.draft.children ?? this.roots;
	}

	/** Opens the criterion of a heading, or of a paragraph's label. */
	open(draft: Draft, level: number, titleOnly: boolean, ofParagraph = false): void {
		this.close(level);
		draft.named = level;
		this.container.push(draft);
		this.extend(draft.range.end);
		this.stack.push({ draft, level, titleOnly, ofParagraph });
	}

	/** Ends the criterion that a paragraph's label names; headings hold on. */
	closeParagraph(): void {
		if (this.innermost?.ofParagraph) this.stack.pop();
	}

	/** Ends the criteria at this level and below. */
	close(level: number): void {
		while ((this.innermost?.level ?? 0) >= level) this.stack.pop();
	}

	/** Takes the innermost name for a mere group title: what follows stands for itself. */
	dissolve(): void {
		const name = this.stack.pop();
		if (!name) return;
		const siblings = this.container;
		if (name.titleOnly && siblings.at(-1) === name.draft) siblings.pop();
	}

	extend(end: number): void {
		for (const { draft } of this.stack) draft.range.end = end;
	}

	/** Makes a range the wording of the innermost name, in place of its title or together with what it has. */
	word(range: TextRange): void {
		const name = this.innermost;
		if (!name) return;
		const { textRange } = name.draft;
		if (name.titleOnly) textRange.start = range.start;
		textRange.end = range.end;
		name.titleOnly = false;
		this.extend(range.end);
	}
}

/** The criterion that a heading names; its title is the wording until something stands below it. */
export function draftOfHeading(text: string, { heading, level }: Section): Draft {
	const lineFeed = text.indexOf('\n', heading.start);
	const line = text.slice(heading.start, lineFeed < 0 || lineFeed > heading.end ? heading.end : lineFeed);
	const marks = /^\s*(?:#{1,6}[ \t]+|\*\*|__)?/.exec(line)?.[0].length ?? 0;
	const ink = line.replace(/[#*_:：\s]+$/, '').length;
	const title = { start: heading.start + marks, end: heading.start + Math.max(marks, ink) };
	const label = labelAt(text, title.start, heading.start + line.length) ?? wholeLabel(text, title);
	const draft = draftOf('paragraph', heading, {
		start: Math.min(label?.end ?? title.start, title.end),
		end: title.end,
	});
	if (label) draft.label = label;
	draft.named = level;
	return draft;
}

/** "AC 2" or "Scenario 3" with nothing behind. */
function wholeLabel(text: string, { start, end }: TextRange): CriterionLabel | undefined {
	const match = /^(AC|(?:acceptance )?criteri(?:on|a)|scenario)[ .]#?(\d{1,4})$/i.exec(
		text.slice(start, Math.min(end, start + 60)),
	);
	return match ? { end, number: Number(match[2]), head: `${match[1]} `, tail: ': ' } : undefined;
}
