import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Severity } from '../../core/model/problem';
import { type LintMessage, number, type ReportedFile } from './lintMessage';
import { repositoryRoot } from './repositoryRoot';

/** What GitHub shows of one kind in a step; it drops the others without a word. */
const shown = 10;

const commands: Readonly<Record<Severity, Command>> = {
	error: 'error',
	warning: 'warning',
	info: 'notice',
	hint: 'notice',
};

type Command = 'error' | 'warning' | 'notice';

/**
 * Findings as workflow commands of GitHub Actions, which makes them annotations of a pull request. Paths count from the
 * root of the repository around the backlog. A last line tells how many of a kind GitHub leaves out.
 */
export function githubCommands(files: readonly ReportedFile[], root: string): string {
	const base = repositoryRoot(root);
	const lines = files.flatMap((file) => {
		const where = path.relative(base, fileURLToPath(file.entry.uri)).replaceAll(path.sep, '/');
		return file.messages.map((message) => line(message, where));
	});
	const messages = files.flatMap((file) => file.messages);
	const left = (['error', 'warning', 'notice'] as const).flatMap((command) => {
		const count = messages.filter(({ severity }) => commands[severity] === command).length;
		return count > shown ? [number(count - shown, command)] : [];
	});
	const note =
		left.length > 0
			? [
					`GitHub shows ${shown} annotations of a kind for each step: ${left.join(', ')} more can be read in this log only.`,
				]
			: [];
	return [...lines, ...note].map((text) => `${text}\n`).join('');
}

function line({ rule, severity, message, range: { start, end } }: LintMessage, file: string): string {
	const properties = {
		file,
		line: start.line + 1,
		endLine: end.line + 1,
		// Columns are taken only of a place within one line.
		...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
		title: rule,
	};
	const words = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
	return `::${commands[severity]} ${words.join(',')}::${data(message)}`;
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
