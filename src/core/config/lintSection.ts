import * as z from 'zod/mini';
import type { LintConfig, RuleConfig, RulesConfig } from './config';
import { noConfig } from './config';
import type { RuleOptions } from './ruleOption';
import { glob, key, listOf, oneOrMore, text, word } from './schemaParts';

/** What the settings file may say of one rule beside its severity. */
export interface KnownRule {
	readonly id: string;
	readonly options?: RuleOptions | undefined;
}

const severities = ['error', 'warning', 'info', 'hint', 'off'] as const;
const languages = ['auto', 'en', 'other'] as const;

const severity = word(severities);
const wanted = `${severities.join(', ')}, or a mapping with a severity and options`;
const severityKey = () =>
	key(word(severities), {
		description: 'How findings are shown; `off` leaves them out. Without it the rule keeps its own.',
		examples: ['info'],
	});

type Said = z.output<typeof severity> | Readonly<Record<string, unknown>>;
type RuleSchema = z.ZodMiniType<Said>;

const anyRule: RuleSchema = z.union(
	[severity, z.catchall(z.object({ severity: severityKey() }, { error: wanted }), z.unknown())],
	{ error: wanted },
);

/**
 * What the rules report.
 * @param rules all rules there are; without them any id and any option is taken
 */
export function lintSchema(rules: readonly KnownRule[] | undefined) {
	const each = rulesSchema(rules);
	const rulesKey = (description: string) =>
		key(each, {
			description,
			default: {},
			examples: [{ 'vague-term': 'off', 'open-ended-list': { severity: 'info' } }],
		});
	return z.strictObject(
		{
			rules: rulesKey('By the id of a rule: a severity, or a mapping with `severity` and the options of the rule.'),
			overrides: key(
				z.array(
					z.strictObject(
						{
							files: oneOrMore(glob, 'a glob').check(
								z.meta({ description: 'The files that this is about.', examples: ['backlog/archive/**'] }),
							),
							rules: rulesKey('What holds in these files, as in `rules`.'),
						},
						{ error: 'a mapping with files and rules' },
					),
					{ error: 'a list of mappings with files and rules' },
				),
				{
					description:
						'What is different in some files. Where several match a file, later ones go before earlier ones.',
					default: [],
					examples: [[{ files: 'backlog/spikes/**', rules: { 'missing-benefit': 'off' } }]],
				},
			),
			glossary: key(z.array(text('a term'), { error: 'a list of terms' }), {
				description:
					'Terms with a meaning that the team knows: no rule about wording reports them, whatever the case of their letters.',
				default: [],
				examples: [['Quick Ship', 'Simple Checkout']],
			}),
			language: key(word(languages), {
				description:
					'Whether texts are English. `auto` finds out from each file, `en` takes all for English, with `other` the rules about English words are silent. A file may say for itself: `lang: en` in its front matter.',
				default: 'auto',
				examples: ['other'],
			}),
		},
		{ error: 'a mapping' },
	);
}

function rulesSchema(rules: readonly KnownRule[] | undefined) {
	const error = 'a mapping from rules to severities';
	return rules ? z.strictObject(shapeOf(rules), { error }) : z.record(z.string(), anyRule, { error });
}

function shapeOf(rules: readonly KnownRule[]): Record<string, z.ZodMiniOptional<RuleSchema>> {
	return Object.fromEntries(
		rules.map((rule) => [
			rule.id,
			key(ruleSchema(rule), { description: `Severity, or severity and options, of the rule \`${rule.id}\`.` }),
		]),
	);
}

function ruleSchema({ options = {} }: KnownRule): RuleSchema {
	const shape = Object.entries(options).map(([name, option]) => [
		name,
		key(optionSchema(option), { description: option.description, default: option.default }),
	]);
	return z.union(
		[severity, z.strictObject({ severity: severityKey(), ...Object.fromEntries(shape) }, { error: wanted })],
		{
			error: wanted,
		},
	);
}

function optionSchema(option: RuleOptions[string]): z.ZodMiniType {
	switch (option.kind) {
		case 'number': {
			const error = option.least === undefined ? 'a number' : `a number of at least ${option.least}`;
			const number = z.number({ error });
			return option.least === undefined ? number : number.check(z.minimum(option.least, { error }));
		}
		case 'boolean':
			return z.boolean({ error: 'true or false' });
		case 'words':
			return z.array(z.string({ error: 'text' }), { error: 'a list of words' });
	}
}

/** What is said of linting, with all that is unsaid. */
export function lintOf(said: z.output<ReturnType<typeof lintSchema>> | undefined): LintConfig {
	if (!said) return noConfig.lint;
	return {
		rules: rulesOf(said.rules),
		overrides: (said.overrides ?? []).map(({ files, rules }) => ({ files: listOf(files), rules: rulesOf(rules) })),
		glossary: (said.glossary ?? []).map((term) => term.trim()),
		language: said.language ?? noConfig.lint.language,
	};
}

function rulesOf(said: Readonly<Record<string, Said | undefined>> = {}): RulesConfig {
	const found = Object.entries(said).filter((entry): entry is [string, Said] => entry[1] !== undefined);
	return Object.fromEntries(found.map(([id, each]) => [id, ruleOf(each)]));
}

function ruleOf(said: Said): RuleConfig {
	if (typeof said === 'string') return { severity: said, options: {} };
	const { severity: chosen, ...options } = said;
	return { severity: chosen as RuleConfig['severity'], options };
}
