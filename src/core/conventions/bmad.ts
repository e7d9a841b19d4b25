import type { Workflow } from '../model/status';
import { fileTitle, slugOf } from '../util/paths';
import { commonConvention, looksLikeItem } from './commonConvention';
import { isCompanion, isItemByName } from './companions';
import type { Convention } from './convention';

const workflow: Workflow = [
	{ name: 'Draft', category: 'proposed', synonyms: ['proposed', 'backlog', 'drafted', 'new', 'todo', 'to do'] },
	{ name: 'Approved', category: 'ready', synonyms: ['ready', 'ready for dev', 'ready for development', 'contexted'] },
	{ name: 'InProgress', category: 'active', synonyms: ['in progress', 'active', 'doing', 'started', 'blocked'] },
	{
		name: 'Review',
		category: 'active',
		synonyms: ['in review', 'ready for review', 'testing', 'qa', 'ready for done'],
	},
	{ name: 'Done', category: 'done', synonyms: ['complete', 'completed', 'closed', 'finished', 'implemented'] },
	{ name: 'Dropped', category: 'dropped', synonyms: ['cancelled', 'canceled', 'deferred', 'superseded', 'obsolete'] },
];

/** `3.2.title.story.md`, `story-3.2-title.md`, `3-2-title.md`. */
const storyName = /^(?:story[-_. ]?)?(\d+)[.-](\d+)([a-z]?)(?=$|[-_. ])/i;
/** In small letters: `EPIC-01` is an id of its own. */
const epicName = /^epic[-_. ]?(\d+)(?=$|[-_. ])/;

/**
 * Stories of the BMad method: `docs/stories/N.M.title.story.md`, story M of epic N, without front matter; status, story and
 * criteria each below a heading of their own.
 */
export const bmad: Convention = {
	...commonConvention,
	name: 'bmad',
	key: 'bmad',
	workflow,
	labels: 'always',
	writes: 'label',

	classify(path) {
		if (
			!/(?:^|\/)(?:stories|epics|prd|implementation-artifacts|planning-artifacts)\/(?:.*\/)?[^/]+\.md$/i.test(path) ||
			isCompanion(path)
		)
			return undefined;
		const name = fileTitle(path);
		if (storyName.test(name)) return 'story';
		return epicName.test(name) && !/story/i.test(name) ? 'epic' : undefined;
	},
	accepts: (path, signs) =>
		isItemByName(path, signs) && (/\.story\.md$/i.test(path) || looksLikeItem(signs) || isEpic(path)),
	idFromPath(path) {
		const [, epic, number, letter = ''] = storyName.exec(fileTitle(path)) ?? [];
		if (epic && number) return `${epic}.${number}${letter}`;
		return epicName.exec(fileTitle(path))?.[1] ?? fileTitle(path);
	},
	fieldsFromPath(path): { readonly epic?: string } {
		const epic = storyName.exec(fileTitle(path))?.[1];
		return epic ? { epic } : {};
	},
	/** `Epic 3`, `epic-3` and `3` are one epic; `Story 3.2` and `3.2` are one story. */
	normaliseId: (id) =>
		/^(?:epic|story)?[-_. ]?(\d+(?:\.\d+)?[a-z]?)$/i.exec(id.trim())?.[1]?.toLowerCase() ?? id.trim().toLowerCase(),
	scopeOf: (path) => folderAround(path),
	rootOf: (path) => folderAround(path),

	newFile(type) {
		if (type !== 'story') return undefined;
		return {
			folder: 'stories',
			status: 'Draft',
			idPrefix: '',
			fileName: (id, title) => `${id}.${slugOf(title)}.story.md`,
			text: ({ id, title, status }) =>
				`${[`# Story ${id}: ${title}`, '', '## Status', '', status, '', '## Story', '', '## Acceptance Criteria', ''].join('\n')}\n`,
		};
	},
};

function isEpic(path: string): boolean {
	return epicName.test(fileTitle(path));
}

/** The folder that holds `stories`. */
function folderAround(path: string): string {
	return /^(?:.*\/)?(?=(?:stories|epics|prd|implementation-artifacts|planning-artifacts)\/)/i.exec(path)?.[0] ?? '';
}
