import { findKey } from '../frontmatter/keyPlaces';
import { criteriaCountOf } from '../markdown/acceptanceCriteria';
import { countOpenQuestions } from '../markdown/openQuestions';
import { wishSketchOf } from '../markdown/wishSketch';
import type { Item } from '../model/item';
import { storyKinds } from '../model/itemType';
import { isRankKey, longRankKey, type Order } from '../model/order';
import { LineIndex, type PositionRange } from '../model/position';
import type { Problem } from '../model/problem';
import type { Status } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import { type TextRange, textIn } from '../model/textRange';
import type { FileEntry } from '../ports/fileStore';
import { fileTitle } from '../util/paths';
import type { Convention, NamedType } from './convention';
import { factsIn } from './factsIn';
import type { FieldPlace } from './fieldPlaces';
import { ItemFields } from './itemFields';
import type { ItemText } from './itemText';
import { keyResultProblems } from './keyResultProblems';
import { placeOf } from './place';
import { titleWithoutId } from './titleWithoutId';

type Note = (place: FieldPlace | undefined, problem: Omit<Problem, 'range'>) => void;

/** Reads an item off its stretch of a text. Never throws. */
export function readItem(file: FileEntry, convention: Convention, { type, kind }: NamedType, item: ItemText): Item {
	const { text, frontMatter, heading } = item;
	const fields = new ItemFields(item, convention, file.path);
	const problems: Problem[] = [];
	const note: Note = (place, problem) => problems.push({ ...problem, range: rangeOf(item, place) });
	const word = fields.text('kind')?.toLowerCase();
	const id = readId(file, convention, type, item, fields);
	const labels = fields.list('labels');
	const place = placeOf(file, convention, item);
	const story = type === 'story' ? item.story : undefined;
	const sketch = story && wishSketchOf(text, story);
	if (type === 'goal') problems.push(...keyResultProblems(item));
	// Written out: behind a spread every entry would get a hidden class of its own.
	return {
		readable: true,
		uri: place.uri,
		root: place.root,
		path: place.path,
		anchor: place.anchor,
		line: place.line,
		convention: place.convention,
		fingerprint: place.fingerprint,
		id,
		type,
		kind: storyKinds.find((known) => known === word) ?? kind,
		title: readTitle(file, item, fields, id),
		status: readStatus(fields, file.path, convention, note),
		order: readOrder(fields, convention, note),
		epic: heading ? convention.idFromPath(file.path) : fields.reference('epic'),
		goal: fields.reference('goal'),
		sprint: fields.reference('sprint'),
		release: fields.reference('release'),
		persona: fields.reference('persona'),
		points: fields.points() ?? labels.map(convention.pointsOf).find((points) => points !== undefined),
		horizon: fields.text('horizon'),
		labels,
		assignees: fields.list('assignees'),
		dependsOn: fields.dependencies(),
		criteria: criteriaCountOf(text, frontMatter, item.outline, item.regions),
		hasStorySentence: story !== undefined,
		role: story?.role && roleIn(text, story.role),
		wish: sketch?.wish,
		wishOpening: sketch?.opening,
		openQuestions: countOpenQuestions(text, item.outline),
		facts: factsIn(item, convention, type),
		problems: problems.length > 0 ? problems : noProblems,
	};
}

/** Longer ones are descriptions, and no name that another story could have too. */
const longestRole = 60;

function roleIn(text: string, role: TextRange): string {
	const words = textIn(text, role)
		.replace(/[\s*_`]+/g, ' ')
		.trim();
	return words.length > longestRole ? words.slice(0, longestRole).trimEnd() : words;
}

const noProblems: readonly Problem[] = Object.freeze([]);

function readId(
	file: FileEntry,
	convention: Convention,
	type: NamedType['type'],
	item: ItemText,
	fields: ItemFields,
): string {
	const own = convention.idFromPath(file.path);
	const { heading } = item;
	return heading && convention.parts ? convention.parts.id(own, heading.number) : (fields.id(type) ?? own);
}

function readTitle(file: FileEntry, { heading, outline }: ItemText, fields: ItemFields, id: string): string {
	if (heading) return heading.title || `User Story ${heading.number}`;
	const first = outline.sections.find((section) => section.level === 1)?.title;
	return fields.text('title') ?? ((first && titleWithoutId(first, id)) || fileTitle(file.path));
}

function readStatus(fields: ItemFields, path: string, convention: Convention, note: Note): Status {
	const text = fields.text('status');
	const known = text === undefined ? undefined : findStatusIn(text, convention.workflow);
	if (text !== undefined && !known) {
		const names = convention.workflow.map((status) => status.name).join(', ');
		note(fields.find('status'), {
			code: 'status-unknown',
			severity: 'info',
			message: `The status "${text}" is not known and counts as proposed: use one of ${names}.`,
		});
	}
	return { text: text ?? '', category: convention.categoryOf(path, known?.category ?? 'proposed') };
}

function readOrder(fields: ItemFields, { keeps }: Convention, note: Note): Order | undefined {
	const text = fields.text('rank');
	if (text === undefined) return undefined;
	if (keeps !== 'key') {
		const value = Number(text);
		if (Number.isFinite(value)) return value;
	} else if (isRankKey(text)) {
		if (text.length > longRankKey) note(fields.find('rank'), tooLong(text));
		return text;
	}
	const wanted = keeps === 'key' ? 'a word of the letters a to z' : 'a number';
	note(fields.find('rank'), {
		code: 'rank-invalid',
		severity: 'warning',
		message: `"${text}" is no place in the order, so the item counts as unranked: use ${wanted}, or move the item to give it one.`,
	});
	return undefined;
}

function tooLong(rank: string): Omit<Problem, 'range'> {
	const message = `The rank has ${rank.length} letters, because many items were moved into one gap: re-space the ranks to make them short again.`;
	return { code: 'rank-long', severity: 'info', message };
}

function rangeOf({ text, frontMatter }: ItemText, place: FieldPlace | undefined): PositionRange {
	const lines = new LineIndex(text);
	if (place?.kind === 'label') return lines.rangeOf(place.label.value);
	const found = place && findKey(text, frontMatter, place.key);
	return lines.rangeOf(found ? { start: found.key.start, end: found.value.end } : { start: 0, end: 0 });
}
