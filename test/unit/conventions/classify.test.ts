import assert from 'node:assert/strict';
import { Conventions } from '../../../src/core/conventions/conventions';

import { typedDocs } from '../../../src/core/conventions/typedDocs';

const expected: readonly (readonly [path: string, convention: string | undefined, type?: string])[] = [
	['backlog/stories/US-1-pay.md', 'refinery', 'story'],
	['backlog/stories/checkout/US-1.md', 'refinery', 'story'],
	['backlog/epics/EP-1.md', 'refinery', 'epic'],
	['backlog/goals/GOAL-1.md', 'refinery', 'goal'],
	['backlog/ideas/IDEA-1.md', 'refinery', 'idea'],
	['backlog/feedback/FB-1.md', 'refinery', 'feedback'],
	['backlog/sprints/SP-1.md', 'refinery', 'sprint'],
	['backlog/releases/REL-1.md', 'refinery', 'release'],
	['backlog/personas/buyer.md', 'refinery', 'persona'],
	['backlog/vision.md', 'refinery', 'vision'],
	['products/shop/backlog/vision.md', 'refinery', 'vision'],
	['products/shop/backlog/stories/US-1.MD', 'refinery', 'story'],
	['backlog/docs/guide.md', 'refinery', 'by-text'],
	['backlog/notes.md', 'refinery', 'by-text'],
	['backlog/stories/US-3-export-a-template.md', 'refinery', 'story'],
	['backlog/tasks/back-12 - Two words.md', 'backlog-md', 'story'],
	['backlog/tasks/back-13 - Add-issue-template.md', 'backlog-md', 'story'],
	['backlog/tasks/back-14 - X.MD', 'backlog-md', 'story'],
	['backlog/completed/task-1 - a.md', 'backlog-md', 'story'],
	['backlog/drafts/draft-1 - a.md', 'backlog-md', 'story'],
	['backlog/archive/tasks/task-2 - a.md', 'backlog-md', 'story'],
	['backlog/milestones/m-1 - a.md', 'backlog-md', 'release'],
	['backlog/archive/milestones/m-0 - a.md', 'backlog-md', 'release'],
	['backlog/tasks/readme.md', undefined],
	['backlog/stories/README.md', undefined],
	['backlog/stories/_template.md', undefined],
	['backlog/stories/template.md', undefined],
	['backlog/stories/story-template.md', undefined],
	['backlog/stories/user-story-template.md', undefined],
	['README.md', undefined],
	['docs/US-1.md', 'user-story-folder', 'story'],
	['mybacklog/stories/login.md', undefined],
	['backlogs/stories/login.md', undefined],
	['backlog/stories/US-1.txt', undefined],
	['backlog/stories/US-1.md.bak', undefined],
];

describe('classify', () => {
	for (const [path, convention, type] of expected) {
		it(`${path} is ${convention ? `${type} of ${convention}` : 'no item'}`, () => {
			const found = new Conventions().claims({ root: '', path }).find((claim) => claim.convention !== typedDocs);
			assert.deepEqual([found?.convention.name, found?.claim], [convention, type]);
		});
	}
});
