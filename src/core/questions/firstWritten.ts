import { type FileVersion, fileVersions } from '../history/fileVersions';
import type { Cancellation } from '../ports/cancellation';
import type { FileContent } from '../ports/fileStore';
import type { History } from '../ports/history';
import { groupBy } from '../util/groupBy';

/** Questions of one file, as `AskedQuestion` has their texts. */
export interface FileQuestions {
	/** Relative to the root, with forward slashes. */
	readonly path: string;
	readonly texts: readonly string[];
}

/** Commits that are looked through, the newest ones. */
const mostCommits = 3000;
/** States of one file that are read; of more, some at even distances and the first and last ones. */
const mostVersions = 150;
/** Paths that the log is asked for; of more it is asked for all below the root. */
const mostPaths = 40;
const linkAtEnd = /\s*\(\[[^\]\n]*\]\([^()\n]*\)\)$/;

/**
 * When questions were first written: the time of the first commit whose text of that file holds the question's wording. A file
 * is followed through moves that leave its text or its name as it is. One log and one reading of texts, whatever the number of
 * questions.
 *
 * @returns by path and text the time in ISO 8601; what no commit holds is not in it
 */
export async function firstWritten(
	history: History,
	root: string,
	files: readonly FileQuestions[],
	cancellation?: Cancellation,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
	const found = new Map<string, Map<string, string>>();
	if (files.length === 0) return found;
	const log = await history.log(root, { since: undefined, paths: askedPaths(files), limit: mostCommits }, cancellation);
	const versions = fileVersions(
		files.map(({ path }) => path),
		log,
	);
	const wanted = files.flatMap(({ path }) =>
		thinnedOut(versions.get(path) ?? []).map(({ date, blob }) => ({ date, blob, owner: path })),
	);
	const byBlob = groupBy(wanted, ({ blob }) => blob);
	const wordings = new Map(
		files.map(({ path, texts }) => [path, texts.map((text) => [text, wordingOf(text)] as const)]),
	);
	const take = (blob: string, content: FileContent) => {
		if (content.kind !== 'text') return;
		const written = inOneLine(content.text);
		for (const { owner, date } of byBlob.get(blob) ?? []) {
			const own = found.get(owner) ?? new Map<string, string>();
			found.set(owner, own);
			for (const [text, wording] of wordings.get(owner) ?? []) {
				const known = own.get(text);
				if ((known === undefined || isBefore(date, known)) && written.includes(wording)) own.set(text, date);
			}
		}
	};
	await history.texts(root, [...byBlob.keys()], take, cancellation);
	return found;
}

/** The first folders of the paths, so that moves below them are seen. */
function askedPaths(files: readonly FileQuestions[]): readonly string[] {
	const paths = new Set(files.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path)));
	return paths.size > mostPaths ? [] : [...paths];
}

function thinnedOut(all: readonly FileVersion[]): readonly FileVersion[] {
	if (all.length <= mostVersions) return all;
	const step = (all.length - 1) / (mostVersions - 1);
	return Array.from({ length: mostVersions }, (_, at) => all[Math.round(at * step)]).filter((one) => one !== undefined);
}

/** What of a question stands in its file in one piece: persons stand before a link at its end. */
function wordingOf(text: string): string {
	return text.replace(linkAtEnd, '');
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function isBefore(a: string, b: string): boolean {
	return Date.parse(a) < Date.parse(b);
}
