import type { Sheet } from './sheet';
import { type SheetTable, sheetSections } from './sheetTables';

/** The roadmap as a document that reads well where it is shown and where it is not. Text of the backlog is escaped. */
export function roadmapMarkdown(sheet: Sheet): string {
	const parts: string[] = [`# ${text(sheet.title ?? 'Roadmap')}`, `As of ${sheet.today}.`];
	const sections = sheetSections(sheet);
	for (const { heading, note, tables } of sections)
		parts.push(`## ${text(heading)}`, ...tables.map(tableOf), ...(note ? [note] : []));
	if (sections.length === 0) parts.push('There are no goals and no epics.');
	if (sheet.problems.length > 0) {
		const lines = sheet.problems.map(
			({ path, line, message, code }) => `- ${text(`${path}:${line}`)} ${text(message)} (${code})`,
		);
		parts.push('## To be put right', lines.join('\n'));
	}
	return `${parts.join('\n\n')}\n`;
}

function tableOf({ heads, rows }: SheetTable): string {
	const line = (cells: readonly string[]) => `| ${cells.map(text).join(' | ')} |`;
	return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Words as plain text in one line of markdown: nothing in it is markup or HTML. */
function text(words: string): string {
	return words
		.replace(/\s+/g, ' ')
		.trim()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/[\\`*_[\]|#~]/g, '\\$&');
}
