import * as z from 'zod/mini';
import { noConfig, type OrderConfig } from './config';
import { isInside } from './isInside';
import { key, word } from './schemaParts';

const wanted = 'a markdown file of the workspace folder, for example backlog/decisions.md';

const log = z
	.string({ error: wanted })
	.check(z.refine((path) => isInside(path) && /[^/]\.md$/i.test(path), { error: wanted }));

/** What is kept of moves. */
export const orderSchema = z.strictObject(
	{
		reasons: key(word(['commit', 'log']), {
			description:
				'Where the reason of a move is kept: `commit` puts a line into the message of the next commit, `log` a line into a file.',
			default: noConfig.order.reasons,
			examples: ['log'],
		}),
		log: key(log, {
			description:
				'The file that reasons are kept in, relative to the workspace folder. It is made with the first one.',
			default: noConfig.order.log,
			examples: ['docs/decisions.md'],
		}),
	},
	{ error: 'a mapping' },
);

/** What is kept of moves, with all that is unsaid. */
export function orderOf(said: z.output<typeof orderSchema> | undefined): OrderConfig {
	return { reasons: said?.reasons ?? noConfig.order.reasons, log: said?.log ?? noConfig.order.log };
}
