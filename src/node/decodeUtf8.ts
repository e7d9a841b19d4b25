import { TextDecoder } from 'node:util';

/** One for all files: making a decoder costs more than decoding a story. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Strict UTF-8; a byte-order mark stays in the text, so that the file can be written back as it was.
 * @throws TypeError for bytes that are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
	return decoder.decode(bytes);
}
