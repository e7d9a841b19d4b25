/**
 * A number that differs between different texts for all practical purposes (FNV-1a over UTF-16 units). Not for security.
 * Of its 32 bits 30 are kept: such a number takes no memory of its own in any engine.
 */
export function fingerprint(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return hash & 0x3fff_ffff;
}
