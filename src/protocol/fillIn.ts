/** Puts values into the places `{0}`, `{1}` … of a text. */
export function fillIn(text: string, ...values: readonly (string | number)[]): string {
	return text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
