/** Where an item stands in its life, whatever the team calls it. */
export const statusCategories = ['proposed', 'refining', 'ready', 'active', 'done', 'dropped'] as const;

export type StatusCategory = (typeof statusCategories)[number];

/** One status of a team's workflow. */
export interface StatusDefinition {
	/** As written into files. */
	readonly name: string;
	readonly category: StatusCategory;
	/** Other spellings that are understood when reading. */
	readonly synonyms: readonly string[];
}

/** The statuses of a team, in the order in which an item passes through them. */
export type Workflow = readonly StatusDefinition[];

/** A status as found in a file. */
export interface Status {
	/** As written in the file; empty when the file has none. */
	readonly text: string;
	readonly category: StatusCategory;
}

export const defaultWorkflow: Workflow = [
	{
		name: 'proposed',
		category: 'proposed',
		synonyms: [
			'new',
			'open',
			'todo',
			'backlog',
			'draft',
			'drafted',
			'idea',
			'planned',
			'planning',
			'not started',
			'pending',
			'triage',
			'proposal',
			'concept',
			'icebox',
			'wishlist',
			'future',
			'later',
			'upcoming',
			'not implemented',
			'unstarted',
		],
	},
	{
		name: 'refining',
		category: 'refining',
		synonyms: ['refinement', 'in refinement', 'grooming', 'analysis', 'in analysis', 'needs refinement', 'specifying'],
	},
	{
		name: 'ready',
		category: 'ready',
		synonyms: [
			'refined',
			'approved',
			'accepted',
			'ready for dev',
			'ready for development',
			'ready to start',
			'ready for implementation',
			'ready for sprint',
			'selected',
			'committed',
			'up next',
			'next',
			'scheduled',
			'groomed',
		],
	},
	{
		name: 'in-progress',
		category: 'active',
		synonyms: [
			'active',
			'doing',
			'started',
			'wip',
			'work in progress',
			'in development',
			'in dev',
			'implementing',
			'ongoing',
			'blocked',
			'on hold',
			'paused',
			'current',
			'partial',
			'partially complete',
			'partially completed',
			'partially done',
			'partially implemented',
			'mostly complete',
			'mostly done',
			'in flight',
		],
	},
	{
		name: 'in-review',
		category: 'active',
		synonyms: [
			'review',
			'ready for review',
			'needs review',
			'awaiting review',
			'testing',
			'in testing',
			'in test',
			'ready for testing',
			'ready for qa',
			'qa',
			'in qa',
			'uat',
			'verify',
			'verifying',
			'code review',
			'pr open',
		],
	},
	{
		name: 'done',
		category: 'done',
		synonyms: [
			'complete',
			'completed',
			'closed',
			'finished',
			'shipped',
			'released',
			'resolved',
			'implemented',
			'fully implemented',
			'merged',
			'delivered',
			'deployed',
			'in production',
			'live',
			'verified',
			'achieved',
			'passed',
		],
	},
	{
		name: 'dropped',
		category: 'dropped',
		synonyms: [
			'cancelled',
			'canceled',
			'rejected',
			'abandoned',
			"won't do",
			'wont do',
			"won't fix",
			'wontfix',
			'archived',
			'declined',
			'deferred',
			'superseded',
			'obsolete',
			'removed',
			'duplicate',
			'deprecated',
			'out of scope',
		],
	},
];

/** A status word reduced to what spelling variants share: lower case, no marks or emoji, words joined by one blank. */
export function normaliseStatus(text: string): string {
	return text
		.toLowerCase()
		.replace(/[’`]/g, "'")
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim();
}

/**
 * Finds the status that a file's word means.
 * @returns undefined when the workflow knows no such word.
 */
export function findStatus(text: string, workflow: Workflow = defaultWorkflow): StatusDefinition | undefined {
	const words = spellings(workflow);
	const word = normaliseStatus(text);
	return words.get(word) ?? words.get(word.replaceAll(' ', ''));
}

/** Per workflow, since every item of a backlog asks for its status. */
const known = new WeakMap<Workflow, ReadonlyMap<string, StatusDefinition>>();

/** Every spelling of a workflow's statuses, with and without blanks; the first status that claims one has it. */
function spellings(workflow: Workflow): ReadonlyMap<string, StatusDefinition> {
	const before = known.get(workflow);
	if (before) return before;
	const found = new Map<string, StatusDefinition>();
	for (const status of workflow) {
		for (const name of [status.name, ...status.synonyms]) {
			const word = normaliseStatus(name);
			for (const spelling of [word, word.replaceAll(' ', '')]) if (!found.has(spelling)) found.set(spelling, status);
		}
	}
	known.set(workflow, found);
	return found;
}

/** True when nothing more is to be done on an item of this category. */
export function isClosed(category: StatusCategory): boolean {
	return category === 'done' || category === 'dropped';
}
