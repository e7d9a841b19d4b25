/** The ways in which a board shows a backlog. */
export const boardModes = ['ranked', 'kanban', 'matrix', 'moved'] as const;

export type BoardMode = (typeof boardModes)[number];

/** By what a board can be cut into lanes. */
export const boardGroups = ['epic', 'goal', 'sprint', 'release', 'persona'] as const;

export type BoardGroup = (typeof boardGroups)[number];
