import type { Terminal } from '../terminal';
import { eslintJson } from './eslintJson';
import { githubCommands } from './githubCommands';
import type { ReportedFile } from './lintMessage';
import { sarifLog } from './sarifLog';
import { stylish } from './stylish';

export const formats = ['stylish', 'json', 'sarif', 'github'] as const;

export type Format = (typeof formats)[number];

/**
 * Findings as text in one of the formats.
 * @param root absolute path of the folder that the backlog lies in
 */
export function report(files: readonly ReportedFile[], format: Format, root: string, terminal: Terminal): string {
	switch (format) {
		case 'stylish':
			return stylish(files, terminal);
		case 'json':
			return `${JSON.stringify(eslintJson(files))}\n`;
		case 'sarif':
			return `${JSON.stringify(sarifLog(files, root), undefined, '\t')}\n`;
		case 'github':
			return githubCommands(files, root);
	}
}
