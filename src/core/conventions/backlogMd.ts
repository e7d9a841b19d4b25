import type { Workflow } from '../model/status';
import { fileTitle, isCompanion } from '../util/paths';
import { commonKeys } from './commonKeys';
import type { Convention } from './convention';

const workflow: Workflow = [
	{ name: 'Draft', category: 'proposed', synonyms: ['proposed', 'idea'] },
	{ name: 'To Do', category: 'proposed', synonyms: ['todo', 'open', 'new', 'backlog', 'planned', 'not started'] },
	{
		name: 'In Progress',
		category: 'active',
		synonyms: ['active', 'doing', 'started', 'wip', 'in-review', 'review', 'blocked'],
	},
	{ name: 'Done', category: 'done', synonyms: ['complete', 'completed', 'closed', 'finished'] },
	{
		name: "Won't Do",
		category: 'dropped',
		synonyms: ['dropped', 'wont do', 'cancelled', 'canceled', 'rejected', 'abandoned'],
	},
];

/** Prefixes that name another kind of document; every other prefix is the project's own name for a task. */
const otherKinds = new Set(['draft', 'm', 'doc', 'decision']);

/** Folders of the Backlog.md tool: `backlog/tasks/back-12 - Title.md`, order kept as a number. */
export const backlogMd: Convention = {
	name: 'backlog-md',
	workflow,
	keeps: 'number',
	keys: {
		...commonKeys,
		type: [],
		kind: ['type'],
		epic: ['parent_task_id', 'parent'],
		release: ['milestone'],
		rank: ['ordinal'],
		labels: ['labels'],
		assignees: ['assignee'],
		'depends-on': ['dependencies'],
	},

	classify(path) {
		if (isCompanion(path)) return undefined;
		if (/(?:^|\/)backlog\/(?:tasks|completed|drafts|archive\/tasks)\/[^/]+\.md$/i.test(path)) return 'story';
		return /(?:^|\/)backlog\/(?:archive\/)?milestones\/[^/]+\.md$/i.test(path) ? 'release' : undefined;
	},

	idFromPath(path) {
		const title = fileTitle(path);
		return (/^[A-Za-z]+-\d+(?:\.\d+)*(?= - |$)/.exec(title)?.[0] ?? title).replace(/^[a-z]+/, (prefix) =>
			prefix.toUpperCase(),
		);
	},

	/** `task-24.1`, `BACK-24.01` and `back-24.1` are one task: the tool changes a project's prefix and pads numbers. */
	normaliseId(id) {
		const parts = /^([a-z]+)-(\d+(?:\.\d+)*)$/i.exec(id.trim());
		const prefix = parts?.[1]?.toLowerCase();
		if (!parts || !prefix) return id.trim().toLowerCase();
		const number = (parts[2] ?? '').split('.').map(Number).join('.');
		return otherKinds.has(prefix) ? `${prefix}-${number}` : number;
	},

	/** What lies in the archive was put aside, whatever its status was then. */
	categoryOf: (path, category) =>
		category !== 'done' && /(?:^|\/)backlog\/archive\//.test(path) ? 'dropped' : category,

	rootOf: (path) => /^(?:.*?\/)?backlog\//.exec(path)?.[0] ?? '',

	newFile(type) {
		if (type !== 'story') return undefined;
		return {
			folder: 'tasks',
			status: 'To Do',
			idPrefix: 'TASK-',
			fileName: (id, title) => `${id.toLowerCase()} - ${fileWords(title)}.md`,
			text: ({ id, title, status }) =>
				`${[
					'---',
					`id: ${id}`,
					`title: ${JSON.stringify(title)}`,
					`status: ${status}`,
					'assignee: []',
					'labels: []',
					'dependencies: []',
					'---',
					'',
					'## Description',
					'',
					'## Acceptance Criteria',
					'<!-- AC:BEGIN -->',
					'<!-- AC:END -->',
				].join('\n')}\n`,
		};
	},
};

function fileWords(title: string): string {
	return (
		title
			.match(/[\p{L}\p{N}+.]+/gu)
			?.join('-')
			.slice(0, 100) ?? 'untitled'
	);
}
