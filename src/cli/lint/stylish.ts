import type { Severity } from '../../core/model/problem';
import { type Cell, formatRows } from '../formatRows';
import { plain, type Style, type Terminal } from '../terminal';
import { count, type LintMessage, number, type ReportedFile } from './lintMessage';

const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

/** Findings for people, grouped by file, as ESLint prints them; nothing when there are none. */
export function stylish(files: readonly ReportedFile[], terminal: Terminal): string {
	const found = files.filter(({ messages }) => messages.length > 0);
	if (found.length === 0) return '';
	const blocks = found.map((file) => block(file, terminal));
	return `\n${blocks.join('\n')}\n${summary(found, terminal)}\n`;
}

function block({ entry, messages }: ReportedFile, { style }: Terminal): string {
	const rows = formatRows(messages.map(cells));
	const lines = messages.map(({ rule, severity }, i) => {
		// Colours go in after the columns are set, since they would count as text.
		const row = (rows[i] ?? '').slice(0, -rule.length);
		return `  ${row.replace(severity, () => style(colours[severity], severity))}${style('dim', rule)}\n`;
	});
	return `${style('underline', plain(entry.path))}\n${lines.join('')}`;
}

function cells({ rule, severity, message, range: { start } }: LintMessage): readonly Cell[] {
	return [{ right: `${start.line + 1}:${start.character + 1}` }, severity, plain(message), rule];
}

function summary(files: readonly ReportedFile[], { style }: Terminal): string {
	const [errors, warnings] = [count(files, 'error'), count(files, 'warning')];
	const notes = count(files, 'info') + count(files, 'hint');
	const fixable = files.reduce((sum, { messages }) => sum + messages.filter(({ fix }) => fix).length, 0);
	const counts = `(${number(errors, 'error')}, ${number(warnings, 'warning')}${notes > 0 ? `, ${number(notes, 'note')}` : ''})`;
	const line = `✖ ${number(errors + warnings + notes, 'problem')} ${counts}`;
	const offer = fixable > 0 ? `\n  ${fixable} can be repaired with the option --fix.` : '';
	const colour = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'blue';
	return `${style(colour, line)}${offer}\n`;
}
