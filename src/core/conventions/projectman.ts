import type { Workflow } from '../model/status';
import { baseName } from '../util/paths';
import { commonConvention } from './commonConvention';
import { commonKeys } from './commonKeys';
import type { Convention } from './convention';

const workflow: Workflow = [
	{ name: 'draft', category: 'proposed', synonyms: ['proposed', 'idea', 'new'] },
	{ name: 'backlog', category: 'proposed', synonyms: ['todo', 'to do', 'open', 'planned'] },
	{ name: 'ready', category: 'ready', synonyms: ['refined', 'approved'] },
	{ name: 'active', category: 'active', synonyms: ['in-progress', 'doing', 'started'] },
	{ name: 'review', category: 'active', synonyms: ['in-review', 'blocked', 'testing'] },
	{ name: 'done', category: 'done', synonyms: ['complete', 'completed', 'closed', 'finished'] },
	{ name: 'archived', category: 'dropped', synonyms: ['dropped', 'cancelled', 'canceled', 'abandoned'] },
];

const typeOfFolder = { epics: 'epic', stories: 'story', tasks: 'story', sprints: 'sprint' } as const;

/** Folders of the ProjectMan tool: `.project/{epics,stories,tasks,sprints}/ID.md`, a task below its story, a story below its epic. */
export const projectman: Convention = {
	...commonConvention,
	name: 'projectman',
	key: 'projectman',
	workflow,
	keys: {
		...commonKeys,
		type: [],
		epic: ['epic_id', 'story_id', 'epic', 'parent'],
		sprint: ['sprint_id', 'sprint'],
		labels: ['tags', 'labels'],
		assignees: ['assignee', 'assignees'],
		'depends-on': ['depends_on', 'dependencies', 'blocked_by'],
	},

	classify(path) {
		const folder = /(?:^|\/)\.project\/(?:[^/]+\/)*?(epics|stories|tasks|sprints)\/[^/]+\.md$/i.exec(path)?.[1];
		if (!folder || /^(?:readme|index.*|_.*)\.md$/i.test(baseName(path))) return undefined;
		return typeOfFolder[folder.toLowerCase() as keyof typeof typeOfFolder];
	},
	fieldsFromPath: (path) => (/\/tasks\/[^/]+$/i.test(path) ? { kind: 'chore' } : {}),
	scopeOf: projectFolder,
	rootOf: projectFolder,

	newFile(type) {
		if (type !== 'story' && type !== 'epic') return undefined;
		const isStory = type === 'story';
		return {
			folder: isStory ? 'stories' : 'epics',
			status: isStory ? 'backlog' : 'draft',
			idPrefix: isStory ? 'US-' : 'EPIC-',
			fileName: (id) => `${id}.md`,
			text: ({ id, title, status }) =>
				`${['---', ...(isStory ? ['acceptance_criteria: []'] : []), `id: ${id}`, 'points: null', `status: ${status}`, 'tags: []', `title: ${JSON.stringify(title)}`, '---', ''].join('\n')}\n`,
		};
	},
};

function projectFolder(path: string): string {
	return /^(?:.*?\/)?\.project\//.exec(path)?.[0] ?? '';
}
