import * as z from 'zod/mini';
import { noConfig, type RoadmapConfig } from './config';
import { key, listOf, oneOrMore, text, word } from './schemaParts';

const labels = oneOrMore(text('a label'), 'a label');

/** Who is told what of the roadmap. */
export const roadmapSchema = z.strictObject(
	{
		public: key(labels, {
			description: 'Labels of goals, epics, releases and visions that may be shown to everybody.',
			default: noConfig.roadmap.publicLabels,
			examples: [['public', 'customers']],
		}),
		internal: key(labels, {
			description: 'Labels of what is never shown to others, whatever other labels it has.',
			default: noConfig.roadmap.internalLabels,
			examples: [['internal', 'confidential']],
		}),
		unlabelled: key(word(['internal', 'public']), {
			description:
				'What counts for items with none of these labels. With `public`, those below something internal stay internal too.',
			default: noConfig.roadmap.unlabelled,
			examples: ['public'],
		}),
	},
	{ error: 'a mapping' },
);

/** The section with all that is unsaid. */
export function roadmapSettingsOf(said: z.output<typeof roadmapSchema> | undefined): RoadmapConfig {
	const { publicLabels, internalLabels, unlabelled } = noConfig.roadmap;
	// A list that is empty because all of its entries are wrong must not open what was closed.
	const labelsOr = (set: string | string[] | undefined, usual: readonly string[]) => {
		const list = listOf(set);
		return list.length > 0 ? list : usual;
	};
	return {
		publicLabels: labelsOr(said?.public, publicLabels),
		internalLabels: labelsOr(said?.internal, internalLabels),
		unlabelled: said?.unlabelled ?? unlabelled,
	};
}
