import type { Terminal } from './terminal';

/** A diff as people see it: with colours, and without whatever else a file could make a terminal do. */
export function colouredDiff(diff: string, { style }: Terminal): string {
	return diff.replace(/[^\P{Cc}\n\t]/gu, '').replace(/^.+$/gm, (line) => {
		if (/^(?:---|\+\+\+) /.test(line)) return style('bold', line);
		if (line.startsWith('@@')) return style('cyan', line);
		return line.startsWith('-') ? style('red', line) : line.startsWith('+') ? style('green', line) : line;
	});
}
