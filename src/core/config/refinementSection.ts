import * as z from 'zod/mini';
import { defaultNext, type RefinementConfig } from './config';
import { count, key } from './schemaParts';

/** How far ahead a team refines. */
export const refinementSchema = z.strictObject(
	{
		next: key(count(1), {
			description:
				'How many of the next stories are looked at. With `sprints` it counts where nothing says how much those sprints hold.',
			default: defaultNext,
			examples: [15],
		}),
		sprints: key(count(1), {
			description:
				'Look at as many stories as this number of the next sprints holds, by their `capacity` or else that of `board`.',
			examples: [2],
		}),
	},
	{ error: 'a mapping' },
);

/** How far ahead a team refines; what is unsaid stays so. */
export function refinementOf(said: z.output<typeof refinementSchema> | undefined): RefinementConfig {
	return { next: said?.next, sprints: said?.sprints };
}
