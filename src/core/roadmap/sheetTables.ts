import type { Sheet, SheetEpic, SheetGoal } from './sheet';
import { amountText, courseText, dayRange, healthWords, progressText, wayText } from './sheetWords';

/** A table as words, for whatever markup; the first cell of a row names it. */
export interface SheetTable {
	readonly caption: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** A part of a document on a roadmap: a heading, what is said where there is no table, and tables. */
export interface SheetSection {
	readonly heading: string;
	readonly note: string | undefined;
	readonly tables: readonly SheetTable[];
}

/** What documents say of a roadmap, in their order. Every epic of the sheet is in exactly one table. */
export function sheetSections(sheet: Sheet): readonly SheetSection[] {
	const { goals, epics, releases } = sheet;
	const sections: SheetSection[] = goals.map(goalSection);
	const others = epics.filter((epic) => !goals.some((goal) => goal.epics.includes(epic)));
	const heading = goals.length > 0 ? 'Without a goal' : 'Epics';
	if (others.length > 0)
		sections.push({
			heading,
			note: undefined,
			tables: [epicTable(others, goals.length > 0 ? 'Epics that serve no goal' : 'All epics')],
		});
	if (releases.length > 0) {
		const rows = releases.map(({ id, title, day, shipped }) => [
			`${id} ${title}`,
			day ?? '',
			shipped ? 'shipped' : 'planned',
		]);
		const table = { caption: 'Days of the releases', heads: ['Release', 'Day', 'State'], rows };
		sections.push({ heading: 'Releases', note: undefined, tables: [table] });
	}
	return sections;
}

function goalSection(goal: SheetGoal): SheetSection {
	const { id, title, period, keyResults, epics } = goal;
	const hasCourse = keyResults.some(({ outcome }) => outcome.history.length > 1);
	const rows = keyResults.map(({ name, metric, baseline, target, actual, due, outcome }) => [
		metric === undefined ? name : `${name} (${metric})`,
		amountText(baseline),
		amountText(actual ?? outcome.actual),
		amountText(target),
		wayText(outcome.way),
		...(hasCourse ? [courseText(outcome.history)] : []),
		due ?? '',
	]);
	const results = {
		caption: `Key results of ${id}`,
		heads: ['Key result', 'Baseline', 'Actual', 'Target', 'Way', ...(hasCourse ? ['Course'] : []), 'Due'],
		rows,
	};
	return {
		heading: `${id} ${title}${period === undefined ? '' : ` (${period})`}`,
		note: epics.length > 0 ? undefined : 'No epic serves this goal.',
		tables: [...(rows.length > 0 ? [results] : []), ...(epics.length > 0 ? [epicTable(epics, `Epics of ${id}`)] : [])],
	};
}

function epicTable(epics: readonly SheetEpic[], caption: string): SheetTable {
	const rows = epics.map((epic) => [
		`${epic.id} ${epic.title}`,
		epic.horizon ?? '',
		dayRange(epic),
		progressText(epic),
		healthWords(epic.health),
		epic.reason,
		epic.dependsOn.join(', '),
	]);
	return { caption, heads: ['Epic', 'Horizon', 'Planned', 'Done', 'Health', 'Reason', 'Waits for'], rows };
}
