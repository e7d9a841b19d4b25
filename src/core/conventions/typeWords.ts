import type { NamedType } from './convention';

/** Words by which front matter names types, without blanks and hyphens. */
export const typeWords: Readonly<Record<string, NamedType>> = {
	story: { type: 'story' },
	userstory: { type: 'story' },
	stories: { type: 'story' },
	task: { type: 'story', kind: 'chore' },
	chore: { type: 'story', kind: 'chore' },
	techdebt: { type: 'story', kind: 'chore' },
	technicalstory: { type: 'story', kind: 'chore' },
	bug: { type: 'story', kind: 'bug' },
	defect: { type: 'story', kind: 'bug' },
	spike: { type: 'story', kind: 'spike' },
	feature: { type: 'story', kind: 'feature' },
	epic: { type: 'epic' },
	goal: { type: 'goal' },
	objective: { type: 'goal' },
	idea: { type: 'idea' },
	feedback: { type: 'feedback' },
	sprint: { type: 'sprint' },
	iteration: { type: 'sprint' },
	release: { type: 'release' },
	milestone: { type: 'release' },
	persona: { type: 'persona' },
	vision: { type: 'vision' },
};
