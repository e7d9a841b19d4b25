import type { TextRange } from '../model/textRange';
import { isAsideTitle } from './criteriaTitles';
import { isCriterionTitle, labelAt } from './criterionLabel';
import { type Draft, draftOf } from './draft';
import { gherkinDrafts, isGherkin } from './gherkin';
import { draftOfHeading, NamedCriteria, paragraphLevel } from './namedCriteria';
import { cutParagraph, type Piece } from './paragraphPieces';
import type { Block } from './regionBlocks';
import { findSteps } from './steps';
import { trimmedEnd, trimmedStart } from './trim';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** Builds criteria from the blocks of one region, in text order. */
export class DraftReader {
	/** Criteria that are marked as such: list items, steps, scenarios, labels. */
	readonly marked: Draft[] = [];
	/** Paragraphs; criteria only where nothing is marked. */
	readonly prose: Draft[] = [];
	/** Paragraphs between lists, labels and scenarios explain them. */
	onlyParagraphs = true;
	/** Lines of the tables that stand at the margin; criteria only where nothing else is one. */
	readonly tables: TextRange[][] = [];
	private table: TextRange[] | undefined;
	private readonly names = new NamedCriteria(this.marked);
	/** Open list items, outermost first. */
	private items: { draft: Draft; indent: number }[] = [];
	/** The steps that a following paragraph may go on with. */
	private steps: Draft | undefined;
	private reachedThen = false;
	/** A paragraph that opened like steps and needs a "Then" below to be some. */
	private maybe: Draft | undefined;
	/** Level of the heading under which nothing is read. */
	private aside = Number.POSITIVE_INFINITY;

	constructor(private readonly text: string) {}

	read(block: Block): void {
		if (block.kind !== 'paragraph') this.table = undefined;
		if (block.kind === 'heading') this.readHeading(block);
		else if (this.aside < Number.POSITIVE_INFINITY) return;
		else if (block.kind === 'item') this.readItem(block);
		else if (block.kind === 'paragraph') this.readParagraph(block);
		else if (block.kind === 'fence') this.readFence(block);
		else this.leave();
	}

	private readHeading({ section }: BlockOf<'heading'>): void {
		if (section.level > this.aside) return;
		this.leave();
		this.aside = isAsideTitle(section.title) ? section.level : Number.POSITIVE_INFINITY;
		if (isCriterionTitle(section.title)) {
			this.onlyParagraphs = false;
			this.names.open(draftOfHeading(this.text, section), section.level, true);
		} else this.names.close(section.level);
	}

	private readItem(block: BlockOf<'item'>): void {
		this.onlyParagraphs = false;
		if (this.steps && !block.afterBlank && this.takesList(this.steps)) {
			this.extendSteps(block.end);
			return;
		}
		this.steps = undefined;
		this.maybe = undefined;
		this.closeItems(block.indent);
		if (this.items.length === 0 && block.mark.checkRange) this.names.dissolve();
		const draft = this.draftOfItem(block);
		(this.items.at(-1)?.draft.children ?? this.names.container).push(draft);
		this.extendItems(block.end);
		this.items.push({ draft, indent: block.indent });
	}

	private draftOfItem(block: BlockOf<'item'>): Draft {
		const { mark, end } = block;
		const label = labelAt(this.text, mark.content, end);
		const start = Math.min(label?.end ?? mark.content, end);
		const wording = { start, end: trimmedEnd(this.text, { start, end }) };
		const form = mark.checkRange ? 'checklist' : mark.number === undefined ? 'bullet' : 'numbered';
		const draft = draftOf(form, { start: trimmedStart(this.text, block), end }, wording);
		draft.mark = mark;
		if (label) draft.label = label;
		return draft;
	}

	private readParagraph(block: BlockOf<'paragraph'>): void {
		const owner = this.ownerAt(block.indent);
		if (owner) {
			this.extendItems(block.end);
			if (owner.children.length === 0) owner.textRange.end = block.end;
			this.table = undefined;
			return;
		}
		this.gatherRows(block);
		for (const piece of cutParagraph(this.text, block.lines)) this.readPiece(piece);
	}

	/** Each row of a table comes as a paragraph of its own. */
	private gatherRows({ lines, afterBlank }: BlockOf<'paragraph'>): void {
		if (afterBlank) this.table = undefined;
		for (const line of lines) {
			if (this.text.charAt(trimmedStart(this.text, line)) !== '|') this.table = undefined;
			else if (this.table) this.table.push(line);
			else {
				this.table = [line];
				this.tables.push(this.table);
			}
		}
	}

	private readPiece(piece: Piece): void {
		const { range, kind, label } = piece;
		if (label) {
			this.maybe = undefined;
			const draft = draftOf('paragraph', range, { start: Math.min(label.end, range.end), end: range.end });
			draft.label = label;
			this.onlyParagraphs = false;
			const found = findSteps(this.text, draft.textRange).length > 0;
			if (found) draft.form = 'steps';
			this.names.open(draft, paragraphLevel, !found, true);
			this.steps = found ? draft : undefined;
			this.reachedThen = found;
		} else if (piece.joins && this.steps && this.goesOn(piece)) this.extendSteps(range.end);
		else if (piece.joins && this.maybe) this.joinMaybe(this.maybe, piece);
		else if (kind === 'steps') this.openSteps(piece);
		else this.readProse(piece);
	}

	private goesOn({ range, keyword }: Piece): boolean {
		if (keyword === 'when' && this.reachedThen) return false;
		this.reachedThen ||= /\bthen\b/i.test(this.text.slice(range.start, range.end));
		return true;
	}

	private openSteps({ range }: Piece): void {
		this.maybe = undefined;
		this.reachedThen = /\bthen\b/i.test(this.text.slice(range.start, range.end));
		const name = this.names.innermost;
		if (name && name.draft.form === 'paragraph' && name.draft.children.length === 0) {
			this.names.word(range);
			this.steps = name.draft;
			this.steps.form = 'steps';
			return;
		}
		this.names.close(name?.level ?? paragraphLevel);
		this.steps = draftOf('steps', range, range);
		this.names.container.push(this.steps);
		this.names.extend(range.end);
	}

	/** "Given a", a blank line, "When b", a blank line, "Then c". */
	private joinMaybe(maybe: Draft, piece: Piece): void {
		const range = { start: maybe.textRange.start, end: piece.range.end };
		if (findSteps(this.text, range).length === 0) {
			if (piece.kind === 'steps') this.openSteps(piece);
			else this.readProse(piece);
			return;
		}
		const at = this.prose.indexOf(maybe, -1);
		if (at >= 0) this.prose.splice(at, 1);
		this.openSteps({ kind: 'steps', range });
	}

	private readProse({ range, keyword }: Piece): void {
		this.steps = undefined;
		this.names.closeParagraph();
		const draft = draftOf('paragraph', range, range);
		this.maybe = keyword === 'given' || keyword === 'when' ? draft : undefined;
		const name = this.names.innermost;
		if (!name) this.prose.push(draft);
		else if (name.draft.form === 'paragraph' && name.draft.children.length === 0) this.names.word(range);
		else this.names.extend(range.end);
	}

	private readFence(block: BlockOf<'fence'>): void {
		this.steps = undefined;
		this.maybe = undefined;
		const owner = this.ownerAt(block.indent);
		const scenarios = isGherkin(this.text, block.language, block.lines) ? gherkinDrafts(this.text, block.lines) : [];
		if (scenarios.length > 0) this.onlyParagraphs = false;
		const name = this.names.innermost;
		const [only] = scenarios;
		if (owner) owner.children.push(...scenarios);
		else if (name?.titleOnly && only?.steps && scenarios.length === 1) {
			this.names.word(only.textRange);
			name.draft.form = 'gherkin';
			name.draft.steps = only.steps;
		} else this.names.container.push(...scenarios);
		if (owner || scenarios.length > 0) this.extendItems(block.end);
	}

	/** The list item that holds a block at this indentation; leaves the list when there is none. */
	private ownerAt(indent: number): Draft | undefined {
		if (indent < 2) this.items = [];
		else this.closeItems(indent);
		return this.items.at(-1)?.draft;
	}

	private closeItems(indent: number): void {
		for (let top = this.items.at(-1); top && indent < top.indent + 2; top = this.items.at(-1)) this.items.pop();
	}

	private extendItems(end: number): void {
		for (const { draft } of this.items) draft.range.end = end;
		this.names.extend(end);
	}

	private extendSteps(end: number): void {
		if (!this.steps) return;
		this.steps.range.end = end;
		this.steps.textRange.end = end;
		this.names.extend(end);
	}

	/** "Given a form with:" and the list below it, or a further item of that list. */
	private takesList({ textRange: { start, end } }: Draft): boolean {
		const from = Math.max(start, this.text.lastIndexOf('\n', end - 1) + 1, end - 200);
		return /:$|^\s*(?:[-*+•]|\d{1,9}[.)])\s/.test(this.text.slice(from, end));
	}

	private leave(): void {
		this.items = [];
		this.steps = undefined;
		this.maybe = undefined;
		this.names.closeParagraph();
	}
}
