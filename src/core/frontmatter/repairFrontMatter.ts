import { applyEdits, type TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import type { FrontMatter, FrontMatterProblem, YamlValue } from './frontMatter';
import { type LineRepair, repairsNearby, repairsOfLine } from './lineRepairs';
import { behindLineEnd, lineEnd, lineEndBefore } from './lineScan';
import { readFrontMatter } from './readFrontMatter';
import { prefersSingleQuotes } from './yamlScalar';

/** Edits after which a broken front matter can be read. */
export interface FrontMatterRepair {
	/** What the edits do, verb first, for a quick fix. */
	readonly title: string;
	readonly edits: TextEdit[];
}

const maxRepairs = 20;
/** Longer blocks and lines are not repaired: every attempt reads the block again. */
const maxYamlLength = 8192;
const maxLineLength = 500;

/**
 * Repairs the usual accidents: a value that begins with `@`, `%` or a backtick, a colon inside a value, a quotation mark that
 * is not closed, text behind a closing one, tabs, a missing blank behind the colon, a missing closing fence.
 * @param frontMatter what `readFrontMatter` made of the same text
 * @returns undefined when nothing is broken or it is not clear what was meant; what is returned has been read again
 */
export function repairFrontMatter(text: string, frontMatter: FrontMatter): FrontMatterRepair | undefined {
	const { problem, yaml, block } = frontMatter;
	if (!problem || !block) return undefined;
	if (!yaml) return closeBlock(text, block.end, text.length);
	if (problem.range.start < yaml.start) return undefined;
	return repairLines(text, yaml, problem) ?? closeBlock(text, yaml.start, problem.range.start);
}

function repairLines(text: string, yaml: TextRange, problem: FrontMatterProblem): FrontMatterRepair | undefined {
	if (yaml.end - yaml.start > maxYamlLength) return undefined;
	const lines = linesIn(text, yaml);
	const single = prefersSingleQuotes(textIn(text, yaml));
	const repairs = new Map<number, LineRepair>();
	let open: FrontMatterProblem | undefined = problem;
	let data: FrontMatter['data'] = {};
	while (open) {
		if (repairs.size >= maxRepairs) return undefined;
		const at = indexOfLine(applyEdits(text, editsOf(text, lines, repairs)), yaml.start, open.range.start);
		const step = nextRepair(text, lines, repairs, at, single);
		if (!step) return undefined;
		repairs.set(step.index, step.repair);
		open = step.result.problem;
		data = step.result.data;
	}
	const all = [...repairs.values()];
	if (!all.every(({ value }) => value === undefined || holds(data, value))) return undefined;
	const [first] = all;
	const title = all.length === 1 && first ? first.title : `Repair ${all.length} lines of the front matter`;
	return { title, edits: editsOf(text, lines, repairs) };
}

/** The first repair after which the parser comes further than line `at`. */
function nextRepair(
	text: string,
	lines: readonly TextRange[],
	repairs: ReadonlyMap<number, LineRepair>,
	at: number,
	single: boolean,
) {
	const lineAt = (index: number) => {
		const range = lines[index];
		return range && !repairs.has(index) && range.end - range.start <= maxLineLength ? textIn(text, range) : '';
	};
	const indexes = [
		at,
		...lines.map((_, index) => index).filter((index) => index !== at && Math.abs(index - at) <= maxRepairs),
	];
	for (const index of indexes) {
		const candidates = index === at ? repairsOfLine(lineAt(index), single) : repairsNearby(lineAt(index));
		for (const repair of candidates) {
			const after = applyEdits(text, editsOf(text, lines, new Map([...repairs, [index, repair]])));
			const result = readFrontMatter(after);
			const reached = result.problem && indexOfLine(after, lines[0]?.start ?? 0, result.problem.range.start);
			if (reached === undefined || reached > Math.max(at, index)) return { index, repair, result };
		}
	}
	return undefined;
}

function editsOf(text: string, lines: readonly TextRange[], repairs: ReadonlyMap<number, LineRepair>): TextEdit[] {
	return [...repairs].flatMap(([index, { line }]) => {
		const range = lines[index];
		return range ? [smallestEdit(text, range, line)] : [];
	});
}

/** Leaves out what the old and the new line share at both ends. */
function smallestEdit(text: string, range: TextRange, line: string): TextEdit {
	let { start, end } = range;
	let from = 0;
	let to = line.length;
	while (start < end && from < to && text[start] === line[from]) {
		start++;
		from++;
	}
	while (end > start && to > from && text[end - 1] === line[to - 1]) {
		end--;
		to--;
	}
	return { range: { start, end }, newText: line.slice(from, to) };
}

/** Puts the closing fence behind the last line that can belong to a front matter. */
function closeBlock(text: string, start: number, limit: number): FrontMatterRepair | undefined {
	let at = start;
	while (at < limit && belongs(text.slice(at, lineEnd(text, at, limit))))
		at = behindLineEnd(text, lineEnd(text, at, limit));
	if (at === start || (at >= limit && limit < text.length)) return undefined;
	const stop = { start: at, end: lineEnd(text, at, text.length) };
	const isNearlyFence = /^(?:-{2}|[-–—]{2,}|\*{3,}|={3,})[ \t]*$/.test(textIn(text, stop));
	if (!isNearlyFence && !/^(?:#.*|\s*)$/.test(textIn(text, stop))) return undefined;
	const eol = lineEndBefore(text, start);
	const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? eol : '';
	const edit = isNearlyFence
		? { range: stop, newText: '---' }
		: { range: { start: at, end: at }, newText: `${lead}---${eol}` };
	const { problem, data } = readFrontMatter(applyEdits(text, [edit]));
	if (problem || Object.keys(data).length === 0) return undefined;
	return { title: 'Close the front matter with a line ---', edits: [edit] };
}

function belongs(line: string): boolean {
	return /^(?:[ \t]+\S|-[ \t]+\S|[\p{L}_"'][^:]*:(?:[ \t]|$))/u.test(line);
}

function linesIn(text: string, { start, end }: TextRange): TextRange[] {
	const lines: TextRange[] = [];
	for (let at = start; at < end; ) {
		const eol = lineEnd(text, at, end);
		lines.push({ start: at, end: eol });
		at = behindLineEnd(text, eol);
	}
	return lines;
}

function indexOfLine(text: string, start: number, offset: number): number {
	return text.slice(start, offset).split(/\r\n|\n|\r/).length - 1;
}

function holds(value: YamlValue, text: string): boolean {
	if (typeof value === 'string') return value === text;
	return Object.values(value).some((inner) => holds(inner, text));
}
