import * as z from 'zod/mini';
import { storyKinds } from '../model/itemType';
import { noConfig, type ReadyChecks, type ReadyConfig } from './config';
import { amount, count, key, oneOrMore, text, word, yesOrNo } from './schemaParts';

const weights = ['error', 'warning', 'info', 'hint', 'none'] as const;

/**
 * The definition of ready.
 * @param rules ids of all lint rules there are; without them any id is taken
 */
export function readySchema(rules: readonly string[] | undefined) {
	const checks = checksOf(rules);
	const kind = z.strictObject(checks, { error: 'a mapping' });
	const kinds = Object.fromEntries(
		storyKinds.map((name) => [name, key(kind, { description: `What is asked of a story of the kind \`${name}\`.` })]),
	) as Record<(typeof storyKinds)[number], z.ZodMiniOptional<typeof kind>>;
	return z.strictObject(
		{
			...checks,
			kinds: key(z.strictObject(kinds, { error: 'a mapping from kinds of story to what is asked of them' }), {
				description:
					'What is asked of one kind of story instead: the same keys again, each in place of the one above. Without it bugs, chores and spikes need no criteria, no sentence and no persona, and spikes no estimate.',
				default: {},
				examples: [{ bug: { labels: true }, spike: { 'acceptance-criteria': 1 } }],
			}),
		},
		{ error: 'a mapping' },
	);
}

type Said = z.output<ReturnType<typeof readySchema>>;
type SaidChecks = Omit<Said, 'kinds'>;

/** The definition of ready by the names of the code. */
export function readyOf(said: Said | undefined): ReadyConfig {
	if (!said) return noConfig.ready;
	const { kinds = {}, ...checks } = said;
	const own = Object.entries(kinds).flatMap(([kind, each]) => (each ? [[kind, named(each)] as const] : []));
	return { ...named(checks), kinds: Object.fromEntries(own) };
}

function named(said: SaidChecks): ReadyChecks {
	const { rules } = said;
	return {
		storySentence: said['story-sentence'],
		estimate: said.estimate,
		maxPoints: said['max-points'],
		acceptanceCriteria: said['acceptance-criteria'],
		maxAcceptanceCriteria: said['max-acceptance-criteria'],
		noOpenQuestions: said['no-open-questions'],
		epic: said.epic,
		goal: said.goal,
		sprint: said.sprint,
		persona: said.persona,
		labels: said.labels,
		dependencies: said.dependencies,
		findings: said.findings,
		rules: typeof rules === 'string' ? [rules] : rules,
		checklist: said.checklist,
		invest: said.invest,
	};
}

function checksOf(rules: readonly string[] | undefined) {
	const ruleId: z.ZodMiniType<string> = rules ? z.enum(rules, { error: 'the id of a rule' }) : text('the id of a rule');
	return {
		'story-sentence': key(yesOrNo, {
			description:
				'A feature has a sentence "As a …, I want …, so that …". Without it this is asked for when at least half of the open stories have one.',
			examples: [true],
		}),
		estimate: key(yesOrNo, {
			description:
				'A story has an estimate; spikes need none. Without it this is asked for when at least a quarter of the open stories have one.',
			examples: [true],
		}),
		'max-points': key(amount(0), {
			description: 'The largest estimate with which a story is small enough.',
			examples: [8],
		}),
		'acceptance-criteria': key(count(0), {
			description: 'How many acceptance criteria a feature has at least; 0 asks for none.',
			default: 1,
			examples: [2],
		}),
		'max-acceptance-criteria': key(count(1), {
			description: 'How many acceptance criteria a story has at most.',
			examples: [9],
		}),
		'no-open-questions': key(yesOrNo, {
			description:
				'All questions under "Open questions" are answered: ticked off or struck out, with "Answer: …" or "→ …" below them, or under "Resolved".',
			default: false,
			examples: [true],
		}),
		epic: key(yesOrNo, { description: 'A story belongs to an epic.', default: false, examples: [true] }),
		goal: key(yesOrNo, {
			description: 'A story serves a goal, by itself or through its epic.',
			default: false,
			examples: [true],
		}),
		sprint: key(yesOrNo, { description: 'A story is planned for a sprint.', default: false, examples: [true] }),
		persona: key(yesOrNo, { description: 'A story names its persona.', default: false, examples: [true] }),
		labels: key(yesOrNo, { description: 'A story has at least one label.', default: false, examples: [true] }),
		dependencies: key(yesOrNo, {
			description: 'Everything that a story waits for is in the backlog, and is ready, under way or done.',
			default: false,
			examples: [true],
		}),
		findings: key(word(weights), {
			description:
				'The lightest finding on a criterion or on the story that keeps it from being ready; `none` for no finding at all.',
			default: 'warning',
			examples: ['info'],
		}),
		rules: key(oneOrMore(ruleId, 'the id of a rule'), {
			description:
				'Rules that have to find nothing, whatever the weight of their findings. One that is off unless somebody asks for it is at work, as a hint.',
			default: [],
			examples: [['no-observable-outcome', 'gwt-missing-then']],
		}),
		checklist: key(text('the title of a section'), {
			description: 'Title of a section of the story whose check boxes are all ticked.',
			examples: ['Definition of ready'],
		}),
		invest: key(yesOrNo, {
			description: 'No INVEST hint is left. Without it these hints are shown and keep nothing from being ready.',
			default: false,
			examples: [true],
		}),
	};
}
