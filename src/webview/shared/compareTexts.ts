const collator = new Intl.Collator(undefined, { numeric: true });

/** Orders texts for people: numbers in them by their value. */
export function compareTexts(a: string, b: string): number {
	return collator.compare(a, b);
}
