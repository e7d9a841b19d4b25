/**
 * Every word the board says, in English. The host hands them to the page, each passed through `vscode.l10n.t`;
 * `{0}`, `{1}` … are filled in by the board.
 */
export const boardStrings = {
	title: 'Ranked backlog',
	help: 'Space lifts a row, arrows move it, Space drops it, Escape puts it back. Alt with an arrow moves it at once. Enter opens it.',

	modes: 'View',
	ranked: 'Ranked',
	kanban: 'Kanban',
	matrix: 'Matrix',
	moved: 'Moved',
	pane: 'Details',

	filter: 'Filter',
	filterHint: 'Filter, for example status:ready epic:EP-3 points>3 (/)',
	clearFilter: 'Clear filter',
	count: '{0} items',
	countOne: '1 item',
	countOf: '{0} of {1}',
	countOfSpoken: '{0} of {1} items match',

	notRanked: 'Not ranked yet',
	cannotBeRead: 'Cannot be read',

	place: '{0} of {1}',
	epic: 'epic {0}',
	noEpic: 'no epic',
	points: '{0} points',
	pointsOne: '1 point',
	noPoints: 'no estimate',
	score: '{0} score {1}',
	noStatus: 'no status',
	status: 'status {0}',
	criteria: '{0} of {1} criteria done',
	noCriteria: 'no criteria',
	missing: 'Missing for ready: {0}',
	hints: 'INVEST hints: {0}',
	hint: '{0} ({1})',
	independent: 'independent',
	negotiable: 'negotiable',
	valuable: 'valuable',
	estimable: 'estimable',
	small: 'small',
	testable: 'testable',
	more: '+{0}',
	isReady: 'nothing missing for ready',
	editPoints: 'Change points (E)',
	editStatus: 'Change status (S)',

	lifted: '{0} lifted, {1} of {2}. Arrows move it, Space drops it, Escape puts it back.',
	movedBelow: '{0} moved to {1} of {2}, below {3}',
	movedAbove: '{0} moved to {1} of {2}, above {3}',
	movedOnly: '{0} moved to {1} of {2}',
	dropped: '{0} dropped at {1} of {2}',
	droppedSame: '{0} dropped where it was',
	cancelled: '{0} put back to {1} of {2}',
	cancelledUnranked: '{0} put back, not ranked yet',
	gone: '{0} is no longer in the backlog',
	alreadyFirst: '{0} is already first',
	alreadyLast: '{0} is already last',
	cannotMove: '{0} cannot be moved: {1}',
	refused: '{0} was not moved: {1}',
	noAnswer: 'the extension did not answer',
	cannotChange: '{0} cannot be changed: {1}',
	refusedChange: '{0} was not changed: {1}',
	several: '{0} items',
	undo: 'Undo',
	undoing: 'Taking the change back',
	redo: 'Redo',
	redoing: 'Making the change again',
	close: 'Close',

	loading: 'Reading the backlog',
	loadingCount: 'Reading the backlog: {0} of {1} files',
	empty: 'A backlog is a folder of markdown files, one for each story; none was found here.',
	createSample: 'Create sample backlog',
	filteredEmpty: 'None of the {0} items matches “{1}”.',
	readOnly: 'Read-only: {0}',
	error: 'The backlog cannot be shown: {0}',
	openLog: 'Open log',
} as const;

/** The same words, in any language. */
export type BoardStrings = { readonly [K in keyof typeof boardStrings]: string };

/** What the host writes into the board's page. */
export interface BoardPage {
	readonly strings: BoardStrings;
}
