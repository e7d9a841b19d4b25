import { fileTitle, slugOf } from '../util/paths';
import { commonConvention, idInName, looksLikeItem, typeNamedFreely } from './commonConvention';
import { isCompanion, isItemByName } from './companions';
import type { Claim, Convention } from './convention';
import { featureFolder } from './featureFolder';

const storyName = /^(?:US|STORY|USER-?STORY)[-_ ]?(?:[A-Z]+[-_])*\d/i;
const epicName = /^(?:EPIC|EP)[-_ ]?(?:[A-Z]+[-_])*\d/i;

/**
 * Folders of stories and epics named after their ids: `docs/user-stories/US-*.md`, `docs/epics/EPIC-*.md`. Fields are labels
 * in the text (`**Status**: Done`, `> **Epic:** [EPIC-01](…)`) or front matter.
 */
export const userStoryFolder: Convention = {
	...commonConvention,
	name: 'user-story-folder',
	key: 'user-story-folder',
	labels: 'always',
	writes: 'label',
	typeNamed: typeNamedFreely,

	classify(path): Claim | undefined {
		if (!/\.md$/i.test(path) || isCompanion(path)) return undefined;
		const name = fileTitle(path);
		if (storyName.test(name)) return 'story';
		if (epicName.test(name)) return 'epic';
		// In a folder that is called so, every document with the looks of a story is one.
		return /(?:^|\/)user[-_ ]?stories\/(?:.*\/)?[^/]+\.md$/i.test(path) ? 'story' : undefined;
	},
	accepts: (path, signs) => looksLikeItem(signs) && isItemByName(path, signs),
	idFromPath: idInName,
	scopeOf: featureFolder,
	rootOf: (path) => /^(?:.*\/)?(?=(?:user[-_ ]?stories|stories|epics)\/)/i.exec(path)?.[0] ?? featureFolder(path),

	newFile(type) {
		if (type !== 'story' && type !== 'epic') return undefined;
		const isStory = type === 'story';
		return {
			folder: isStory ? 'user-stories' : 'epics',
			status: 'Draft',
			idPrefix: isStory ? 'US-' : 'EPIC-',
			idDigits: 3,
			fileName: (id, title) => `${id}-${slugOf(title)}.md`,
			text: ({ id, title, status }) =>
				`${[`# ${id}: ${title}`, '', `**Status**: ${status}`, '', ...(isStory ? ['## Acceptance Criteria', ''] : [])].join('\n')}\n`,
		};
	},
};
