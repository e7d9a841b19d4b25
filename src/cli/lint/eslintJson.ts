import { fileURLToPath } from 'node:url';
import { count, type LintMessage, type ReportedFile } from './lintMessage';

/** One file in the shape of ESLint's JSON formatter, which many tools read. */
export interface EslintFile {
	/** Absolute, as ESLint writes it. */
	readonly filePath: string;
	readonly messages: readonly EslintMessage[];
	readonly errorCount: number;
	readonly warningCount: number;
	readonly fixableErrorCount: number;
	readonly fixableWarningCount: number;
}

/** Lines and columns count from 1. */
export interface EslintMessage {
	readonly ruleId: string;
	/** 2 error, 1 warning, 0 note. */
	readonly severity: 0 | 1 | 2;
	readonly message: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	/** Offsets in UTF-16 units, not counting a byte-order mark. */
	readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
}

/** All files that were linted, clean ones included. */
export function eslintJson(files: readonly ReportedFile[]): readonly EslintFile[] {
	return files.map((file) => {
		const fixable = { ...file, messages: file.messages.filter(({ fix }) => fix) };
		return {
			filePath: fileURLToPath(file.entry.uri),
			messages: file.messages.map((message) => eslintMessage(message, file.text ?? '')),
			errorCount: count([file], 'error'),
			warningCount: count([file], 'warning'),
			fixableErrorCount: count([fixable], 'error'),
			fixableWarningCount: count([fixable], 'warning'),
		};
	});
}

function eslintMessage({ rule, severity, message, range, fix }: LintMessage, text: string): EslintMessage {
	const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	return {
		ruleId: rule,
		severity: severity === 'error' ? 2 : severity === 'warning' ? 1 : 0,
		message,
		line: range.start.line + 1,
		column: range.start.character + 1,
		endLine: range.end.line + 1,
		endColumn: range.end.character + 1,
		...(fix ? { fix: { range: [fix.range.start - mark, fix.range.end - mark], text: fix.newText } as const } : {}),
	};
}
