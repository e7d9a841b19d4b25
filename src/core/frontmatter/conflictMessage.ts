import type { TextRange } from '../model/textRange';
import { keyLinesIn } from './conflictLines';
import { type Conflict, findConflicts } from './conflicts';
import type { FrontMatterProblem } from './frontMatter';

/** The first conflict between the fences of a front matter, as the reason why it cannot be read; undefined where there is none. */
export function conflictProblem(text: string, yaml: TextRange): FrontMatterProblem | undefined {
	const [first] = findConflicts(text, yaml);
	return first && { message: conflictMessage(text, first), range: markerLine(text, first), isConflict: true };
}

/** What a conflict is about and between whom, then what to do. */
export function conflictMessage(text: string, conflict: Conflict): string {
	const { oursName, theirsName } = conflict;
	const ours = keyLinesIn(text, conflict.ours);
	const theirs = keyLinesIn(text, conflict.theirs);
	const keys = [...new Set([...ours, ...theirs].map(({ key }) => key))].filter(
		(key) => lineOf(ours, key) !== lineOf(theirs, key),
	);
	const [only] = keys;
	if (only === undefined)
		return `The front matter is in conflict between ${oursName} and ${theirsName}: keep one side.`;
	if (keys.length > 1) {
		const names = keys.map((key) => `"${key}"`).join(', ');
		return `${names} are in conflict between ${oursName} and ${theirsName}: keep one value of each.`;
	}
	const said = (lines: ReturnType<typeof keyLinesIn>) => {
		const line = lines.find(({ key }) => key === only);
		return line ? `"${line.value}"` : 'no value';
	};
	return `"${only}" is in conflict between ${oursName} (${said(ours)}) and ${theirsName} (${said(theirs)}): keep one of them.`;
}

/** The line of the first marker without its line end. */
export function markerLine(text: string, { range }: Conflict): TextRange {
	const length = text.slice(range.start, range.end).search(/[\r\n]|$/);
	return { start: range.start, end: range.start + length };
}

function lineOf(lines: ReturnType<typeof keyLinesIn>, key: string): string | undefined {
	return lines.find((line) => line.key === key)?.value;
}
