/** A reason as it is kept: why some items were moved to a place. */
export interface Reason {
	readonly ids: readonly string[];
	/** Places counted from 1 among the open items; undefined where there is none, or it is not known. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	readonly text: string;
	/** `2026-11-01`; undefined in a commit, which has a date of its own. */
	readonly day: string | undefined;
}

/** A reason on one line, without what would make it another line or end it early. */
function oneLine(text: string): string {
	return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/**
 * The line for a commit's message: `Moved: US-12 to 2; customers of the pilot wait for it`.
 * @throws RangeError for a reason without words, which would not be read back
 */
export function trailerOf({ ids, to, text }: Omit<Reason, 'from' | 'day'>): string {
	return `Moved: ${namesOf(ids)}${to === undefined ? '' : ` to ${to}`}; ${saying(text)}`;
}

/** The line for the log: `- 2026-11-01 US-12 14 -> 2; customers of the pilot wait for it`. It says all by itself, so that lines of two branches go together in any order. */
export function logLineOf({ day, ids, from, to, text }: Reason & { readonly day: string }): string {
	return `- ${day} ${namesOf(ids)} ${from ?? '?'} -> ${to ?? '?'}; ${saying(text)}`;
}

const trailer = /^[ \t]*(?:[-*][ \t]+)?Moved:[ \t]*([^;\n]+?)(?:[ \t]+to[ \t]+(\d{1,9}))?[ \t]*;[ \t]*(\S.*)$/i;

/**
 * The reasons in a commit's message, in its order. They may stand anywhere in it, since a squashed commit has the messages of
 * others in its midst; a line that begins with a blank goes on with the one before, as in any trailer.
 */
export function reasonsInMessage(message: string): readonly Reason[] {
	const reasons: Reason[] = [];
	for (const line of unfolded(message)) {
		const [, names = '', to, text = ''] = trailer.exec(line) ?? [];
		if (text !== '')
			reasons.push({ ids: idsIn(names), from: undefined, to: numberIn(to), text: text.trim(), day: undefined });
	}
	return reasons;
}

const logLine =
	/^[ \t]*[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t]+([^;\n]+?)[ \t]+(\d{1,9}|\?)[ \t]*(?:->|→)[ \t]*(\d{1,9}|\?)[ \t]*;[ \t]*(\S.*)$/;

/** The reasons in a log, the latest last; of one day in the order of the text. Other lines are passed over. */
export function reasonsInLog(log: string): readonly Reason[] {
	const reasons: (Reason & { readonly day: string })[] = [];
	for (const line of log.split(/\r?\n/)) {
		const [, day = '', names = '', from, to, text = ''] = logLine.exec(line) ?? [];
		if (text !== '')
			reasons.push({ ids: idsIn(names), from: numberIn(from), to: numberIn(to), text: text.trim(), day });
	}
	return reasons.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The last reason that is given for an item. */
export function reasonFor(id: string, reasons: readonly Reason[]): string | undefined {
	const own = id.toLowerCase();
	return reasons.findLast(({ ids }) => ids.some((each) => each.toLowerCase() === own))?.text;
}

/**
 * A message that somebody is writing, with a trailer behind all that is there; one for the same items goes.
 * An empty message keeps its first line free for the subject.
 */
export function withTrailer(message: string, line: string): string {
	const [own] = reasonsInMessage(line);
	const isSame = (other: string) => {
		const [former] = reasonsInMessage(other);
		return former !== undefined && own !== undefined && former.ids.join() === own.ids.join();
	};
	const kept = message.split('\n').filter((other) => !isSame(other));
	const text = kept.join('\n').trimEnd();
	const last = text.slice(text.lastIndexOf('\n') + 1);
	// Trailers are one paragraph, and the subject is none of them.
	const follows = text.includes('\n') && /^[A-Za-z][A-Za-z-]*:[ \t]/.test(last);
	return `${text}${follows ? '\n' : '\n\n'}${line}`;
}

const head = '# Decisions on the order';

/** A log with one line more at its end; undefined for one that is to be made. */
export function withLogLine(log: string | undefined, line: string): string {
	if (log === undefined || log.trim() === '') return `${head}\n\n${line}\n`;
	const lineFeed = log.indexOf('\n');
	const end = lineFeed > 0 && log[lineFeed - 1] === '\r' ? '\r\n' : '\n';
	return `${log}${log.endsWith('\n') ? '' : end}${line}${end}`;
}

function saying(text: string): string {
	const line = oneLine(text);
	if (line === '') throw new RangeError('A reason without words');
	return line;
}

function namesOf(ids: readonly string[]): string {
	return ids.map((id) => oneLine(id.replace(/[;,]/g, ' '))).join(', ');
}

function idsIn(names: string): readonly string[] {
	return names
		.split(',')
		.map((id) => id.trim())
		.filter((id) => id !== '');
}

function numberIn(word: string | undefined): number | undefined {
	return word !== undefined && /^\d/.test(word) ? Number(word) : undefined;
}

function unfolded(message: string): readonly string[] {
	const lines: string[] = [];
	for (const line of message.split(/\r?\n/)) {
		const before = lines.at(-1);
		if (/^[ \t]+\S/.test(line) && before !== undefined && trailer.test(before))
			lines[lines.length - 1] = `${before} ${line.trim()}`;
		else lines.push(line);
	}
	return lines;
}
