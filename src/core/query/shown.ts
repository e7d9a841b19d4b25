/** A stretch of a filter as messages show it. */
export function shown(text: string): string {
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
