import type { ScoringConfig } from '../../core/config/config';
import type { Conventions } from '../../core/conventions/conventions';
import type { CriteriaCount } from '../../core/model/criterion';
import type { Entry } from '../../core/model/item';
import type { ItemType } from '../../core/model/itemType';
import type { StatusCategory } from '../../core/model/status';
import { scoreOf } from '../../core/priority/score';

/** What `list --json` prints. Lines count from 1; what an item does not have is null; unreadable items have problems and no criteria. */
export interface ListJson {
	readonly schema: 1;
	readonly items: readonly ListItem[];
}

interface ListItem {
	readonly id: string;
	readonly type: ItemType;
	readonly title: string;
	/** As written in the file. */
	readonly status: string | null;
	readonly statusCategory: StatusCategory;
	readonly epic: string | null;
	readonly points: number | null;
	/** By the team's scoring model; only where there is one. */
	readonly score?: number | null;
	/** A key of letters, or a number in a convention that keeps the order in numbers. */
	readonly rank: string | number | null;
	/** Relative to the folder that was listed, with forward slashes. */
	readonly path: string;
	readonly line: number;
	readonly criteria: CriteriaCount;
	readonly dependsOn: readonly string[];
	/** Ids of the stories that a sprint lists. */
	readonly stories: readonly string[];
	readonly problems: readonly { readonly code: string; readonly message: string; readonly line: number }[];
}

export function listJson(entries: readonly Entry[], conventions: Conventions): ListJson {
	return { schema: 1, items: entries.map((entry) => listItem(entry, conventions.configOf(entry.root).scoring)) };
}

function listItem(entry: Entry, scoring: ScoringConfig): ListItem {
	const item = entry.readable ? entry : undefined;
	return {
		id: entry.id,
		type: entry.type,
		title: entry.title,
		status: entry.status.text || null,
		statusCategory: entry.status.category,
		epic: item?.epic ?? null,
		points: item?.points ?? null,
		...(scoring.model === undefined ? {} : { score: (item && scoreOf(item, scoring)?.value) ?? null }),
		rank: item?.order ?? null,
		path: entry.path,
		line: entry.line + 1,
		criteria: item?.criteria ?? { total: 0, done: 0 },
		dependsOn: item?.dependsOn ?? [],
		stories: item?.facts?.stories ?? [],
		problems: entry.problems.map(({ code, message, range }) => ({ code, message, line: range.start.line + 1 })),
	};
}
