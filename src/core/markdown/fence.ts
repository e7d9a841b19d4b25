/** A code fence: its character and how many of them opened it. */
export interface Fence {
	readonly code: number;
	readonly length: number;
}

/** The fence that opens at `first`, the line's first character that is no space; also behind one list mark (`- ```gherkin`). */
export function openingFence(text: string, first: number, end: number): Fence | undefined {
	const at = behindListMark(text, first, end);
	const code = text.charCodeAt(at);
	if (code !== 96 && code !== 126) return undefined;
	const length = run(text, at, end);
	if (length < 3) return undefined;
	// A backtick behind the mark makes it inline code.
	if (code === 96) for (let i = at + length; i < end; i++) if (text.charCodeAt(i) === 96) return undefined;
	return { code, length };
}

/** True when the line that starts its ink at `first` closes the fence. */
export function closesFence(text: string, first: number, end: number, fence: Fence): boolean {
	if (text.charCodeAt(first) !== fence.code) return false;
	const length = run(text, first, end);
	if (length < fence.length) return false;
	for (let i = first + length; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 32 && code !== 9 && code !== 13) return false;
	}
	return true;
}

/** What stands behind an opening fence's mark, in lower case: `gherkin` for "``` Gherkin title=x". */
export function fenceLanguage(line: string): string {
	return /(?:`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(line)?.[1]?.toLowerCase() ?? '';
}

function run(text: string, start: number, end: number): number {
	const code = text.charCodeAt(start);
	let at = start;
	while (at < end && text.charCodeAt(at) === code) at++;
	return at - start;
}

function behindListMark(text: string, first: number, end: number): number {
	let at = first;
	const code = text.charCodeAt(at);
	if (code === 45 || code === 42 || code === 43) at++;
	else {
		while (at < end && at - first < 9 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
		const mark = text.charCodeAt(at);
		if (at === first || (mark !== 46 && mark !== 41)) return first;
		at++;
	}
	const mark = at;
	while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
	return at > mark ? at : first;
}
