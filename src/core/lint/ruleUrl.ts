/**
 * Address of a rule's page.
 * @param base where the folder `docs/rules` can be read, with or without a final slash.
 */
export function ruleUrl(id: string, base: string): string {
	return `${base.endsWith('/') ? base.slice(0, -1) : base}/${encodeURIComponent(id)}.md`;
}
