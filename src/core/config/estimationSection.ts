import * as z from 'zod/mini';
import type { EstimationConfig } from './config';
import { amount, key, together } from './schemaParts';

const scale = z.array(amount(0), { error: 'a list of numbers' }).check(together<number[]>(outOfOrder));

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
	},
	{ error: 'a mapping' },
);

/** How the team estimates, with all that is unsaid. */
export function estimationOf(said: z.output<typeof estimationSchema> | undefined): EstimationConfig {
	return { scale: said?.scale?.length ? said.scale : undefined, sizes: said?.sizes ?? {} };
}

function* outOfOrder(points: readonly number[]) {
	let highest = Number.NEGATIVE_INFINITY;
	for (const [at, value] of points.entries()) {
		if (value > highest) highest = value;
		else yield { path: [at], message: `${value} comes after ${highest}: a scale ascends and has each number once.` };
	}
}
