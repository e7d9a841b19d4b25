import { TextDecoder } from 'node:util';

/**
 * Strict UTF-8; a byte-order mark stays in the text, so that the file can be written back as it was.
 * @throws TypeError for bytes that are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
