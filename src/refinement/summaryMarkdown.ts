import type { SessionSummary } from '../protocol/session';

/** The summary as markdown, for a chat or a file. */
export function summaryMarkdown({ title, intro, parts }: SessionSummary): string {
	const lines = [`# ${title}`, '', intro];
	for (const part of parts) lines.push('', `## ${part.title}`, '', ...part.lines.map((line) => `- ${escaped(line)}`));
	return `${lines.join('\n')}\n`;
}

/** Titles may hold what markdown would take for something else. */
function escaped(line: string): string {
	return line.replace(/\s+/g, ' ').replace(/[\\`*_<[\]]/g, '\\$&');
}
