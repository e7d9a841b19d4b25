import type { Item } from '../../../src/core/model/item';

/** A story with nothing special about it, and whatever a test needs changed. */
export function story(changes: Partial<Item> = {}): Item {
	const id = changes.id ?? 'US-1';
	return {
		readable: true,
		uri: `memory:/backlog/stories/${id}.md`,
		path: `backlog/stories/${id}.md`,
		root: '',
		anchor: undefined,
		line: 0,
		convention: 'refinery',
		fingerprint: 0,
		id,
		type: 'story',
		kind: undefined,
		title: `Story ${id}`,
		status: { text: 'refining', category: 'refining' },
		order: undefined,
		epic: undefined,
		goal: undefined,
		sprint: undefined,
		release: undefined,
		persona: undefined,
		points: undefined,
		horizon: undefined,
		labels: [],
		assignees: [],
		dependsOn: [],
		criteria: { total: 0, done: 0 },
		hasStorySentence: false,
		role: undefined,
		wish: undefined,
		wishOpening: undefined,
		openQuestions: 0,
		facts: undefined,
		problems: [],
		...changes,
	};
}
