import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type FileContent, maximumFileSize } from '../core/ports/fileStore';
import { decodeText, tooLarge } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';
import { fileErrorCode, fileErrorReason } from './fileErrors';

/** Times a file is read when it changes under the reader. */
const attempts = 3;
/** Nearly all files of a backlog fit into this one, which is used for one after the other. */
const usual = Buffer.allocUnsafeSlow(64 * 1024);
/** Without waiting, or a pipe that nobody writes to would hold everything up. */
const reading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** An open file, as far as reading it takes. */
export interface OpenFile {
	/** Size in bytes. */
	state(): { readonly size: number; isFile(): boolean };
	/** Up to so many bytes from the file's beginning, until the next reading. */
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
		const code = fileErrorCode(error);
		if (code === 'ENOENT') return { kind: 'missing' };
		// A folder, or a pipe.
		if (code === 'EISDIR' || code === 'ESPIPE') return { kind: 'refused', reason: 'It is no file.' };
		return { kind: 'refused', reason: `The file cannot be read: ${fileErrorReason(error)}.` };
	}
}

/**
 * The text of an open file as it stood at one moment: one that has another size than what was read of it, because it is
 * larger than most or grew or shrank meanwhile, is read again.
 * @throws what the file's own functions throw
 */
export function readOpenFile(file: OpenFile): FileContent {
	let length = usual.length;
	for (let attempt = 0; attempt < attempts; attempt++) {
		const bytes = file.read(length);
		const state = file.state();
		if (!state.isFile()) return { kind: 'refused', reason: 'It is no file.' };
		if (state.size > maximumFileSize) return { kind: 'refused', reason: tooLarge(state.size) };
		if (bytes.length === state.size) return decodeText(bytes, decodeUtf8);
		// One byte more than there should be, to notice that there is one.
		length = state.size + 1;
	}
	return { kind: 'refused', reason: 'The file keeps changing while it is read. Try again when it rests.' };
}

/** A small file comes in one piece. */
function bytesOf(handle: number, length: number): Uint8Array {
	if (length <= usual.length) return usual.subarray(0, readSync(handle, usual, 0, length, 0));
	const buffer = Buffer.allocUnsafe(length);
	let filled = 0;
	while (filled < length) {
		const count = readSync(handle, buffer, filled, length - filled, filled);
		if (count === 0) break;
		filled += count;
	}
	return buffer.subarray(0, filled);
}
