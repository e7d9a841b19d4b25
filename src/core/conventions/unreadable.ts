import { asText } from '../frontmatter/fields';
import type { FrontMatter } from '../frontmatter/frontMatter';
import { rescueScalars } from '../frontmatter/rescueScalars';
import type { UnreadableItem } from '../model/item';
import type { ItemType } from '../model/itemType';
import { LineIndex, type PositionRange } from '../model/position';
import { findStatusIn } from '../model/statusWords';
import type { FileEntry } from '../ports/fileStore';
import { fileTitle } from '../util/paths';
import type { Claim, Convention } from './convention';
import { presentKey } from './fieldKey';
import { placeOf } from './place';

const startOfFile: PositionRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A file whose text could not be had: too large, not text, no permission. */
export function unreadableFile(file: FileEntry, convention: Convention, claim: Claim, reason: string): UnreadableItem {
	return {
		readable: false,
		...placeOf(file, convention, wholeOf(reason)),
		id: convention.idFromPath(file.path),
		type: claim === 'by-text' ? 'story' : claim,
		title: fileTitle(file.path),
		status: { text: '', category: 'proposed' },
		problems: [{ code: 'file-unreadable', severity: 'error', message: reason, range: startOfFile }],
	};
}

/** A file whose front matter cannot be parsed, with what a line scan finds in it. */
export function unreadableText(
	file: FileEntry,
	convention: Convention,
	type: ItemType,
	text: string,
	{ problem }: FrontMatter,
): UnreadableItem {
	const values = rescueScalars(text);
	const rescued = (field: 'id' | 'title' | 'status') => {
		const key = presentKey(convention.keys[field], values);
		return key === undefined ? undefined : asText(values[key]);
	};
	const status = rescued('status');
	const category = (status && findStatusIn(status, convention.workflow)?.category) || 'proposed';
	const range = new LineIndex(text).rangeOf(problem?.range ?? { start: 0, end: 0 });
	return {
		readable: false,
		...placeOf(file, convention, wholeOf(text)),
		id: rescued('id') ?? convention.idFromPath(file.path),
		type,
		title: rescued('title') ?? fileTitle(file.path),
		status: { text: status ?? '', category: convention.categoryOf(file.path, category) },
		problems: [
			{
				code: 'front-matter-invalid',
				severity: 'error',
				message: problem?.message ?? '',
				range,
				...(problem?.isConflict ? { isConflict: true } : {}),
			},
		],
	};
}

function wholeOf(text: string) {
	return { text, start: 0, end: text.length, heading: undefined, shared: false };
}
