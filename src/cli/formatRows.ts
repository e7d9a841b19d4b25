/** Text of one column, set to the left unless it says otherwise. */
export type Cell = string | { readonly right: string };

/** Lines with aligned columns, two blanks between them and none at a line's end. */
export function formatRows(rows: readonly (readonly Cell[])[]): readonly string[] {
	const widths: number[] = [];
	for (const row of rows) {
		row.forEach((cell, i) => {
			widths[i] = Math.max(widths[i] ?? 0, widthOf(textOf(cell)));
		});
	}
	return rows.map((row) =>
		row
			.map((cell, i) => {
				const blanks = ' '.repeat((widths[i] ?? 0) - widthOf(textOf(cell)));
				return typeof cell === 'string' ? cell + blanks : blanks + cell.right;
			})
			.join('  ')
			.trimEnd(),
	);
}

function textOf(cell: Cell): string {
	return typeof cell === 'string' ? cell : cell.right;
}

const graphemes = new Intl.Segmenter();
/** Characters that take two columns of a terminal: emoji and East Asian ones (Unicode annex 11, roughly). */
const wide =
	/^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u;
const isAscii = /^[ -~]*$/;

function widthOf(text: string): number {
	if (isAscii.test(text)) return text.length;
	let width = 0;
	for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
	return width;
}
