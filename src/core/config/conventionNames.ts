/** The ways of keeping a backlog that a source may name; `mapped` is none but the source's own field spellings. */
export const conventionNames = [
	'refinery',
	'backlog-md',
	'bmad',
	'projectman',
	'typed-docs',
	'user-story-folder',
	'kanbn',
	'spec-kit',
	'mapped',
] as const;

export type ConventionName = (typeof conventionNames)[number];
