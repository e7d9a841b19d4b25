import type { ItemType } from '../model/itemType';
import { fileTitle, slugOf } from '../util/paths';
import { commonConvention } from './commonConvention';
import { isCompanion, isItemByName } from './companions';
import type { Convention, NewFile } from './convention';

/** Folder and id prefix of each type. Personas have ids made of their name. */
const layout: Readonly<Partial<Record<ItemType, { folder: string; prefix: string | undefined }>>> = {
	story: { folder: 'stories', prefix: 'US-' },
	epic: { folder: 'epics', prefix: 'EP-' },
	goal: { folder: 'goals', prefix: 'GOAL-' },
	idea: { folder: 'ideas', prefix: 'IDEA-' },
	feedback: { folder: 'feedback', prefix: 'FB-' },
	sprint: { folder: 'sprints', prefix: 'SP-' },
	release: { folder: 'releases', prefix: 'REL-' },
	persona: { folder: 'personas', prefix: undefined },
};

const typeOfFolder = new Map(Object.entries(layout).map(([type, { folder }]) => [folder, type as ItemType]));

/** The native layout: `backlog/<type>s/ID-slug.md` with the fields' own names. */
export const refinery: Convention = {
	...commonConvention,
	name: 'refinery',
	key: 'refinery',

	classify(path) {
		const inside = /(?:^|\/)backlog\/(?:([^/]+)\/)?(?:.*\/)?[^/]+\.md$/i.exec(path);
		if (!inside || isCompanion(path)) return undefined;
		if (!inside[1] && fileTitle(path).toLowerCase() === 'vision') return 'vision';
		return typeOfFolder.get(inside[1] ?? '') ?? 'by-text';
	},

	accepts: isItemByName,
	scopeOf: backlogFolder,
	rootOf: backlogFolder,

	newFile(type) {
		const place = layout[type];
		return place && { ...newFiles(type), folder: place.folder, idPrefix: place.prefix, status: 'proposed' };
	},
};

function newFiles(type: ItemType): Pick<NewFile, 'text' | 'fileName'> {
	return {
		fileName: (id, title) => (layout[type]?.prefix ? `${id}-${slugOf(title)}.md` : `${id}.md`),
		text: ({ id, title, status }) => {
			const head = ['---', `id: ${id}`, `type: ${type}`, `title: ${JSON.stringify(title)}`];
			if (hasStatus(type)) head.push(`status: ${status}`);
			return `${[...head, '---', '', ...body(type)].join('\n')}\n`;
		},
	};
}

function hasStatus(type: ItemType): boolean {
	return type === 'story' || type === 'epic' || type === 'goal' || type === 'idea';
}

function body(type: ItemType): readonly string[] {
	return type === 'story' ? ['## Acceptance criteria', ''] : ['## Description', ''];
}

function backlogFolder(path: string): string {
	return /^(?:.*?\/)?backlog\//.exec(path)?.[0] ?? '';
}
