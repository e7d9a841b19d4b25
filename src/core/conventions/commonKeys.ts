import type { FieldKeys } from './convention';

/** Spellings of the fields that are met in the wild, the native one first. */
export const commonKeys: FieldKeys = {
	id: ['id', 'ID', 'key'],
	type: ['type'],
	title: ['title', 'name', 'summary'],
	status: ['status', 'state', 'story-status', 'current-status', 'implementation-status'],
	kind: ['kind'],
	points: [
		'points',
		'story_points',
		'storyPoints',
		'story-points',
		'estimate',
		'estimation',
		'estimated-points',
		'effort',
		'effort-estimate',
		'estimated-effort',
		'size',
		'sp',
	],
	epic: ['epic', 'epic_id', 'epicId', 'epic-id', 'parent-epic', 'parent_epic', 'parent', 'feature', 'feature_id'],
	goal: ['goal', 'goal_id', 'objective'],
	sprint: ['sprint', 'sprint_id', 'iteration'],
	release: ['release', 'milestone', 'version', 'fix_version', 'target-release'],
	persona: ['persona', 'role'],
	horizon: ['horizon', 'quarter', 'period'],
	rank: ['rank'],
	labels: ['labels', 'tags'],
	assignees: ['assignees', 'assignee', 'assigned', 'owner', 'assigned_to', 'assigned-to'],
	'depends-on': ['depends-on', 'depends_on', 'dependsOn', 'dependencies', 'blocked-by', 'blocked_by', 'blockedBy'],
};
