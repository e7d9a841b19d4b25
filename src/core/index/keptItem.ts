import type { Facts } from '../model/facts';
import type { Item } from '../model/item';
import type { ItemType, StoryKind } from '../model/itemType';
import type { Problem } from '../model/problem';
import type { Status } from '../model/status';
import type { CommonValues, GatheredValues } from './commonValues';
import { ownList, pathIn, type SharedValues } from './sharedValues';

/** An item without what its file says already, as a row: without names it is a third as long, and the faster to read. */
export type KeptItem = readonly [
	line: number,
	fingerprint: number,
	id: string,
	title: string,
	points: number | null,
	order: string | number | null,
	dependsOn: readonly string[],
	total: number,
	done: number,
	hasStorySentence: boolean,
	openQuestions: number,
	problems: readonly Problem[],
	wish: number | null,
	wishOpening: number | null,
	facts: Facts | null,
	// From here on positions of common values.
	anchor: number,
	convention: number,
	type: number,
	kind: number,
	epic: number,
	goal: number,
	sprint: number,
	release: number,
	persona: number,
	horizon: number,
	status: number,
	labels: number,
	assignees: number,
	role: number,
];

/** Where each field stands in a row. */
const at = {
	line: 0,
	fingerprint: 1,
	id: 2,
	title: 3,
	points: 4,
	order: 5,
	dependsOn: 6,
	total: 7,
	done: 8,
	hasStorySentence: 9,
	openQuestions: 10,
	problems: 11,
	wish: 12,
	wishOpening: 13,
	facts: 14,
	anchor: 15,
	convention: 16,
	type: 17,
	kind: 18,
	epic: 19,
	goal: 20,
	sprint: 21,
	release: 22,
	persona: 23,
	horizon: 24,
	status: 25,
	labels: 26,
	assignees: 27,
	role: 28,
} as const;

const noProblems: readonly Problem[] = Object.freeze([]);

export function keptItem(item: Item, { texts, statuses, lists }: GatheredValues): KeptItem {
	return [
		item.line,
		item.fingerprint,
		item.id,
		item.title,
		item.points ?? null,
		item.order ?? null,
		item.dependsOn,
		item.criteria.total,
		item.criteria.done,
		item.hasStorySentence,
		item.openQuestions,
		item.problems,
		item.wish ?? null,
		item.wishOpening ?? null,
		item.facts ?? null,
		texts.of(item.anchor),
		texts.of(item.convention),
		texts.of(item.type),
		texts.of(item.kind),
		texts.of(item.epic),
		texts.of(item.goal),
		texts.of(item.sprint),
		texts.of(item.release),
		texts.of(item.persona),
		texts.of(item.horizon),
		statuses.of(item.status),
		lists.of(item.labels),
		lists.of(item.assignees),
		texts.of(item.role),
	];
}

/** The item that was kept. All its fields are in one literal, as in `SharedValues`, so that all items have one hidden class. */
export function itemKept(
	row: KeptItem,
	{ texts, statuses, lists }: CommonValues,
	{ uri, root, path }: Pick<Item, 'uri' | 'root' | 'path'>,
	shared: SharedValues,
): Item {
	return {
		readable: true,
		uri,
		root,
		path: pathIn(uri, path),
		anchor: texts[row[at.anchor]],
		line: row[at.line],
		convention: texts[row[at.convention]] as string,
		fingerprint: row[at.fingerprint],
		id: row[at.id],
		title: row[at.title],
		status: statuses[row[at.status]] as Status,
		type: texts[row[at.type]] as ItemType,
		kind: texts[row[at.kind]] as StoryKind | undefined,
		order: row[at.order] ?? undefined,
		epic: texts[row[at.epic]],
		goal: texts[row[at.goal]],
		sprint: texts[row[at.sprint]],
		release: texts[row[at.release]],
		persona: texts[row[at.persona]],
		points: row[at.points] ?? undefined,
		horizon: texts[row[at.horizon]],
		labels: lists[row[at.labels]] ?? [],
		assignees: lists[row[at.assignees]] ?? [],
		dependsOn: ownList(row[at.dependsOn]),
		criteria: shared.count(row[at.total], row[at.done]),
		hasStorySentence: row[at.hasStorySentence],
		role: texts[row[at.role]],
		wish: row[at.wish] ?? undefined,
		wishOpening: row[at.wishOpening] ?? undefined,
		openQuestions: row[at.openQuestions],
		facts: row[at.facts] ?? undefined,
		problems: row[at.problems].length > 0 ? row[at.problems] : noProblems,
	};
}
