import * as z from 'zod/mini';
import { noConfig, type ReadyConfig } from './config';
import { amount, count, key, yesOrNo } from './schemaParts';

/** The definition of ready. */
export const readySchema = z.strictObject(
	{
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
		'no-open-questions': key(yesOrNo, {
			description:
				'All questions under "Open questions" are answered: ticked off or struck out, with "Answer: …" or "→ …" below them, or under "Resolved".',
			default: false,
			examples: [true],
		}),
		epic: key(yesOrNo, { description: 'A story belongs to an epic.', default: false, examples: [true] }),
		persona: key(yesOrNo, { description: 'A story names its persona.', default: false, examples: [true] }),
	},
	{ error: 'a mapping' },
);

/** The definition of ready by the names of the code. */
export function readyOf(said: z.output<typeof readySchema> | undefined): ReadyConfig {
	if (!said) return noConfig.ready;
	return {
		storySentence: said['story-sentence'],
		estimate: said.estimate,
		maxPoints: said['max-points'],
		acceptanceCriteria: said['acceptance-criteria'],
		noOpenQuestions: said['no-open-questions'],
		epic: said.epic,
		persona: said.persona,
	};
}
