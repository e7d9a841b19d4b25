import type { StatusDefinition, Workflow } from '../model/status';
import { findStatusIn } from '../model/statusWords';
import { fileTitle } from '../util/paths';
import { commonConvention } from './commonConvention';
import { commonKeys } from './commonKeys';
import { isCompanion } from './companions';
import type { Convention } from './convention';

/** What a project's `backlog/config.yml` says of its tasks. */
export interface BacklogMdConfig {
	/** Folder of the backlog, with a trailing slash. */
	readonly folder: string;
	/** Statuses in the order of the board; empty where the tool's own are meant. */
	readonly statuses: readonly string[];
	/** Prefix of ids without a hyphen; undefined where the tool's own is meant. */
	readonly prefix: string | undefined;
}

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
	...commonConvention,
	name: 'backlog-md',
	key: 'backlog-md',
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
		const folder =
			/(?:^|\/)backlog\/(?:(?:tasks|completed|drafts|archive\/tasks)|(?:archive\/)?(milestones))\/[^/]+\.md$/i.exec(
				path,
			);
		if (!folder || isCompanion(path)) return undefined;
		return folder[1] ? 'release' : 'story';
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

	scopeOf: backlogFolder,
	rootOf: backlogFolder,

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

/** The convention with a project's own statuses and id prefix, for the folder that its configuration lies in. */
export function backlogMdWith({ folder, statuses, prefix }: BacklogMdConfig): Convention {
	const named = statuses.map((name, place): StatusDefinition => {
		// The tool takes what is in the last column of the board for done.
		const rest = place === 0 ? 'proposed' : place === statuses.length - 1 ? 'done' : 'active';
		const category = findStatusIn(name, workflow)?.category ?? rest;
		return { name, category, synonyms: [] };
	});
	const first = named[0]?.name ?? 'To Do';
	return {
		...backlogMd,
		key: `backlog-md:${folder}`,
		workflow: named.length > 0 ? named : workflow,
		classify: (path) => (path.startsWith(folder) ? backlogMd.classify(path) : undefined),
		newFile(type) {
			const made = backlogMd.newFile(type);
			return made && { ...made, status: first, idPrefix: prefix ? `${prefix.toUpperCase()}-` : made.idPrefix };
		},
	};
}

function fileWords(title: string): string {
	return (
		title
			.match(/[\p{L}\p{N}+.]+/gu)
			?.join('-')
			.slice(0, 100) ?? 'untitled'
	);
}

function backlogFolder(path: string): string {
	return /^(?:.*?\/)?backlog\//.exec(path)?.[0] ?? '';
}
