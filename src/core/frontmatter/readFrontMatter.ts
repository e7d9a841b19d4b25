import type { TextRange } from '../model/textRange';
import { conflictProblem } from './conflictMessage';
import type { FrontMatter, FrontMatterProblem, YamlValue } from './frontMatter';
import { parseYamlBlock } from './grayMatter';
import { behindLineEnd } from './lineScan';
import { plainBlock } from './plainBlock';

/** The first line, without its end, when it may open a front matter; group 1 is the language. */
const openingFence = /---(?:[ \t]*([A-Za-z][\w+.-]*))?[ \t]*(?=\r|\n|$)/y;
/** With the end of the line above. */
const closingFence = /[\r\n]---[ \t]*(?=[\r\n]|$)/g;
const noData: Readonly<Record<string, YamlValue>> = Object.freeze(Object.create(null) as Record<string, YamlValue>);

/**
 * Reads the front matter of a text: YAML between two lines `---`, the first of which is the text's first line.
 * A front matter in another language (`---js`, `---json`) is a problem and is never evaluated. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter {
	const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	openingFence.lastIndex = start;
	const opening = openingFence.exec(text);
	if (!opening) return { block: undefined, yaml: undefined, bodyStart: start, data: noData, problem: undefined };
	const fence = { start, end: start + opening[0].length };
	closingFence.lastIndex = fence.end;
	const closing = closingFence.exec(text);
	const yamlStart = behindLineEnd(text, fence.end);
	if (!closing) {
		const problem = { message: 'The front matter is not closed: a line --- is missing behind it.', range: fence };
		return { block: { start, end: yamlStart }, yaml: undefined, bodyStart: yamlStart, data: noData, problem };
	}
	const yaml = { start: yamlStart, end: closing.index + 1 };
	const bodyStart = behindLineEnd(text, closing.index + closing[0].length);
	const block = { start, end: bodyStart };
	const unread = (problem: FrontMatterProblem): FrontMatter => ({ block, yaml, bodyStart, data: noData, problem });
	const refused = (message: string, range: TextRange) => unread({ message, range });
	const language = opening[1];
	if (language !== undefined && !/^ya?ml$/i.test(language)) {
		return refused(`The front matter is written in "${language}"; only YAML is read.`, fence);
	}
	const written = text.slice(yaml.start, yaml.end);
	const parsed = plainBlock(written) ?? parseYamlBlock(written);
	const conflict = 'message' in parsed ? conflictProblem(text, yaml) : undefined;
	if (conflict) return unread(conflict);
	if ('message' in parsed) return refused(parsed.message, lineRange(text, yaml, parsed.line) ?? fence);
	return { block, yaml, bodyStart, data: parsed.data, problem: undefined };
}

/** What stands on a line of the block, without indentation; of the nearest line above when it is blank. */
function lineRange(text: string, yaml: TextRange, line: number): TextRange | undefined {
	let found: TextRange | undefined;
	let at = yaml.start;
	for (let i = 0; i <= line && at < yaml.end; i++) {
		const rest = text.slice(at, yaml.end);
		const content = /^[^\r\n]*/.exec(rest)?.[0] ?? '';
		const shown = content.trim();
		if (shown !== '') {
			const start = at + content.indexOf(shown);
			found = { start, end: start + shown.length };
		}
		at = behindLineEnd(text, at + content.length);
	}
	return found;
}
