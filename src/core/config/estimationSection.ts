import * as z from 'zod/mini';
import { type EstimationConfig, noConfig } from './config';
import { isInside } from './isInside';
import { amount, key, text, together } from './schemaParts';

const scale = z.array(amount(0), { error: 'a list of numbers' }).check(together<number[]>(outOfOrder));

const folder = 'a folder of the workspace folder, for example backlog/estimates';
const votes = z.string({ error: folder }).check(z.refine(isInside, { error: folder }));

/** How the team estimates. */
export const estimationSchema = z.strictObject(
	{
		scale: key(scale, {
			description: 'The points that an estimate may have, in ascending order. Without it any number may be written.',
			examples: [[1, 2, 3, 5, 8, 13]],
		}),
		sizes: key(z.record(z.string(), amount(0), { error: 'a mapping from words to points' }), {
			description: 'Points by word, for teams that estimate in T-shirt sizes.',
			default: {},
			examples: [{ S: 1, M: 3, L: 8 }],
		}),
		team: key(z.array(text('a name'), { error: 'a list of names' }), {
			description:
				'Who takes part in planning poker. Without it, that is asked when one begins; see [estimating](estimation.md).',
			default: [],
			examples: [['Ada', 'Ben']],
		}),
		votes: key(votes, {
			description: 'The folder that the votes of planning poker are kept in, relative to the workspace folder.',
			default: noConfig.estimation.votes,
			examples: ['docs/estimates'],
		}),
	},
	{ error: 'a mapping' },
);

/** How the team estimates, with all that is unsaid. */
export function estimationOf(said: z.output<typeof estimationSchema> | undefined): EstimationConfig {
	return {
		scale: said?.scale?.length ? said.scale : undefined,
		sizes: said?.sizes ?? {},
		team: said?.team ?? [],
		votes: said?.votes ?? noConfig.estimation.votes,
	};
}

function* outOfOrder(points: readonly number[]) {
	let highest = Number.NEGATIVE_INFINITY;
	for (const [at, value] of points.entries()) {
		if (value > highest) highest = value;
		else yield { path: [at], message: `${value} comes after ${highest}: a scale ascends and has each number once.` };
	}
}
