import { readSuggestion, suggestionInLine } from './readSuggestion';
import { mostSuggestions, type Suggestion, type SuggestionKind } from './suggestion';

/** Characters of an answer that are read; a model that writes more has lost its way. */
export const longestAnswer = 64_000;
/** Characters of one object or line of it. */
const longestPiece = 8000;

/**
 * Reads suggestions off an answer that comes bit by bit: one JSON object on a line, as was asked for, but also objects in an
 * array, in a code block or over several lines, and for criteria lists of markdown. Everything else is prose and left out.
 * Never throws, whatever a model writes; takes time linear in the answer's length.
 */
export class AnswerReader {
	readonly #kind: SuggestionKind;
	/** Top-level criteria that the story has. */
	readonly #criteria: number;
	#rest = '';
	/** How much of the rest was looked through in search of the end of an object, and how deep in it that was. */
	#looked = 0;
	#depth = 0;
	#quoted = false;
	#read = 0;
	#count = 0;

	constructor(kind: SuggestionKind, criteria: number) {
		this.#kind = kind;
		this.#criteria = criteria;
	}

	/** Nothing more is read: there are enough suggestions, or the answer is too long. */
	get full(): boolean {
		return this.#count >= mostSuggestions || this.#read >= longestAnswer;
	}

	/** @returns what became complete with this bit */
	push(bit: string): readonly Suggestion[] {
		const taken = bit.slice(0, longestAnswer - this.#read);
		this.#read += taken.length;
		this.#rest += taken;
		return this.#take(false);
	}

	/** To be called when nothing more comes. @returns what the last line held */
	end(): readonly Suggestion[] {
		return this.#take(true);
	}

	#take(isLast: boolean): readonly Suggestion[] {
		const found: Suggestion[] = [];
		for (
			let piece = this.#next(isLast);
			piece !== undefined && this.#count < mostSuggestions;
			piece = this.#next(isLast)
		) {
			const read = piece.startsWith('{')
				? readSuggestion(piece, this.#kind, this.#criteria)
				: suggestionInLine(piece, this.#kind);
			const kept = read.slice(0, mostSuggestions - this.#count);
			this.#count += kept.length;
			found.push(...kept);
		}
		return found;
	}

	/** The next object or line; undefined when it is not complete yet. */
	#next(isLast: boolean): string | undefined {
		if (this.#looked === 0) {
			// What stands between objects: blanks, and the marks of an array.
			this.#rest = this.#rest.replace(/^[\s,[\]]+(?=\{)|^\s+/, '');
			if (this.#rest === '') return undefined;
		}
		if (!this.#rest.startsWith('{')) return this.#nextLine(isLast);
		const end = this.#endOfObject();
		if (end !== undefined) return this.#cut(end);
		if (this.#rest.length < longestPiece && !isLast) return undefined;
		// It never ends: not an object but a line that begins like one.
		this.#looked = 0;
		return this.#nextLine(true)?.slice(1);
	}

	#nextLine(isLast: boolean): string | undefined {
		const at = this.#rest.indexOf('\n');
		if (at >= 0) return this.#cut(at + 1);
		return isLast || this.#rest.length >= longestPiece ? this.#cut(this.#rest.length) : undefined;
	}

	#cut(end: number): string {
		const piece = this.#rest.slice(0, end);
		this.#rest = this.#rest.slice(end);
		this.#looked = 0;
		this.#depth = 0;
		this.#quoted = false;
		return piece;
	}

	#endOfObject(): number | undefined {
		for (; this.#looked < this.#rest.length; this.#looked++) {
			const sign = this.#rest[this.#looked];
			if (this.#quoted) {
				if (sign === '\\') this.#looked++;
				else if (sign === '"') this.#quoted = false;
			} else if (sign === '"') this.#quoted = true;
			else if (sign === '{') this.#depth++;
			else if (sign === '}' && --this.#depth === 0) return this.#looked + 1;
		}
		return undefined;
	}
}
