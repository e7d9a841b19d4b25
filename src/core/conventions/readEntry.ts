import { asList, asNumber, asText } from '../frontmatter/fields';
import type { FrontMatter, YamlValue } from '../frontmatter/frontMatter';
import { findKey } from '../frontmatter/keyPlaces';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { rescueScalars } from '../frontmatter/rescueScalars';
import { criteriaCountOf } from '../markdown/acceptanceCriteria';
import { type Outline, outlineOf } from '../markdown/outline';
import { findUserStory } from '../markdown/userStory';
import type { Entry, UnreadableItem } from '../model/item';
import { type ItemType, isItemType, storyKinds } from '../model/itemType';
import { isRankKey, type Order } from '../model/order';
import { LineIndex, type PositionRange } from '../model/position';
import type { Problem } from '../model/problem';
import { findStatus, type Status } from '../model/status';
import type { TextRange } from '../model/textRange';
import type { FileContent, FileEntry } from '../ports/fileStore';
import { fingerprint } from '../util/fingerprint';
import { fileTitle } from '../util/paths';
import type { Convention, FieldKeys } from './convention';
import { type Classified, classify } from './conventions';
import { presentKey } from './fieldKey';

const startOfFile: PositionRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Reads one file as an entry of the backlog. Never throws: what cannot be read becomes an unreadable item with the reason.
 * @returns undefined when the file is no part of a backlog
 */
export function readEntry(file: FileEntry, content: FileContent): Entry | undefined {
	const classified = classify(file.path);
	if (!classified || content.kind === 'missing') return undefined;
	if (content.kind === 'refused') return unreadableFile(file, classified, content.reason);

	const { text } = content;
	const frontMatter = readFrontMatter(text);
	const type = typeOf(classified, frontMatter, text);
	if (!type) return undefined;
	if (frontMatter.problem) return unreadableText(file, classified.convention, type, text, frontMatter);
	return readItem(file, classified.convention, type, text, frontMatter);
}

function typeOf({ convention, type }: Classified, { data, problem }: FrontMatter, text: string): ItemType | undefined {
	const values = problem ? rescueScalars(text) : data;
	const named = convention.keys.type
		.map((key) => asText(values[key])?.toLowerCase())
		.find((word) => word !== undefined);
	if (named && isItemType(named)) return named;
	return type === 'by-front-matter' ? undefined : type;
}

function readItem(
	file: FileEntry,
	convention: Convention,
	type: ItemType,
	text: string,
	frontMatter: FrontMatter,
): Entry {
	const fields = fieldReader(convention.keys, frontMatter.data);
	const outline = outlineOf(text, frontMatter.bodyStart);
	const problems: Problem[] = [];
	const note = (key: string, problem: Omit<Problem, 'range'>) =>
		problems.push({ ...problem, range: rangeOfKey(text, frontMatter, key) });
	const kind = fields.text('kind')?.toLowerCase();
	return {
		readable: true,
		...placeOf(file, convention, text),
		id: fields.text('id') ?? convention.idFromPath(file.path),
		type,
		kind: storyKinds.find((known) => known === kind),
		title: fields.text('title') ?? firstHeading(outline) ?? fileTitle(file.path),
		status: readStatus(fields.text('status'), file.path, convention, () => fields.key('status'), note),
		order: readOrder(fields.text('rank'), convention, () => fields.key('rank'), note),
		epic: fields.text('epic'),
		goal: fields.text('goal'),
		sprint: fields.text('sprint'),
		release: fields.text('release'),
		persona: fields.text('persona'),
		points: asNumber(fields.value('points')),
		horizon: fields.text('horizon'),
		labels: asList(fields.value('labels'), { commas: true }),
		assignees: asList(fields.value('assignees'), { commas: true }),
		dependsOn: asList(fields.value('depends-on'), { commas: true }),
		criteria: criteriaCountOf(text, frontMatter, outline),
		hasStorySentence: type === 'story' && findUserStory(text, outline) !== undefined,
		problems,
	};
}

type Note = (key: string, problem: Omit<Problem, 'range'>) => void;

function readStatus(
	text: string | undefined,
	path: string,
	convention: Convention,
	key: () => string,
	note: Note,
): Status {
	const known = text === undefined ? undefined : (findStatus(text, convention.workflow) ?? findStatus(text));
	if (text !== undefined && !known) {
		const names = convention.workflow.map((status) => status.name).join(', ');
		note(key(), {
			code: 'status-unknown',
			severity: 'info',
			message: `The status "${text}" is not known and counts as proposed: use one of ${names}.`,
		});
	}
	return { text: text ?? '', category: convention.categoryOf(path, known?.category ?? 'proposed') };
}

function readOrder(text: string | undefined, convention: Convention, key: () => string, note: Note): Order | undefined {
	if (text === undefined) return undefined;
	if (convention.keeps === 'number') {
		const value = Number(text);
		if (Number.isFinite(value)) return { kind: 'number', value };
	} else if (isRankKey(text)) return { kind: 'key', value: text };
	const wanted = convention.keeps === 'number' ? 'a number' : 'a word of the letters a to z';
	note(key(), {
		code: 'rank-invalid',
		severity: 'warning',
		message: `"${text}" is no place in the order, so the item counts as unranked: use ${wanted}, or move the item to give it one.`,
	});
	return undefined;
}

function fieldReader(keys: FieldKeys, data: Readonly<Record<string, YamlValue>>) {
	const key = (field: keyof FieldKeys) => presentKey(keys[field], data) ?? keys[field][0] ?? field;
	return {
		key,
		value: (field: keyof FieldKeys): YamlValue | undefined => data[key(field)],
		text: (field: keyof FieldKeys): string | undefined => asText(data[key(field)]),
	};
}

function firstHeading(outline: Outline): string | undefined {
	return outline.sections.find((section) => section.level === 1)?.title || undefined;
}

function placeOf(file: FileEntry, convention: Convention, text: string) {
	const { uri, path } = file;
	return { uri, path, line: 0, convention: convention.name, fingerprint: fingerprint(text) };
}

function rangeOfKey(text: string, frontMatter: FrontMatter, key: string): PositionRange {
	const place = findKey(text, frontMatter, key);
	return place ? positions(text, { start: place.key.start, end: place.value.end }) : startOfFile;
}

function positions(text: string, range: TextRange): PositionRange {
	return new LineIndex(text).rangeOf(range);
}

/** A file whose text could not be had: too large, not text, no permission. */
function unreadableFile(file: FileEntry, { convention, type }: Classified, reason: string): UnreadableItem {
	return {
		readable: false,
		...placeOf(file, convention, reason),
		id: convention.idFromPath(file.path),
		type: type === 'by-front-matter' ? 'story' : type,
		title: fileTitle(file.path),
		status: { text: '', category: 'proposed' },
		problems: [{ code: 'file-unreadable', severity: 'error', message: reason, range: startOfFile }],
	};
}

function unreadableText(
	file: FileEntry,
	convention: Convention,
	type: ItemType,
	text: string,
	frontMatter: FrontMatter,
): UnreadableItem {
	const fields = fieldReader(convention.keys, rescueScalars(text));
	const status = fields.text('status');
	const range = positions(text, frontMatter.problem?.range ?? { start: 0, end: 0 });
	const message = frontMatter.problem?.message ?? '';
	return {
		readable: false,
		...placeOf(file, convention, text),
		id: fields.text('id') ?? convention.idFromPath(file.path),
		type,
		title: fields.text('title') ?? fileTitle(file.path),
		status: readStatus(
			status,
			file.path,
			convention,
			() => 'status',
			() => {},
		),
		problems: [{ code: 'front-matter-invalid', severity: 'error', message, range }],
	};
}
