import type { BacklogIndex } from '../index/backlogIndex';
import type { Inspector } from '../lint/inspector';
import { dayText } from '../query/periods';
import { scheduleOn } from '../schedule/scheduleOn';
import { roadmapFrom, visionsIn } from './roadmap';
import type { RoadmapFormat } from './roadmapFormats';
import { roadmapJson } from './roadmapJson';
import { roadmapMarkdown } from './roadmapMarkdown';
import { roadmapProblems } from './roadmapProblems';
import { type Sheet, sheetOf } from './sheet';

export interface ExportRequest {
	readonly format: RoadmapFormat;
	/** Milliseconds since 1970. */
	readonly now: number;
}

const writers: Readonly<Record<RoadmapFormat, (sheet: Sheet) => string>> = {
	md: roadmapMarkdown,
	json: (sheet) => `${JSON.stringify(roadmapJson(sheet), undefined, '\t')}\n`,
};

/** A backlog's roadmap as the text of a file. */
export async function exportRoadmap(
	{ index, inspector }: { readonly index: BacklogIndex; readonly inspector: Pick<Inspector, 'lintEntry'> },
	{ format, now }: ExportRequest,
): Promise<string> {
	const roadmap = roadmapFrom(scheduleOn(index), visionsIn(index), { today: dayText(now) });
	return writers[format](sheetOf(roadmap, await roadmapProblems(index.entries, inspector)));
}
