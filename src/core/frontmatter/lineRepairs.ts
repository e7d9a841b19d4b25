import { quotedEnd } from './tokens';
import { writeScalar } from './yamlScalar';

/** Another wording of one line that may be what its writer meant. */
export interface LineRepair {
	/** The title of the fix, verb first. */
	readonly title: string;
	readonly line: string;
	/** Text that must be among the values once the line is repaired. */
	readonly value: string | undefined;
}

interface Parts {
	readonly name: string;
	readonly head: string;
	readonly value: string;
	readonly tail: string;
}

/** Repairs to be tried on the line that the parser named. */
export function repairsOfLine(line: string, singleQuotes: boolean): LineRepair[] {
	const parts = partsOf(line);
	return [
		...tabRepair(line),
		...(parts
			? [...unclosedRepair(parts), ...flowRepair(parts, singleQuotes), ...quoteRepair(parts, singleQuotes)]
			: []),
		...blankRepair(line),
	];
}

/** Repairs to be tried on the lines around it: some accidents are noticed late. */
export function repairsNearby(line: string): LineRepair[] {
	const parts = partsOf(line);
	return [...tabRepair(line), ...(parts ? unclosedRepair(parts) : []), ...blankRepair(line)];
}

function partsOf(line: string): Parts | undefined {
	const match = /^([ \t]*(?:-[ \t]+)*(?:("[^"]*"|'[^']*'|[^\s"'#:,[\]{}-][^:#]*?)[ \t]*:[ \t]+)?)(\S.*?)([ \t]*)$/.exec(
		line,
	);
	const [, head = '', key, rest = '', blanks = ''] = match ?? [];
	if (!match || (key === undefined && !/-[ \t]+$/.test(head))) return undefined;
	const comment = /^["']/.test(rest) ? undefined : /[ \t]+#.*$/.exec(rest)?.[0];
	const value = comment ? rest.slice(0, -comment.length) : rest;
	return { name: key?.replace(/^["']|["']$/g, '') ?? value, head, value, tail: (comment ?? '') + blanks };
}

function tabRepair(line: string): LineRepair[] {
	const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
	if (!indent.includes('\t')) return [];
	const spaces = indent.replaceAll('\t', '  ');
	return [{ title: 'Indent with blanks instead of tabs', line: spaces + line.slice(indent.length), value: undefined }];
}

function unclosedRepair({ name, head, value, tail }: Parts): LineRepair[] {
	const quote = value[0];
	if ((quote !== '"' && quote !== "'") || quotedEnd(value, 0, value.length) !== undefined) return [];
	const title = `Close the quotation mark of "${name}"`;
	return [
		{
			title,
			line: head + value + quote + tail,
			value: quote === '"' ? undefined : value.slice(1).replaceAll("''", "'"),
		},
	];
}

/** `[@one, @two]`: the names need quotes, the list does not. */
function flowRepair({ name, head, value, tail }: Parts, singleQuotes: boolean): LineRepair[] {
	const inner = /^\[([^[\]{}"']*)\]$/.exec(value)?.[1];
	if (inner === undefined) return [];
	const written = inner.replace(/[^\s,][^,]*[^\s,]|[^\s,]/g, (item) =>
		writeScalar(item, { old: undefined, flow: true, single: singleQuotes, quoted: false, as: 'text' }),
	);
	return [{ title: `Put the values of "${name}" in quotes`, line: `${head}[${written}]${tail}`, value: undefined }];
}

function quoteRepair({ name, head, value, tail }: Parts, singleQuotes: boolean): LineRepair[] {
	const quote = value[0] ?? '';
	const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
	const text = isQuoted ? value.slice(1, -1) : value;
	// A backslash may be an escape or be meant as it stands.
	if (isQuoted && text.includes('\\')) return [];
	const single = isQuoted ? quote === '"' : quote === '"' || singleQuotes;
	const written = writeScalar(text, { old: undefined, flow: false, single, quoted: true, as: 'text' });
	return [{ title: `Put the value of "${name}" in quotes`, line: head + written + tail, value: text }];
}

function blankRepair(line: string): LineRepair[] {
	const match = /^([\p{L}_][\p{L}\p{N}_-]*):([^\s:/].*?)[ \t]*$/u.exec(line);
	const [, key, value] = match ?? [];
	if (key === undefined || value === undefined || /:(?:\s|$)/.test(value)) return [];
	return [{ title: `Put a blank behind "${key}:"`, line: `${key}: ${line.slice(key.length + 1)}`, value: undefined }];
}
