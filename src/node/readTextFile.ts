import { readFileSync, statSync } from 'node:fs';
import { type FileContent, maximumFileSize } from '../core/ports/fileStore';
import { decodeText, tooLarge } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';
import { fileErrorCode, fileErrorReason } from './fileErrors';

/** The text of a file on disk, read synchronously; a byte-order mark stays in it. Never throws. */
export function readTextFile(file: string): FileContent {
	try {
		const stat = statSync(file, { throwIfNoEntry: false });
		if (!stat) return { kind: 'missing' };
		if (!stat.isFile()) return { kind: 'refused', reason: 'It is no file.' };
		if (stat.size > maximumFileSize) return { kind: 'refused', reason: tooLarge(stat.size) };
		return decodeText(readFileSync(file), decodeUtf8);
	} catch (error) {
		if (fileErrorCode(error) === 'ENOENT') return { kind: 'missing' };
		return { kind: 'refused', reason: `The file cannot be read: ${fileErrorReason(error)}.` };
	}
}
