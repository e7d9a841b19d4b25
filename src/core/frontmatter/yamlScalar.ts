import { scalarText } from './scalarText';

/** How a scalar is to be written. */
export interface ScalarStyle {
	/** The scalar that stood there, as written; its style is kept where the new text allows it. */
	readonly old: string | undefined;
	/** Inside brackets, where commas and brackets end a plain scalar. */
	readonly flow: boolean;
	/** The file quotes with ' rather than ". */
	readonly single: boolean;
	/** Quoted even where plain would do. */
	readonly quoted: boolean;
	/** What a plain scalar may be read as by tools that know types; `text` needs quotes for everything that is not text. */
	readonly as: ScalarKind;
}

export type ScalarKind = 'text' | 'number' | 'date' | 'boolean';

/** Characters that only double quotes can carry. */
const escapeNeeded = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Writes `text` as a YAML scalar on one line that every YAML 1.1 and 1.2 reader takes for this text. */
export function writeScalar(text: string, style: ScalarStyle): string {
	const first = style.old?.[0];
	const wasQuoted = first === '"' || first === "'";
	if (!wasQuoted && !style.quoted && mayBePlain(text, style)) return text;
	const single = first === "'" || (first !== '"' && style.single);
	return single && !escapeNeeded.test(text) ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** The scalar kind as which a tool that knows types would read a plain scalar. */
export function scalarKind(written: string | undefined): ScalarKind {
	if (written === undefined || /^["']/.test(written)) return 'text';
	if (/^[-+]?\d[\d_]*(?:\.\d*)?$/.test(written)) return 'number';
	if (/^\d{4}-\d\d-\d\d/.test(written)) return 'date';
	return boolean.test(written) ? 'boolean' : 'text';
}

const boolean = /^(?:y|n|yes|no|on|off|true|false)$/i;

function mayBePlain(text: string, { old, flow, as }: ScalarStyle): boolean {
	if (!isPlainShape(text, flow)) return false;
	if (!isTyped(text)) return true;
	const allowed = as === 'text' ? scalarKind(old) : as;
	if (allowed === 'number') return String(Number(text)) === text;
	if (allowed === 'date') return /^\d{4}-\d\d-\d\d$/.test(text);
	return allowed === 'boolean' && boolean.test(text);
}

/** True when the text, written plain, is one plain scalar. Stricter than YAML: what readers are known to differ on is refused. */
function isPlainShape(text: string, flow: boolean): boolean {
	if (text === '' || text !== text.trim() || text.includes('\t') || escapeNeeded.test(text)) return false;
	if (/^[-?:,[\]{}#&*!|>'"%@`=]|^<<$|^\.\.\./.test(text) && !/^-\d/.test(text)) return false;
	if (/:(?: |$)| #/.test(text)) return false;
	return !flow || !/[,[\]{}:]/.test(text);
}

/** True for what YAML 1.1 or 1.2 could read as a number, a date, a truth value or nothing. */
function isTyped(text: string): boolean {
	if (boolean.test(text) || /^(?:~|null)$/i.test(text)) return true;
	return /^[-+.]*(?:\d[\d.,_:eEtTzZxXoObBa-fA-F +-]*|inf|nan)$/i.test(text);
}

function doubleQuoted(text: string): string {
	const escaped = JSON.stringify(text).replace(
		/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	return escaped;
}

/** True when the yaml's quoted values mostly use single quotes. */
export function prefersSingleQuotes(yaml: string): boolean {
	const quotes = [...yaml.matchAll(/(?:: |- |[[,] *)(["'])/g)].map((match) => match[1]);
	return quotes.filter((quote) => quote === "'").length * 2 > quotes.length;
}

/**
 * Rewrites a literal block scalar (`|`, `|-`) line by line.
 * @param written the block scalar as it stands
 * @returns undefined when the new text cannot be written in that form; then quotes are used
 */
export function writeLiteral(text: string, written: string): string | undefined {
	const header = /^\|(-?)[ \t]*(\r\n|\n|\r)( +)/.exec(written);
	const [, strip, eol = '\n', indent = ''] = header ?? [];
	const body = strip === '' ? text.replace(/\n$/, '') : text;
	if (
		!header ||
		(strip === '' && body === text) ||
		!/^[^\s\p{Cc}](?:[^\p{Cc}\p{Cs}\u2028\u2029\ufeff]|\n)*$/u.test(body)
	)
		return undefined;
	if (body.endsWith('\n')) return undefined;
	const lines = body.split('\n').map((line) => (line === '' ? '' : indent + line));
	const result = `|${strip}${eol}${lines.join(eol)}`;
	return scalarText(result, { start: 0, end: result.length }).text === text ? result : undefined;
}
