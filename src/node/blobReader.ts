import { type FileContent, maximumFileSize } from '../core/ports/fileStore';
import { decodeText, tooLarge } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';

/** Reads what `git cat-file --batch` prints, piece by piece: a line for each object, and its bytes behind it. */
export class BlobReader {
	readonly #take: (blob: string, content: FileContent) => void;
	#rest: Buffer = Buffer.alloc(0);
	/** Bytes that are passed over: of what is too large, and the line end behind each. */
	#skip = 0;

	constructor(take: (blob: string, content: FileContent) => void) {
		this.#take = take;
	}

	read(chunk: Buffer): void {
		let at = 0;
		const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
		for (;;) {
			const skipped = Math.min(this.#skip, bytes.length - at);
			at += skipped;
			this.#skip -= skipped;
			const lineFeed = this.#skip > 0 ? -1 : bytes.indexOf(10, at);
			if (lineFeed < 0) break;
			const [blob = '', kind, words] = bytes.toString('latin1', at, lineFeed).split(' ');
			const size = Number(words);
			const start = lineFeed + 1;
			if (kind === 'missing') this.#take(blob, { kind: 'missing' });
			else if (size > maximumFileSize) {
				this.#take(blob, { kind: 'refused', reason: tooLarge(size) });
				this.#skip = size + 1;
			} else if (start + size > bytes.length) break;
			else {
				this.#take(blob, decodeText(bytes.subarray(start, start + size), decodeUtf8));
				this.#skip = size + 1;
			}
			at = start;
		}
		this.#rest = bytes.subarray(at);
	}
}
