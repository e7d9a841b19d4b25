import type { FileContent } from '../ports/fileStore';

/**
 * Bytes as text.
 * @param decode strict UTF-8 decoding of the host; throws on bytes that are none
 */
export function decodeText(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): FileContent {
	if (bytes.includes(0)) return { kind: 'refused', reason: 'The file is not text: it holds zero bytes.' };
	try {
		return { kind: 'text', text: decode(bytes) };
	} catch {
		return { kind: 'refused', reason: 'The file is not text in UTF-8: save it in that encoding.' };
	}
}

/** Why a file of this many bytes is not read. */
export function tooLarge(bytes: number): string {
	return `The file has ${(bytes / 1024 / 1024).toFixed(1)} MB; more than 2 MB are not read.`;
}
