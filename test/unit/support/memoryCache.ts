import type { RecordCache } from '../../../src/core/ports/recordCache';

/** A record cache in memory, and the texts that it holds by name. */
export function memoryCache(): RecordCache & { readonly texts: Map<string, string> } {
	const texts = new Map<string, string>();
	return { texts, load: async (name) => texts.get(name), save: async (name, text) => void texts.set(name, text) };
}
