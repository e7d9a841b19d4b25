/** A heading's title without the item's id in front: of "US-12: Pay by card", "Story 1.2 - Pay", "[US-12] Pay". */
export function titleWithoutId(heading: string, id: string): string {
	const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const pattern = new RegExp(
		`^(?:\\P{L}{0,3}\\s)?(?:(?:user[- ]?story|story|epic|feature|task|bug|spike)[ #:-]*)?\\[?${escaped}\\]?\\s*(?:[:–—.|-]+|(?=\\s))\\s*(?=\\S)`,
		'iu',
	);
	const rest = heading.replace(pattern, '').replace(/^feature specification\s*:\s*(?=\S)/i, '');
	return rest === heading ? heading : rest.trim();
}
