/** Unchanged lines shown around a change, as other tools do. */
const context = 3;

type Mark = ' ' | '-' | '+';
type Line = readonly [Mark, string];

/**
 * The difference between two texts of one file in unified format, one hunk over all changes; empty when they are equal.
 * Meant for edits of few lines that lie close together, as those of a front matter do.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
	if (before === after) return '';
	const old = linesOf(before);
	const now = linesOf(after);
	let head = 0;
	while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
	let tail = 0;
	const longest = Math.min(old.length, now.length) - head;
	while (tail < longest && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
	const from = Math.max(0, head - context);
	const behind = Math.min(context, tail);
	const lines: Line[] = [
		...old.slice(from, head).map((text): Line => [' ', text]),
		...changes(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
		...old.slice(old.length - tail, old.length - tail + behind).map((text): Line => [' ', text]),
	];
	const extent = (mark: Mark) => {
		const count = lines.filter(([own]) => own === mark || own === ' ').length;
		return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
	};
	const hunk = `@@ -${extent('-')} +${extent('+')} @@\n`;
	// Behind a path with blanks a tab says where it ends, as git does.
	const end = path.includes(' ') ? '\t\n' : '\n';
	return `--- a/${path}${end}+++ b/${path}${end}${hunk}${lines.map(written).join('')}`;
}

/** The lines that differ between two texts without their ends, each behind "-" or "+", in text order. */
export function changedLines(before: string, after: string): readonly string[] {
	return unifiedDiff('', before, after)
		.split('\n')
		.slice(3)
		.filter((line) => line.startsWith('-') || line.startsWith('+'))
		.map((line) => line.replace(/\r$/, ''));
}

/** Lines with their ends; the last has none when the text does not end in one. */
function linesOf(text: string): readonly string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function written([mark, text]: Line): string {
	return text.endsWith('\n') ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`;
}

/** Pairs equal lines by their longest common subsequence. Quadratic, for a handful of lines. */
function changes(old: readonly string[], now: readonly string[]): readonly Line[] {
	const lengths = old.map(() => new Uint32Array(now.length + 1));
	lengths.push(new Uint32Array(now.length + 1));
	const common = (i: number, k: number): number => lengths[i]?.[k] ?? 0;
	for (let i = old.length - 1; i >= 0; i--) {
		for (let k = now.length - 1; k >= 0; k--) {
			const row = lengths[i] as Uint32Array;
			row[k] = old[i] === now[k] ? common(i + 1, k + 1) + 1 : Math.max(common(i + 1, k), common(i, k + 1));
		}
	}
	const result: Line[] = [];
	let i = 0;
	let k = 0;
	while (i < old.length || k < now.length) {
		if (i < old.length && old[i] === now[k]) {
			result.push([' ', old[i++] as string]);
			k++;
		} else if (k === now.length || (i < old.length && common(i + 1, k) >= common(i, k + 1))) {
			result.push(['-', old[i++] as string]);
		} else result.push(['+', now[k++] as string]);
	}
	return result;
}
