/** Identity of a line in the page, for `aria-activedescendant`. */
export function lineId(key: string): string {
	return `row-${encodeURIComponent(key)}`;
}
