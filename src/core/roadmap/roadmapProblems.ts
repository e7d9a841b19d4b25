import type { Inspector } from '../lint/inspector';
import type { Entry } from '../model/item';
import type { RoadmapProblem } from './sheet';

const planned: ReadonlySet<string> = new Set(['goal', 'epic', 'release', 'sprint']);

/** Rules on items of any kind that are asked of a roadmap as well. */
const further: readonly string[] = ['dependency-cycle', 'dependency-unknown', 'duplicate-id'];

/**
 * What is to be put right of a backlog's goals, epics, releases and sprints: what of them could not be read, and what the rules
 * about roadmaps say, under the team's settings, without what comments and the baseline hide. In the order of the backlog.
 */
export async function roadmapProblems(
	entries: readonly Entry[],
	inspector: Pick<Inspector, 'lintEntry'>,
): Promise<readonly RoadmapProblem[]> {
	const { catalogue } = await import('../lint/catalogue');
	const rules = catalogue.filter(({ meta }) => meta.category === 'roadmap' || further.includes(meta.id));
	const problems: RoadmapProblem[] = [];
	for (const entry of entries) {
		if (!planned.has(entry.type)) continue;
		const { path } = entry;
		for (const { code, message, range } of entry.problems)
			problems.push({ code, message, path, line: range.start.line + 1 });
		const linted = entry.readable ? await inspector.lintEntry(entry, { rules, skipClosed: true }) : undefined;
		for (const { rule, message, range } of linted?.findings ?? [])
			problems.push({ code: rule, message, path, line: lineAt(linted?.text ?? '', range.start) });
	}
	return problems;
}

/** From 1 on. */
function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
