import type { FileChange, LoggedCommit } from '../core/ports/history';

/** Prints a commit's head as four fields, each ended by a zero byte, which none of them can hold. */
export const logFormat = '--format=tformat:%H%x00%aI%x00%aN%x00%B%x00';

const noBlob = /^0+$/;

/**
 * Reads what `git log -z --raw --no-abbrev` prints in that format.
 * @param prefix folder of the root within the repository, with a trailing slash or empty
 */
export function readLog(text: string, prefix: string): readonly LoggedCommit[] {
	const tokens = text.split('\0');
	const commits: LoggedCommit[] = [];
	for (let at = 0; at + 3 < tokens.length; ) {
		const [hash = '', date = '', author = '', message = ''] = tokens.slice(at, at + 4);
		at += 4;
		const files: FileChange[] = [];
		for (;;) {
			const token = tokens[at]?.trimStart() ?? '';
			if (token.startsWith(':')) {
				const path = tokens[at + 1] ?? '';
				if (path.startsWith(prefix)) files.push({ path: path.slice(prefix.length), ...blobsOf(token) });
				at += 2;
			} else if (token === '' && at < tokens.length) at++;
			else break;
		}
		commits.push({ hash: hash.trim(), date, author, message: message.trimEnd(), files });
	}
	return commits;
}

/** `:100644 100644 <blob> <blob> M`; a merge has a colon, a mode and a blob more for each further parent. */
function blobsOf(record: string): Pick<FileChange, 'before' | 'after'> {
	const parents = /^:+/.exec(record)?.[0].length ?? 1;
	const words = record.slice(parents).split(' ');
	const blobs = words.slice(parents + 1, 2 * parents + 2);
	const after = blobs[parents];
	return {
		before: blobs.slice(0, parents).filter((blob) => !noBlob.test(blob)),
		after: after === undefined || noBlob.test(after) ? undefined : after,
	};
}
