import { isClosed, type StatusCategory, type StatusDefinition } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import { fileTitle } from '../util/paths';
import { commonConvention } from './commonConvention';
import { commonKeys } from './commonKeys';
import type { Convention } from './convention';

/** What the index of a Kanbn board says. */
export interface KanbnIndex {
	/** Folder that holds the index, with a trailing slash. */
	readonly folder: string;
	readonly columns: readonly { readonly name: string; readonly tasks: readonly string[] }[];
	readonly startedColumns: readonly string[];
	readonly completedColumns: readonly string[];
	/** Points of each workload tag, in lower case. */
	readonly workloads: Readonly<Record<string, number>>;
}

/** The tool's own weights. */
export const usualWorkloads: Readonly<Record<string, number>> = {
	nothing: 0,
	tiny: 1,
	small: 2,
	medium: 3,
	large: 5,
	huge: 8,
};

/**
 * A board of the Kanbn tool: one file for each task in `.kanbn/tasks`; `.kanbn/index.md` lists them by column, in order, so
 * status and order are kept there. A task's workload is one of its tags.
 */
export function kanbn(index: KanbnIndex): Convention {
	const workflow = index.columns.map((column) => statusOfColumn(column.name, index));
	const tasks = `${index.folder}tasks/`;
	const places = new Map<string, { readonly status: string; readonly rank: string }>();
	for (const { name, tasks: ids } of index.columns) {
		for (const id of ids) places.set(id.toLowerCase(), { status: name, rank: String(places.size + 1) });
	}
	return {
		...commonConvention,
		name: 'kanbn',
		key: `kanbn:${index.folder}`,
		workflow,
		keeps: 'list',
		list: `${index.folder}index.md`,
		keys: {
			...commonKeys,
			id: [],
			type: [],
			status: [],
			rank: [],
			points: ['points', 'workload', 'estimate'],
			labels: ['tags'],
			assignees: ['assigned'],
			release: ['milestone'],
		},
		classify: (path) => (path.startsWith(tasks) && /^[^/]+\.md$/i.test(path.slice(tasks.length)) ? 'story' : undefined),
		idFromPath: fileTitle,
		fieldsFromPath: (path) => places.get(fileTitle(path).toLowerCase()) ?? {},
		pointsOf: (words) => index.workloads[words.trim().toLowerCase()],
		scopeOf: () => index.folder,
		rootOf: () => index.folder,
	};
}

function statusOfColumn(name: string, { startedColumns, completedColumns }: KanbnIndex): StatusDefinition {
	return { name, category: categoryOf(), synonyms: [] };

	function categoryOf(): StatusCategory {
		const own = findStatusIn(name)?.category;
		if (completedColumns.includes(name)) return own && isClosed(own) ? own : 'done';
		if (startedColumns.includes(name)) return 'active';
		return own ?? 'proposed';
	}
}
