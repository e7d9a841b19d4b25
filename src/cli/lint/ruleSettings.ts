import { catalogue } from '../../core/lint/catalogue';
import type { RuleSetting } from '../../core/lint/engine';
import { Failure } from '../failure';

/** What reading a file reports by itself, besides the rules. */
const readingCodes = ['file-unreadable', 'status-unknown', 'rank-invalid', 'rank-long', 'key-result-invalid'];
const settings: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies readonly RuleSetting[];

/** Takes `ID:SEVERITY` into the settings so far; for an option that may be repeated. */
export function addRuleSetting(
	words: string,
	before: Readonly<Record<string, RuleSetting>> = {},
): Readonly<Record<string, RuleSetting>> {
	const at = words.lastIndexOf(':');
	const rule = words.slice(0, Math.max(at, 0));
	const setting = words.slice(at + 1);
	if (at < 0 || !isSetting(setting)) {
		throw Failure.unusable(
			`--rule "${words}" is not understood: write ID:SEVERITY with one of ${settings.join(', ')}.`,
		);
	}
	const known = [...catalogue.map(({ meta }) => meta.id), ...readingCodes];
	if (!known.includes(rule)) throw Failure.unusable(`There is no rule "${rule}": use one of ${known.join(', ')}.`);
	return { ...before, [rule]: setting };
}

function isSetting(word: string): word is RuleSetting {
	return settings.includes(word);
}
