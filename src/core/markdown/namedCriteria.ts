import type { TextRange } from '../model/textRange';
import { labelAt } from './criterionLabel';
import { type Draft, draftOf } from './draft';
import type { Section } from './outline';

/** The level at which labels that open a paragraph rank below all headings. */
export const paragraphLevel = 8;

interface OpenName {
	readonly draft: Draft;
	readonly level: number;
	/** Nothing but its name has been read. */
	titleOnly: boolean;
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

	open(draft: Draft, level: number, titleOnly: boolean): void {
		this.close(level);
		draft.named = level;
		this.container.push(draft);
		this.extend(draft.range.end);
		this.stack.push({ draft, level, titleOnly });
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
	const label = labelAt(text, title.start, heading.start + line.length);
	const draft = draftOf('paragraph', heading, {
		start: Math.min(label?.end ?? title.start, title.end),
		end: title.end,
	});
	if (label) draft.label = label;
	draft.named = level;
	return draft;
}
