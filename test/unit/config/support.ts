import { readConfig } from '../../../src/core/config/readConfig';
import { rules } from './allRules';

/** Problems of a settings file in short: `line:column-column severity message`, lines and columns from zero. */
export function problemsOf(text: string): string[] {
	return readConfig(text, { rules }).problems.map(
		({ range: { start, end }, severity, message }) =>
			`${start.line}:${start.character}-${end.character} ${severity} ${message}`,
	);
}
