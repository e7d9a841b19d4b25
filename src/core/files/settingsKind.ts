/** What a file that says how a backlog is kept belongs to: this product, or a tool whose backlog is read. */
export type SettingsKind = 'refinery-yml' | 'kanbn-index' | 'backlog-md-config';

/**
 * Tells by its path whether a file says how items are to be read. The only list of such names.
 * @param path relative to its workspace folder, with forward slashes
 */
export function settingsKind(path: string): SettingsKind | undefined {
	if (path === 'refinery.yml') return 'refinery-yml';
	if (/(?:^|\/)\.kanbn\/index\.md$/i.test(path)) return 'kanbn-index';
	return /(?:^|\/)backlog(?:\/|\.)config\.ya?ml$/i.test(path) ? 'backlog-md-config' : undefined;
}
