/** The commands on items. Those of a view are registered with their view. */
export const commandNames = [
	'refineStory',
	'addCriterion',
	'setStatus',
	'setPoints',
	'setEpic',
	'setSprint',
	'markReady',
	'moveTop',
	'moveUp',
	'moveDown',
	'moveBottom',
	'newStory',
	'createSample',
	'openItem',
	'renameItem',
	'renumberItem',
	'fixFile',
	'fixBacklog',
	'whatMoved',
	'markReviewed',
	'copyId',
	'showLog',
	'openRule',
] as const;

export type CommandName = (typeof commandNames)[number];
