/** A file that a generated backlog consists of. */
export interface GeneratedFile {
	/** Relative to the backlog's folder, with forward slashes. */
	readonly path: string;
	readonly text: string;
}

/** Words of a title as they stand in a file name. */
export function fileWords(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** A day of the year 2026 as it is written in front matter. */
export function dateOf(day: number): string {
	return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Lines that are not undefined, as a text with a final line break. */
export function textOf(lines: readonly (string | undefined)[]): string {
	return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}
