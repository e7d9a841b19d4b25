/** Lines of which two texts of one file differ: what `git diff` would print as removed and added. Line ends count. */
export function changedLines(before: string, after: string): { readonly removed: string[]; readonly added: string[] } {
	const old = linesOf(before);
	const now = linesOf(after);
	while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
		old.shift();
		now.shift();
	}
	while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
		old.pop();
		now.pop();
	}
	return { removed: old, added: now };
}

function linesOf(text: string): string[] {
	return text.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];
}
