import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileContent, maximumFileSize } from '../core/ports/fileStore';
import { decodeText, tooLarge } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';
import { fileErrorCode, fileErrorReason } from './fileErrors';

/** Times a file is read when it changes under the reader. */
const attempts = 3;
/** Without waiting, or a pipe that nobody writes to would hold everything up. */
const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** An open file, as far as reading it takes. */
export interface OpenFile {
	/** Size in bytes, and the time of the last change in milliseconds. */
	state(): { readonly size: number; readonly mtimeMs: number; isFile(): boolean };
	/** Up to so many bytes from the file's beginning. */
	read(length: number): Uint8Array;
}

/** The text of a file on disk, read synchronously; a byte-order mark stays in it. Never throws. */
export function readTextFile(file: string): FileContent {
	try {
		const handle = openSync(file, reading);
		try {
			return readOpenFile({ state: () => fstatSync(handle), read: (length) => bytesOf(handle, length) });
		} finally {
			closeSync(handle);
		}
	} catch (error) {
		if (fileErrorCode(error) === 'ENOENT') return { kind: 'missing' };
		if (fileErrorCode(error) === 'EISDIR') return { kind: 'refused', reason: 'It is no file.' };
		return { kind: 'refused', reason: `The file cannot be read: ${fileErrorReason(error)}.` };
	}
}

/**
 * The text of an open file as it stood at one moment: a file that grows or shrinks meanwhile is read again.
 * @throws what the file's own functions throw
 */
export function readOpenFile(file: OpenFile): FileContent {
	for (let attempt = 0; attempt < attempts; attempt++) {
		const before = file.state();
		if (!before.isFile()) return { kind: 'refused', reason: 'It is no file.' };
		if (before.size > maximumFileSize) return { kind: 'refused', reason: tooLarge(before.size) };
		// One byte more than there should be, to notice that there is one.
		const bytes = file.read(before.size + 1);
		const after = file.state();
		const rested = after.size === before.size && after.mtimeMs === before.mtimeMs;
		if (rested && bytes.length === before.size) return decodeText(bytes, decodeUtf8);
	}
	return { kind: 'refused', reason: 'The file keeps changing while it is read. Try again when it rests.' };
}

function bytesOf(handle: number, length: number): Uint8Array {
	const buffer = Buffer.allocUnsafe(length);
	let filled = 0;
	while (filled < length) {
		const count = readSync(handle, buffer, filled, length - filled, filled);
		if (count === 0) break;
		filled += count;
	}
	return buffer.subarray(0, filled);
}
