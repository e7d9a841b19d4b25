import type { BacklogIndex } from '../core/index/backlogIndex';
import type { ItemDetail } from '../core/lint/itemDetail';
import { type Entry, entryKey, type Item } from '../core/model/item';
import type { BoardDetail, BoardLink } from '../protocol/board';
import type { Belonging } from './belonging';
import type { BoardScores } from './scores';

/** What a card's detail hangs on beside its own file. */
export interface DetailSource {
	readonly index: BacklogIndex;
	readonly belonging: Belonging;
	readonly scores: BoardScores;
}

/** @param detail undefined where the file cannot be read */
export function boardDetail(entry: Entry, detail: ItemDetail | undefined, source: DetailSource): BoardDetail {
	return {
		key: entryKey(entry),
		path: entry.path,
		sentence: detail?.sentence ?? [],
		criteria: detail?.criteria.map((criterion, index) => ({ index, ...criterion })) ?? [],
		questions: detail?.questions ?? [],
		findings: detail?.findings.map(({ rule, severity, message, line }) => ({ rule, severity, message, line })) ?? [],
		links: entry.readable ? linksOf(entry, source) : [],
		score: (entry.readable && source.scores.of(entry)?.parts) || [],
	};
}

/** What an item names, then what names it. */
function linksOf(item: Item, { index, belonging }: DetailSource): readonly BoardLink[] {
	const { hierarchy } = belonging;
	const groups = belonging.groupsOf(item);
	const above: readonly (readonly [BoardLink['relation'], string | undefined, Entry | undefined])[] = [
		['epic', groups.epic, hierarchy.parentOf(item)],
		['goal', groups.goal, belonging.goalOf(item)],
		['sprint', groups.sprint, hierarchy.sprintOf(item)],
		['release', groups.release, belonging.releaseOf(item)],
		['persona', groups.persona, belonging.personaOf(item)],
	];
	const links = above.flatMap(([relation, id, found]) =>
		id !== undefined || found ? [linkTo(relation, found, id ?? '')] : [],
	);
	for (const id of new Set(item.dependsOn)) links.push(linkTo('waits-for', index.find(id, item)[0], id));
	for (const entry of index.entries) {
		if (!entry.readable || entry === item) continue;
		if (entry.dependsOn.some((id) => index.find(id, entry).includes(item))) links.push(linkTo('holds-up', entry, ''));
		if (entry.type === 'story' && entry.epic && hierarchy.parentOf(entry) === item)
			links.push(linkTo('part', entry, ''));
	}
	return links;
}

function linkTo(relation: BoardLink['relation'], found: Entry | undefined, id: string): BoardLink {
	return {
		relation,
		id: found?.id ?? id,
		title: found?.title ?? '',
		key: found && entryKey(found),
		category: found?.status.category,
	};
}
