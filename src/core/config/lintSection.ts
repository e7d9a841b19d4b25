import * as z from 'zod/mini';
import type { RuleConfig } from './config';
import { key, word } from './schemaParts';

const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;

const severity = word(severities);
const wanted = `${severities.join(', ')}, or a mapping with a severity and options`;

const rule = z.union(
	[
		severity,
		z.catchall(
			z.object(
				{
					severity: key(severity, {
						description: 'How findings are shown; `off` leaves them out. Without it the rule keeps its own.',
						examples: ['info'],
					}),
				},
				{ error: wanted },
			),
			z.unknown(),
		),
	],
	{ error: wanted },
);

type Said = z.output<typeof rule>;

/**
 * What the rules report.
 * @param rules ids of all rules there are; without them any id is taken
 */
export function lintSchema(rules: readonly string[] | undefined) {
	const error = 'a mapping from rules to severities';
	return z.strictObject(
		{
			rules: key(rules ? z.strictObject(shapeOf(rules), { error }) : z.record(z.string(), rule, { error }), {
				description: 'By the id of a rule: a severity, or a mapping with `severity` and the options of the rule.',
				default: {},
				examples: [{ 'vague-term': 'off', 'open-ended-list': { severity: 'info' } }],
			}),
		},
		{ error: 'a mapping' },
	);
}

/** The rules' settings, with all that is unsaid. */
export function rulesOf(said: Readonly<Record<string, Said | undefined>> = {}): Readonly<Record<string, RuleConfig>> {
	const found = Object.entries(said).filter((entry): entry is [string, Said] => entry[1] !== undefined);
	return Object.fromEntries(found.map(([id, each]) => [id, ruleOf(each)]));
}

function shapeOf(rules: readonly string[]): Record<string, z.ZodMiniOptional<typeof rule>> {
	return Object.fromEntries(
		rules.map((id) => [id, key(rule, { description: `Severity, or severity and options, of the rule \`${id}\`.` })]),
	);
}

function ruleOf(said: Said): RuleConfig {
	if (typeof said === 'string') return { severity: said, options: {} };
	const { severity: chosen, ...options } = said;
	return { severity: chosen, options };
}
