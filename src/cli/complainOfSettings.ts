import { settingsProblems } from '../core/lint/settingsProblems';
import type { ReportedFile } from './lint/lintMessage';
import type { OpenBacklog } from './openBacklog';
import type { Terminal } from './terminal';

const settingsFile = 'refinery.yml';

/** Complains of each mistake in the project's settings, at its place, and gives them as findings of that file. */
export async function complainOfSettings(
	{ store }: OpenBacklog,
	terminal: Terminal,
): Promise<ReportedFile | undefined> {
	const uri = store.resolve(settingsFile);
	const problems = uri === undefined ? [] : await settingsProblems(store, uri);
	if (uri === undefined || problems.length === 0) return undefined;
	for (const { severity, message, range } of problems) {
		const { line, character } = range.start;
		terminal.complain(`${settingsFile}:${line + 1}:${character + 1}: ${severity}: ${message}`);
	}
	const messages = problems.map(({ code, ...problem }) => ({ rule: code, ...problem, fix: undefined }));
	return { entry: { uri, path: settingsFile }, text: undefined, messages };
}
