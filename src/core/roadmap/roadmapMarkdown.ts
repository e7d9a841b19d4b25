import type { Sheet, SheetEpic, SheetGoal } from './sheet';
import { amountText, dayRange, healthWords, progressText, wayText } from './sheetWords';

/** The roadmap as a document that reads well where it is shown and where it is not. Text of the backlog is escaped. */
export function roadmapMarkdown(sheet: Sheet): string {
	const parts: string[] = [`# ${text(sheet.title ?? 'Roadmap')}`, `As of ${sheet.today}.`];
	for (const goal of sheet.goals) parts.push(...goalParts(goal));
	const others = sheet.epics.filter(({ goal }) => goal === undefined);
	if (others.length > 0) parts.push(sheet.goals.length > 0 ? '## Without a goal' : '## Epics', epicTable(others));
	if (sheet.releases.length > 0) {
		const rows = sheet.releases.map(({ id, title, day, shipped }) => [
			`${id} ${title}`,
			day ?? '',
			shipped ? 'shipped' : '',
		]);
		parts.push('## Releases', table(['Release', 'Day', ''], rows));
	}
	if (sheet.epics.length === 0 && sheet.goals.length === 0) parts.push('There are no goals and no epics.');
	if (sheet.problems.length > 0) {
		const lines = sheet.problems.map(
			({ path, line, message, code }) => `- ${text(`${path}:${line}`)} ${text(message)} (${code})`,
		);
		parts.push('## To be put right', lines.join('\n'));
	}
	return `${parts.join('\n\n')}\n`;
}

function goalParts(goal: SheetGoal): string[] {
	const period = goal.period === undefined ? '' : ` (${goal.period})`;
	const parts = [`## ${text(`${goal.id} ${goal.title}${period}`)}`];
	if (goal.keyResults.length > 0) {
		const rows = goal.keyResults.map(({ name, baseline, target, actual, due, outcome }) => [
			name,
			amountText(baseline),
			amountText(actual ?? outcome.actual),
			amountText(target),
			wayText(outcome.way),
			due ?? '',
		]);
		parts.push(table(['Key result', 'Baseline', 'Actual', 'Target', 'Way', 'Due'], rows));
	}
	parts.push(goal.epics.length > 0 ? epicTable(goal.epics) : 'No epic serves this goal.');
	return parts;
}

function epicTable(epics: readonly SheetEpic[]): string {
	const rows = epics.map((epic) => [
		`${epic.id} ${epic.title}`,
		epic.horizon ?? '',
		dayRange(epic),
		progressText(epic),
		healthWords(epic.health),
		epic.reason,
	]);
	return table(['Epic', 'Horizon', 'Planned', 'Done', 'Health', 'Reason'], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
	return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Words as plain text in one line of markdown: nothing in it is markup or HTML. */
function text(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]|#<>~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`));
}
