import type { BacklogIndex } from '../index/backlogIndex';
import type { Inspector } from '../lint/inspector';
import type { History } from '../ports/history';
import { dayText } from '../query/periods';
import { scheduleOn } from '../schedule/scheduleOn';
import { publicSource } from './audience';
import { roadmapFrom, roadmapOf, visionsIn } from './roadmap';
import type { Audience, RoadmapFormat } from './roadmapFormats';
import { roadmapHtml } from './roadmapHtml';
import { roadmapJson } from './roadmapJson';
import { roadmapMarkdown } from './roadmapMarkdown';
import { roadmapProblems } from './roadmapProblems';
import { roadmapSvg } from './roadmapSvg';
import { publicSheet, type Sheet, sheetOf } from './sheet';

export interface ExportRequest {
	readonly format: RoadmapFormat;
	readonly audience: Audience;
	/** Milliseconds since 1970. */
	readonly now: number;
}

const writers: Readonly<Record<RoadmapFormat, (sheet: Sheet) => string>> = {
	md: roadmapMarkdown,
	html: roadmapHtml,
	svg: (sheet) => roadmapSvg(sheet, { alone: true }),
	json: (sheet) => `${JSON.stringify(roadmapJson(sheet), undefined, '\t')}\n`,
};

export interface ExportPorts {
	readonly index: BacklogIndex;
	readonly inspector: Pick<Inspector, 'lintEntry'>;
	/** Asked for what key results were at, for the team alone; undefined where that may not be. */
	readonly history?: History | undefined;
}

/** A backlog's roadmap as the text of a file. */
export async function exportRoadmap(
	{ index, inspector, history }: ExportPorts,
	{ format, audience, now }: ExportRequest,
): Promise<string> {
	const today = dayText(now);
	if (audience === 'public') return writers[format](publicSheet(roadmapOf(publicSource(index), { today })));
	const roadmap = roadmapFrom(scheduleOn(index), visionsIn(index), { today });
	const { keyResultHistory } = await import('../history/keyResultHistory');
	const goals = roadmap.goals.map(({ item }) => item);
	const [problems, committed] = await Promise.all([
		roadmapProblems(index.entries, inspector),
		keyResultHistory(history, goals),
	]);
	return writers[format](sheetOf(roadmap, problems, committed));
}
