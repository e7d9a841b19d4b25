import { asList, asNumber } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { outlineOf } from '../markdown/outline';
import type { TextRange } from '../model/textRange';
import { decodeTarget } from '../util/decodeTarget';
import { fileTitle } from '../util/paths';
import { type KanbnIndex, usualWorkloads } from './kanbn';

/** One line of the index that lists a task. */
export interface ListedTask {
	readonly id: string;
	/** The whole line with its line end. */
	readonly line: TextRange;
}

/** A column of the index with the lines of its tasks. */
export interface ListedColumn {
	readonly name: string;
	readonly tasks: readonly ListedTask[];
	/** Where the first task of a column goes that has none: behind the heading's line and the blank line below it. */
	readonly firstLine: number;
}

const taskLine = /^[ \t]*[-*+][ \t]+\[([^\]]*)\]\(([^)\s]*)\)/;

/** The columns of a Kanbn index, each a heading of the second level with a list of links to tasks. */
export function columnsOf(text: string): readonly ListedColumn[] {
	const outline = outlineOf(text, readFrontMatter(text).bodyStart);
	return outline.sections
		.filter(({ level }) => level === 2)
		.map(({ title, body }) => {
			const tasks: ListedTask[] = [];
			for (const line of outline.lines) {
				if (line.start < body.start || line.start >= body.end || line.kind !== 'text') continue;
				const [, name = '', target = ''] = taskLine.exec(text.slice(line.start, line.end)) ?? [];
				if (target === '' && name === '') continue;
				const lineFeed = text.indexOf('\n', line.end);
				const id = fileTitle(decodeTarget(target || name));
				tasks.push({ id, line: { start: line.start, end: lineFeed < 0 ? text.length : lineFeed + 1 } });
			}
			const blank = /^[ \t]*\r?\n/.exec(text.slice(body.start, body.end))?.[0].length ?? 0;
			return { name: title, tasks, firstLine: body.start + blank };
		});
}

/** What a Kanbn index says: its options are its front matter. Never throws. */
export function readKanbnIndex(text: string, folder: string): KanbnIndex {
	const { data } = readFrontMatter(text);
	return {
		folder,
		columns: columnsOf(text).map(({ name, tasks }) => ({ name, tasks: tasks.map(({ id }) => id) })),
		startedColumns: asList(data.startedColumns),
		completedColumns: asList(data.completedColumns),
		workloads: workloadsOf(data.taskWorkloadTags),
	};
}

function workloadsOf(value: YamlValue | undefined): Readonly<Record<string, number>> {
	if (typeof value !== 'object' || Array.isArray(value)) return usualWorkloads;
	const workloads: Record<string, number> = {};
	for (const [tag, weight] of Object.entries(value)) {
		const points = asNumber(weight);
		if (points !== undefined) workloads[tag.toLowerCase()] = points;
	}
	return workloads;
}
