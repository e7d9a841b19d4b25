import type { TextEdit } from '../model/textEdit';
import { idMentions } from '../util/idMentions';

/** The edits that name another id in all those places. */
export function renameMentions(text: string, from: string, to: string): readonly TextEdit[] {
	return idMentions(text, from).map((start) => ({ range: { start, end: start + from.length }, newText: to }));
}

/** The edits that let links to a file by its name lead to its new name: markdown links and `[[wiki links]]` alike. */
export function renameLinks(text: string, from: string, to: string): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	const spellings = [
		...new Map([
			[from, to],
			[encodeURI(from), encodeURI(to)],
		]),
	];
	for (const [old, next] of spellings) {
		for (let at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length)) {
			const before = text[at - 1];
			const after = text[at + old.length];
			if (before !== undefined && !/[/(<[\s"'`|]/.test(before)) continue;
			if (after !== undefined && !/[)#>\]\s"'`|,;:]/.test(after)) continue;
			edits.push({ range: { start: at, end: at + old.length }, newText: next });
		}
	}
	return edits.sort((a, b) => a.range.start - b.range.start);
}
