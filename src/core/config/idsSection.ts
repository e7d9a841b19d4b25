import * as z from 'zod/mini';
import { type ItemType, itemTypes } from '../model/itemType';
import { type IdsConfig, noConfig } from './config';
import { key, word } from './schemaParts';

const wanted = 'a prefix such as US-, a letter followed by at most 19 letters, digits or . _ -';

const prefix = z.string({ error: wanted }).check(z.regex(/^\p{L}[\p{L}\p{N}._-]{0,19}$/u, { error: wanted }));

function prefixShape(): Record<ItemType, z.ZodMiniOptional<typeof prefix>> {
	const described = itemTypes.map(
		(type) => [type, key(prefix, { description: `What new ids of the type ${type} begin with.` })] as const,
	);
	return Object.fromEntries(described) as Record<ItemType, z.ZodMiniOptional<typeof prefix>>;
}

/** How new items get their ids. */
export const idsSchema = z.strictObject(
	{
		scheme: key(word(['sequential', 'random']), {
			description:
				'`sequential` counts on from the highest number, `random` draws letters, so that two branches never give the same id.',
			default: noConfig.ids.scheme,
			examples: ['random'],
		}),
		prefixes: key(z.strictObject(prefixShape(), { error: 'a mapping from item types to prefixes' }), {
			description:
				'What new ids begin with, by item type. A hyphen follows when the prefix ends with a letter or a digit. Without it new ids begin as those of the backlog do.',
			examples: [{ story: 'SHOP' }],
		}),
	},
	{ error: 'a mapping' },
);

/** How new items get their ids, with all that is unsaid. */
export function idsOf(said: z.output<typeof idsSchema> | undefined): IdsConfig {
	const prefixes = Object.entries(said?.prefixes ?? {}).flatMap(([type, text]) =>
		text ? [[type, withHyphen(text)]] : [],
	);
	return { scheme: said?.scheme ?? noConfig.ids.scheme, prefixes: Object.fromEntries(prefixes) };
}

function withHyphen(prefix: string): string {
	return /[\p{L}\p{N}]$/u.test(prefix) ? `${prefix}-` : prefix;
}
