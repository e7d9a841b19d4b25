import { roadmapGroups, roadmapModes, roadmapZooms } from '../core/model/roadmapLook';
import { statusCategories } from '../core/model/status';
import { isMatches, isState } from './boardMessages';
import { anyOf, type Check, isFlag, isNumber, isText, listOf, oneOf, orMissing, recordOf, shape } from './check';
import {
	type FromRoadmap,
	type RoadmapColumn,
	type RoadmapEpic,
	type RoadmapFields,
	type RoadmapForecast,
	type RoadmapFrame,
	type RoadmapLook,
	type RoadmapMilestone,
	type RoadmapProgress,
	type RoadmapSavedView,
	roadmapHealths,
	type ToRoadmap,
} from './roadmap';

/** A day of a calendar that is written with four digits for the year. */
const isDay: Check<number> = (value): value is number => Number.isInteger(value) && Math.abs(value as number) < 3e6;

const isProgress = shape<RoadmapProgress>({ done: isNumber, total: isNumber });

const isAmount = orMissing(anyOf<number | string>(isNumber, isText));

const values = { horizon: orMissing(isText), impact: isAmount, effort: isAmount };

const dates = { start: orMissing(isDay), target: orMissing(isDay) };

const isEpic: Check<RoadmapEpic> = shape<RoadmapEpic>({
	...dates,
	...values,
	key: isText,
	id: isText,
	title: isText,
	status: shape({ text: isText, category: oneOf(statusCategories) }),
	groups: shape({
		goal: orMissing(isText),
		team: orMissing(isText),
		release: orMissing(isText),
	}) as Check<RoadmapEpic['groups']>,
	confidence: isAmount,
	points: isProgress,
	items: isProgress,
	health: oneOf(roadmapHealths),
	reason: isText,
	forecast: orMissing(shape<RoadmapForecast>({ early: isDay, late: orMissing(isDay), method: isText })),
	waitsFor: listOf(isText),
	conflicts: listOf(isText),
	filed: orMissing(shape<NonNullable<RoadmapEpic['filed']>>({ ...dates, ...values })),
	dropped: isFlag,
	unreadable: orMissing(isText),
});

const look = {
	filter: isText,
	lanes: orMissing(oneOf(roadmapGroups)),
	closed: isFlag,
};

/** True for a well-formed look, also one that was kept by an earlier version. */
export const isRoadmapLook: Check<RoadmapLook> = shape<RoadmapLook>({
	...look,
	mode: oneOf(roadmapModes),
	zoom: oneOf(roadmapZooms),
});

const isTitles = recordOf(isText);

const isFrame: Check<RoadmapFrame> = shape<RoadmapFrame>({
	state: isState,
	today: isDay,
	names: shape({ goal: isTitles, team: isTitles, release: isTitles }),
	columns: listOf(shape<RoadmapColumn>({ name: isText })),
	milestones: listOf(shape<RoadmapMilestone>({ key: isText, id: isText, title: isText, day: isDay, shipped: isFlag })),
	views: listOf(
		shape<RoadmapSavedView>({
			name: isText,
			look: shape<RoadmapSavedView['look']>({ ...look, mode: orMissing(oneOf(roadmapModes)) }),
		}),
	),
	scenario: orMissing(shape({ changes: isNumber })),
});

/** True for a well-formed message from the extension to the roadmap. */
export const isToRoadmap = anyOf<ToRoadmap>(
	shape({
		type: oneOf(['snapshot']),
		revision: isNumber,
		cards: listOf(isEpic),
		frame: isFrame,
		matches: isMatches,
	}),
	shape({
		type: oneOf(['patch']),
		base: isNumber,
		revision: isNumber,
		changed: listOf(isEpic),
		removed: listOf(isText),
		order: orMissing(listOf(isText)),
		frame: orMissing(isFrame),
		matches: orMissing(isMatches),
	}),
	shape({
		type: oneOf(['changed']),
		change: isNumber,
		message: isText,
		back: orMissing(oneOf(['undo', 'redo'])),
	}),
	shape({ type: oneOf(['refused']), change: isNumber, reason: isText }),
);

/** A day as files have it, or an empty text. */
const isDayText: Check<string> = (value): value is string =>
	typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2})?$/.test(value);

/** A number as files have it, or an empty text. */
const isNumberText: Check<string> = (value): value is string =>
	typeof value === 'string' && /^(?:\d+(?:\.\d+)?)?$/.test(value);

const isFields = shape({
	start: orMissing(isDayText),
	target: orMissing(isDayText),
	horizon: orMissing(isText),
	impact: orMissing(isNumberText),
	effort: orMissing(isNumberText),
}) as Check<RoadmapFields>;

/** True for a well-formed message from the roadmap to the extension. */
export const isFromRoadmap = anyOf<FromRoadmap>(
	shape({
		type: oneOf(['resend', 'start-scenario', 'discard-scenario', 'export', 'print', 'new-epic', 'open-log']),
	}) as Check<FromRoadmap>,
	shape({ type: oneOf(['ready', 'look']), look: isRoadmapLook }) as Check<FromRoadmap>,
	shape({ type: oneOf(['change']), change: isNumber, key: isText, fields: isFields }),
	shape({ type: oneOf(['drop']), change: isNumber, key: isText, dropped: isFlag }),
	shape({ type: oneOf(['undo', 'redo', 'apply-scenario']), change: isNumber }) as Check<FromRoadmap>,
	shape({ type: oneOf(['save-view']), name: isText, look: isRoadmapLook }),
	shape({ type: oneOf(['remove-view']), name: isText }),
	shape({ type: oneOf(['open']), key: isText }),
	shape({ type: oneOf(['problem']), text: isText }),
);
