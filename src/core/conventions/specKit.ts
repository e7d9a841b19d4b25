import { commonConvention } from './commonConvention';
import type { Convention } from './convention';

/**
 * Specifications of the Spec Kit: `specs/NNN-name/spec.md`, one for each feature, with its user stories below headings
 * `### User Story 1 - Title (Priority: P1)`. The specification counts as their epic.
 */
export const specKit: Convention = {
	...commonConvention,
	name: 'spec-kit',
	key: 'spec-kit',
	labels: 'always',
	writes: 'label',
	parts: {
		heading:
			/^(?:\P{L}*)user story (?<number>\d+)\s*[-–—:.]?\s*(?<title>.*?)\s*(?:\(\s*priority:?\s*(?<priority>[^)]*)\))?[^\p{L}\p{N})]*$/iu,
		type: 'story',
		whole: 'epic',
		id: (fileId, number) => `${fileId}-US${number}`,
	},

	classify: (path) => (/(?:^|\/)specs\/(?:[^/]+\/)*\d{3,}-[^/]+\/spec\.md$/i.test(path) ? 'story' : undefined),
	idFromPath: (path) => /(\d{3,})-[^/]+\/spec\.md$/i.exec(path)?.[1] ?? path,
	scopeOf: specsFolder,
	rootOf: specsFolder,
};

function specsFolder(path: string): string {
	return /^(?:.*?\/)?specs\//i.exec(path)?.[0] ?? '';
}
