/** Who wrote an e-mail, when and about what, as its header lines say it. */
export interface EmailHead {
	readonly from: string | undefined;
	readonly date: string | undefined;
	/** Without "Re:" and the like. */
	readonly subject: string | undefined;
	/** Offset at which the message begins, behind the header lines. */
	readonly end: number;
}

type HeadField = 'from' | 'date' | 'subject' | 'other';

/** Names of header lines as programs write them into the text when a mail is copied or forwarded; in lower case. */
const names: Readonly<Record<string, HeadField>> = {
	...named('from', 'from|von|de|da|van|från|fra|od|от'),
	...named(
		'date',
		'date|sent|datum|gesendet|gesendet am|envoyé|fecha|enviado|data|inviato|verzonden|skickat|sendt|дата',
	),
	...named('subject', 'subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|тема'),
	...named(
		'other',
		'to|an|à|para|a|aan|till|til|do|кому|cc|kopie|bcc|reply-to|return-path|received|message-id|in-reply-to|references|mime-version|content-type|content-transfer-encoding|importance|priority|priorität|attachments|anlagen|delivered-to|user-agent|dkim-signature|thread-topic|thread-index|list-id|sender',
	),
};

/** Header lines at most; what goes on is no head. */
const most = 60;
const line = /^[*_]{0,2}([\p{L}][\p{L} -]{0,28}?|X-[\w-]{1,40})[*_]{0,2}[ \u00A0]?[:：][*_]{0,2}[ \t\u00A0]*(.*)$/u;
/** Lines that stand before the head in a forwarded mail. */
const forwarded = /^\s*(?:-{2,}.*-{2,}|_{5,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|>?)\s*$/i;
const answered =
	/^\s*(?:(?:re|fwd?|fw|aw|wg|tr|rv|sv|vs|vb|enc|rif|ref|antwort|odp|pd|答复|转发)(?:\[\d+\])?\s*[:：]\s*)+/i;

/**
 * Reads the header lines with which a pasted e-mail begins: in English and the usual other languages, with or without marks of
 * emphasis, folded over several lines or not, behind a "Forwarded message" line or not.
 * @returns undefined for a text that does not begin with at least two of them, a sender or a subject among them
 */
export function emailHead(text: string): EmailHead | undefined {
	const values: Partial<Record<HeadField, string>> = {};
	let [at, end, count] = [0, 0, 0];
	let last: HeadField | undefined;
	for (let lines = 0; at < text.length && lines < most; lines++) {
		const next = text.indexOf('\n', at);
		const written = text.slice(at, next < 0 ? text.length : next).replace(/\r$/, '');
		at = next < 0 ? text.length : next + 1;
		if (written.length > 2000) break;
		const field = fieldOf(written);
		if (field) {
			values[field.field] ??= field.value;
			last = field.field;
			count++;
		} else if (last !== undefined && /^[ \t]+\S/.test(written)) values[last] += ` ${written.trim()}`;
		else if (count > 0 || !forwarded.test(written)) break;
		if (count > 0) end = at;
	}
	const { from, date, subject } = values;
	if (count < 2 || (from === undefined && subject === undefined)) return undefined;
	return {
		from: known(from && decoded(from)),
		date: known(date),
		subject: known(subject && decoded(subject).replace(answered, '')),
		end,
	};
}

function fieldOf(written: string): { field: HeadField; value: string } | undefined {
	const match = line.exec(written);
	const name = match?.[1]?.toLowerCase();
	if (name === undefined) return undefined;
	const field = name.startsWith('x-') ? 'other' : Object.hasOwn(names, name) ? names[name] : undefined;
	return field && { field, value: match?.[2] ?? '' };
}

function known(value: string | undefined): string | undefined {
	return value?.trim() ? value.trim() : undefined;
}

/** Words of a raw head that are written in signs of ASCII ("=?utf-8?q?…?="), where they are UTF-8 or Latin-1. */
function decoded(value: string): string {
	return value
		.replace(/\?=\s+=\?/g, '?==?')
		.replace(/=\?([\w-]{1,20})\?([bq])\?([^?\s]{0,500})\?=/gi, (whole, set: string, kind: string, words: string) => {
			const bytes = kind.toLowerCase() === 'q' ? quoted(words) : base64(words);
			try {
				if (/^utf-?8$/i.test(set)) return decodeURIComponent(bytes.map(escaped).join(''));
				return /^(?:us-ascii|iso-8859-1|windows-1252)$/i.test(set) ? String.fromCharCode(...bytes) : whole;
			} catch {
				return whole;
			}
		});
}

function quoted(words: string): number[] {
	const pieces = words.replaceAll('_', ' ').match(/=[0-9a-f]{2}|[\s\S]/gi) ?? [];
	return pieces.map((piece) => (piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0) & 0xff));
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(words: string): number[] {
	const bytes: number[] = [];
	let [bits, held] = [0, 0];
	for (const sign of words.replace(/=+$/, '')) {
		bits = ((bits << 6) | Math.max(0, digits.indexOf(sign))) & 0xffff;
		held += 6;
		if (held < 8) continue;
		held -= 8;
		bytes.push((bits >> held) & 0xff);
	}
	return bytes;
}

function escaped(byte: number): string {
	return `%${byte.toString(16).padStart(2, '0')}`;
}

function named(field: HeadField, words: string): Record<string, HeadField> {
	return Object.fromEntries(words.split('|').map((word) => [word, field]));
}
