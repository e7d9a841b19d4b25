/** A label in front of a criterion's wording: `#1`, `AC-2:`, `**AC 3**:`, `Scenario 4:`. */
export interface CriterionLabel {
	/** Where the wording begins. */
	readonly end: number;
	/** Its number; undefined for a plain `Scenario:`. Of `AC2.1` the last one. */
	readonly number: number | undefined;
	/** As written, up to its number, and from behind it up to the wording. */
	readonly head: string;
	readonly tail: string;
}

const hash = /#(\d{1,5})/;
const ac = /AC(?:[-#_]?|-[A-Z][A-Z0-9]{0,9}-)(?:\d{1,4}[.-]){0,3}(\d{1,4})[a-z]?/;
const spaced = /(?:AC|(?:acceptance )?criteri(?:on|a)|scenario(?: outline)?)[ .]#?(\d{1,4})/;
const bare = /(?:AC|scenario(?: outline| template)?)/;

const open = String.raw`(\*\*|__|\x60)?([[(]?)`;
const close = String.raw`[\])]?`;
/** Short enough labels need nothing behind them, the others a separator or some frame. */
const separator = String.raw`[ \t]{0,2}[:.)–—-]`;
const plain = new RegExp(
	`^${open}(?:${hash.source}|${ac.source})${close}(?:\\1(?:${separator})?|${separator}\\1)(?=\\s|$)[ \\t]*`,
	'i',
);
const separated = new RegExp(
	`^${open}(?:${spaced.source})${close}(?:\\1${separator}|${separator}\\1)(?=\\s|$)[ \\t]*`,
	'i',
);
const framed = new RegExp(`^(\\*\\*|__|\\x60|\\[|\\()(?:${spaced.source})(?:\\1|\\]|\\))(?=\\s|$)[ \\t]*`, 'i');
const unnumbered = new RegExp(`^(\\*\\*|__)?${bare.source}(?:\\1:|:\\1)(?=\\s|$)[ \\t]*`, 'i');

/** What all labels begin with; spares most wordings the patterns. */
const opening = /^[*_`[(]{0,3}[#acs]/i;

/** Reads the label at `start`, which is the first character of the wording; undefined when there is none. */
export function labelAt(text: string, start: number, end: number): CriterionLabel | undefined {
	const head = text.slice(start, Math.min(end, start + 60));
	if (!opening.test(head)) return undefined;
	const match = plain.exec(head) ?? separated.exec(head) ?? framed.exec(head) ?? unnumbered.exec(head);
	if (!match) return undefined;
	const [whole] = match;
	const digits = match.slice(2).findLast((group) => group !== undefined && /^\d+$/.test(group));
	const numberAt = digits === undefined ? whole.length : whole.lastIndexOf(digits);
	return {
		end: start + whole.length,
		number: digits === undefined ? undefined : Number.parseInt(digits, 10),
		head: whole.slice(0, numberAt),
		tail: whole.slice(numberAt + (digits?.length ?? 0)),
	};
}

/** True when a heading names one criterion or scenario: "AC1: Valid link", "Scenario: expired link", "AC-2". */
export function isCriterionTitle(title: string): boolean {
	return /^(?:AC[-#_ .]?\d|AC-[A-Z][A-Z0-9]*-\d|(?:acceptance )?criteri(?:on|a)\s+#?\d|scenario(?:\s+(?:outline|template))?\s*(?:[:–—-]|#?\d|$)|example\s*(?:\d+\s*)?:)/i.test(
		title.slice(0, 60),
	);
}
