/** Key of the card that an event happened on. */
export function keyAt(event: Event): string | undefined {
	return (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
}
