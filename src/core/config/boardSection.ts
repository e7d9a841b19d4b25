import * as z from 'zod/mini';
import { boardGroups, boardModes } from '../model/boardLook';
import { roadmapModes } from '../model/roadmapLook';
import { type BoardConfig, noConfig, type SavedView } from './config';
import { amount, count, key, text, together, word, yesOrNo } from './schemaParts';

const filter = z.string({ error: 'a filter such as status:ready -label:tech' });

const view = z.strictObject(
	{
		name: text('a name').check(
			z.meta({ description: 'What the view is called; no other one has the same name.', examples: ['Next sprint'] }),
		),
		mode: key(word([...boardModes, ...roadmapModes]), {
			description:
				'How cards are shown: in their order, in columns by status, by effort and impact, as what moved since a state of the repository, or, on the roadmap, epics along time, in columns by horizon or by impact and feasibility.',
			default: 'ranked',
			examples: ['kanban'],
		}),
		filter: key(filter, {
			description: 'Which items are shown, in the language of filters.',
			default: '',
			examples: ['status:ready,refining -label:tech'],
		}),
		lanes: key(word([...boardGroups, 'team']), {
			description:
				'By what the board, or the timeline of the roadmap (goal, team or release), is cut into lanes. Without it there are none.',
			examples: ['epic'],
		}),
		closed: key(yesOrNo, { description: 'Show closed items too.', default: false, examples: [true] }),
	},
	{ error: 'a mapping with a name' },
);

type View = z.output<typeof view>;

const views = z.array(view, { error: 'a list of views' }).check(together<View[]>(sameNames));

/** What the board shows, and what the team can take. */
export const boardSchema = z.strictObject(
	{
		views: key(views, {
			description: 'Saved views, which the board, the roadmap and the Backlog view offer.',
			default: [],
			examples: [[{ name: 'Next sprint', mode: 'kanban', filter: 'is:open points:any', lanes: 'epic' }]],
		}),
		wip: key(z.record(z.string(), count(1), { error: 'a mapping from statuses to limits' }), {
			description: 'How many items may be in a status at a time, by the name of the status.',
			default: {},
			examples: [{ 'in-progress': 3, 'in-review': 2 }],
		}),
		capacity: key(amount(0), {
			description:
				'Points that the team gets done in a sprint: where the board draws its line when no sprint says how much it holds.',
			examples: [21],
		}),
	},
	{ error: 'a mapping' },
);

/** The section with all that is unsaid. */
export function boardOf(said: z.output<typeof boardSchema> | undefined): BoardConfig {
	const { views = [], wip, capacity } = said ?? {};
	return { views: views.map(viewOf), wip: wip ?? noConfig.board.wip, capacity };
}

function viewOf({ name, mode = 'ranked', filter = '', lanes, closed = false }: View): SavedView {
	return { name: name.trim(), mode, filter: filter.trim(), lanes, closed };
}

function* sameNames(views: readonly View[]) {
	const names = new Set<string>();
	for (const [at, { name }] of views.entries()) {
		const plain = viewKey(name);
		if (names.has(plain))
			yield { path: [at], message: `A view before is named "${name}" too: name this one otherwise.` };
		names.add(plain);
	}
}

/** What tells names of views apart. */
export function viewKey(name: string): string {
	return name.trim().toLowerCase();
}
