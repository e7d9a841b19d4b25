import fc from 'fast-check';
import { conventionNames } from '../../../src/core/config/conventionNames';
import type { RuleOption } from '../../../src/core/config/ruleOption';
import { boardGroups, boardModes } from '../../../src/core/model/boardLook';
import { settableFields } from '../../../src/core/model/field';
import { itemTypes, storyKinds } from '../../../src/core/model/itemType';
import { statusCategories } from '../../../src/core/model/status';
import { rules } from './allRules';

const severities = ['error', 'warning', 'info', 'hint', 'off'];
const lowerCase = fc.stringMatching(/^[a-z]{1,8}$/);
const flag = fc.boolean();
const amount = fc.integer({ min: 0, max: 100 });
const glob = fc.oneof(
	lowerCase.map((word) => `${word}/*.md`),
	lowerCase.map((word) => `**/${word}-*.md`),
	lowerCase.map((word) => `docs/{${word},other}/**/*.md`),
);

/** A mapping with some of the keys that it may have. */
function some(shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
	return fc.record(shape, { requiredKeys: [] });
}

function each(names: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
	return some(Object.fromEntries(names.map((name) => [name, value])));
}

function oneOrMore(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	return fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
}

/** Spellings and statuses have to differ from each other, so they are numbered where they stand. */
const fields = fc
	.subarray(['id', 'type', ...settableFields])
	.map((names) => Object.fromEntries(names.map((name) => [name, [`${name}_a`, `${name}_b`]])));

const workflow = fc
	.array(fc.record({ category: fc.constantFrom(...statusCategories), more: flag }), { maxLength: 5 })
	.map((statuses) =>
		statuses.map(({ category, more }, at) => ({
			name: `Column ${at}`,
			category,
			...(more ? { synonyms: [`other ${at}`, `another ${at}`] } : {}),
		})),
	);

const source = fc.oneof(
	glob,
	fc.record(
		{
			path: glob,
			exclude: oneOrMore(glob),
			convention: fc.constantFrom(...conventionNames),
			type: fc.constantFrom(...itemTypes),
			fields,
		},
		{ requiredKeys: ['path'] },
	),
);

/** What may be said of each rule: a severity, or its own options as well. */
const rulesSaid = some(
	Object.fromEntries(
		rules.map(({ id, options = {} }) => [
			id,
			fc.oneof(
				fc.constantFrom(...severities),
				some({
					severity: fc.constantFrom(...severities),
					...Object.fromEntries(Object.entries(options).map(([name, option]) => [name, optionValue(option)])),
				}),
			),
		]),
	),
);

function optionValue(option: RuleOption): fc.Arbitrary<unknown> {
	if (option.kind === 'boolean') return flag;
	return option.kind === 'words' ? fc.array(lowerCase, { maxLength: 3 }) : amount.map((n) => n + (option.least ?? 0));
}

const checks = {
	'story-sentence': flag,
	estimate: flag,
	'max-points': amount,
	'acceptance-criteria': amount,
	'max-acceptance-criteria': fc.integer({ min: 1, max: 100 }),
	'no-open-questions': flag,
	epic: flag,
	goal: flag,
	sprint: flag,
	persona: flag,
	labels: flag,
	dependencies: flag,
	findings: fc.constantFrom('error', 'warning', 'info', 'hint', 'none'),
	rules: oneOrMore(fc.constantFrom(...rules.map(({ id }) => id))),
	checklist: lowerCase,
	invest: flag,
};

/** What a settings file without a mistake may say. */
export const generatedConfig: fc.Arbitrary<Record<string, unknown>> = some({
	version: fc.constant(1),
	sources: fc.array(source, { maxLength: 4 }),
	ignore: oneOrMore(glob),
	fields,
	workflow,
	ready: some({ ...checks, kinds: each(storyKinds, some(checks)) }),
	estimation: some({
		scale: fc.uniqueArray(amount, { maxLength: 6 }).map((points) => points.sort((a, b) => a - b)),
		sizes: fc.dictionary(lowerCase, amount, { maxKeys: 4 }),
	}),
	scoring: fc.oneof(
		fc.record({ model: fc.constantFrom('rice', 'ice', 'wsjf', 'value-effort', 'moscow', 'kano') }),
		fc.record({ formula: fc.constantFrom('value / points', 'or(reach, 1) * impact', 'max(value, 2) ** 2') }),
	),
	ids: some({
		scheme: fc.constantFrom('sequential', 'random'),
		prefixes: each(
			itemTypes,
			lowerCase.map((word) => word.toUpperCase()),
		),
	}),
	board: some({
		views: fc.uniqueArray(
			fc.record(
				{
					name: lowerCase,
					mode: fc.constantFrom(...boardModes),
					filter: fc.constantFrom('status:ready -#tech', 'title:"a b"', 'points>3', 'word'),
					lanes: fc.constantFrom(...boardGroups),
					closed: flag,
				},
				{ requiredKeys: ['name'] },
			),
			{ maxLength: 4, selector: ({ name }) => name },
		),
		capacity: amount,
	}),
	lint: some({
		rules: rulesSaid,
		overrides: fc.array(fc.record({ files: oneOrMore(glob), rules: rulesSaid }, { requiredKeys: ['files'] }), {
			maxLength: 3,
		}),
		glossary: fc.array(lowerCase, { maxLength: 3 }),
		language: fc.constantFrom('auto', 'en', 'other'),
	}),
	order: some({ reasons: fc.constantFrom('commit', 'log'), log: lowerCase.map((word) => `docs/${word}.md`) }),
	roadmap: some({
		public: oneOrMore(lowerCase),
		internal: oneOrMore(lowerCase),
		unlabelled: fc.constantFrom('internal', 'public'),
	}),
	refinement: some({ next: fc.integer({ min: 1, max: 40 }), sprints: fc.integer({ min: 1, max: 4 }) }),
});
