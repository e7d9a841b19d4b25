import * as z from 'zod/mini';
import { defaultWorkflow } from '../model/status';
import { boardOf, boardSchema } from './boardSection';
import type { Config } from './config';
import { estimationOf, estimationSchema } from './estimationSection';
import { fieldMapOf, fieldsSchema } from './fieldsSection';
import { idsOf, idsSchema } from './idsSection';
import { type KnownRule, lintOf, lintSchema } from './lintSection';
import { orderOf, orderSchema } from './orderSection';
import { readyOf, readySchema } from './readySection';
import { refinementOf, refinementSchema } from './refinementSection';
import { roadmapSchema, roadmapSettingsOf } from './roadmapSection';
import { glob, key, listOf, oneOrMore } from './schemaParts';
import { scoringOf, scoringSchema } from './scoringSection';
import { sourcesOf, sourcesSchema } from './sourcesSection';
import { workflowOf, workflowSchema } from './workflowSection';

/**
 * Everything that `refinery.yml` may hold: validates it, and is what the JSON schema and the settings page are made from.
 * @param rules all lint rules there are; without them any id and any option is taken
 */
export function configSchema(rules: readonly KnownRule[] | undefined) {
	return z.strictObject(
		{
			version: key(z.literal(1, { error: '1, the only version of this format' }), {
				description: 'Version of the format of this file.',
				default: 1,
				examples: [1],
			}),
			sources: key(sourcesSchema, {
				description:
					'Where items are found beside the places that are known: a list of globs, or of mappings with a `path` and more. The first source that matches a file decides how it is read. A glob that begins with `*` needs quotes.',
				default: [],
				examples: [
					[
						'docs/stories/**/*.md',
						{
							path: 'specs/*.md',
							exclude: 'specs/old-*.md',
							convention: 'mapped',
							type: 'story',
							fields: { points: 'effort' },
						},
					],
				],
			}),
			ignore: key(oneOrMore(glob, 'a glob'), {
				description: 'Globs of files that are no items, whatever else matches them.',
				default: [],
				examples: [['**/archive/**', 'backlog/notes/*.md']],
			}),
			fields: key(fieldsSchema, {
				description:
					'How files spell their fields: one key, or a list of which the first is the one to write. Fields that are not named keep the usual spellings.',
				default: {},
				examples: [{ points: ['story_points', 'estimate'], epic: 'feature' }],
			}),
			workflow: key(workflowSchema, {
				description:
					'The statuses in the order in which an item passes through them: a name, or a mapping with a `name` and more.',
				default: defaultWorkflow.map(({ name }) => name),
				examples: [['To do', { name: 'With legal', category: 'refining' }, 'Ready', 'Doing', 'Done']],
			}),
			ready: key(readySchema(rules?.map(({ id }) => id)), {
				description:
					'The definition of ready: what a story has before a sprint takes it in. The score of a story is the share of what is asked of it that holds.',
				default: {},
				examples: [{ estimate: true, 'max-points': 8, 'no-open-questions': true, checklist: 'Definition of ready' }],
			}),
			estimation: key(estimationSchema, {
				description: 'How the team estimates.',
				default: {},
				examples: [{ scale: [1, 2, 3, 5, 8, 13] }],
			}),
			scoring: key(scoringSchema, {
				description:
					'How items are scored. Scores are shown beside the order and never change it by themselves; see [scoring](scoring.md).',
				default: {},
				examples: [{ model: 'wsjf' }],
			}),
			ids: key(idsSchema, {
				description: 'How new items get their ids.',
				default: {},
				examples: [{ scheme: 'random', prefixes: { story: 'SHOP' } }],
			}),
			board: key(boardSchema, {
				description: 'What the board shows: saved views, limits of work in progress, and what the team can take.',
				default: {},
				examples: [{ views: [{ name: 'Next sprint', mode: 'kanban', filter: 'is:open points:any' }], capacity: 21 }],
			}),
			refinement: key(refinementSchema, {
				description:
					'How far ahead the [Refinement view](refinement.md) looks: a number of stories, or what the next sprints hold.',
				default: {},
				examples: [{ next: 15 }],
			}),
			lint: key(lintSchema(rules), {
				description: 'What the checks of stories report.',
				default: {},
				examples: [{ rules: { 'vague-term': 'off' } }],
			}),
			order: key(orderSchema, {
				description: 'What is kept of moves in the order beside the order itself.',
				default: {},
				examples: [{ reasons: 'log', log: 'backlog/decisions.md' }],
			}),
			roadmap: key(roadmapSchema, {
				description: 'What of the roadmap is told to whom; see [roadmap](roadmap.md).',
				default: {},
				examples: [{ public: ['public', 'customers'], internal: 'confidential' }],
			}),
		},
		{ error: 'a mapping of settings' },
	);
}

export type ConfigSchema = ReturnType<typeof configSchema>;

/** A validated file as the program knows it. */
export function configOf(said: z.output<ConfigSchema>): Config {
	return {
		sources: sourcesOf(said.sources),
		ignore: listOf(said.ignore),
		fields: fieldMapOf(said.fields),
		workflow: workflowOf(said.workflow),
		ready: readyOf(said.ready),
		estimation: estimationOf(said.estimation),
		scoring: scoringOf(said.scoring),
		ids: idsOf(said.ids),
		board: boardOf(said.board),
		lint: lintOf(said.lint),
		order: orderOf(said.order),
		roadmap: roadmapSettingsOf(said.roadmap),
		refinement: refinementOf(said.refinement),
	};
}
