import picomatch from 'picomatch/posix.js';
import type { LintConfig, RuleOverride, RulesConfig } from '../config/config';
import type { LintOptions } from './engine';

/** What a project's settings say of the rules for one file: overrides that match it go before what holds everywhere, later ones before earlier ones. */
export function configuredRules(
	{ rules, overrides }: LintConfig,
	path: string,
): Required<Pick<LintOptions, 'severities' | 'options'>> {
	const severities: Record<string, NonNullable<RulesConfig[string]['severity']>> = {};
	const options: Record<string, Readonly<Record<string, unknown>>> = {};
	for (const said of [
		rules,
		...overrides.filter((override) => covers(override, path)).map((override) => override.rules),
	]) {
		for (const [rule, { severity, options: more }] of Object.entries(said)) {
			if (severity) severities[rule] = severity;
			options[rule] = { ...options[rule], ...more };
		}
	}
	return { severities, options };
}

/** Making a matcher of globs takes longer than to ask it. */
const matchers = new WeakMap<RuleOverride, (path: string) => boolean>();

function covers(override: RuleOverride, path: string): boolean {
	const known = matchers.get(override);
	const matches = known ?? picomatch([...override.files], { dot: true });
	if (!known) matchers.set(override, matches);
	return matches(path);
}
