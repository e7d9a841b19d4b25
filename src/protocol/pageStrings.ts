/** Words that several pages say, in English. The host hands them to a page, each passed through `vscode.l10n.t`. */
export const pageStrings = {
	modes: 'View',
	filter: 'Filter',
	clearFilter: 'Clear filter',
	count: '{0} items',
	countOne: '1 item',
	countOf: '{0} of {1}',
	countOfSpoken: '{0} of {1} items match',
	closed: 'Closed',
	lanes: 'Lanes',
	noLanes: 'No lanes',

	views: 'Saved views',
	noViews: 'No view is saved yet. A view keeps mode, filter and lanes under a name.',
	viewName: 'Name of this view',
	saveView: 'Save',
	removeView: 'Remove view {0}',

	keysHint: 'Show all keys (?)',

	sayWhy: 'Say why',
	reason: 'Why was this moved? Enter sends it',
	undo: 'Undo',
	undoing: 'Taking the change back',
	redo: 'Redo',
	redoing: 'Making the change again',
	close: 'Close',
	noAnswer: 'the extension did not answer',

	loading: 'Reading the backlog',
	loadingCount: 'Reading the backlog: {0} of {1} files',
	createSample: 'Create sample backlog',
	filteredEmpty: 'None of the {0} items matches “{1}”.',
	readOnly: 'Read-only: {0}',
	openLog: 'Open log',
} as const;

/** The same words, in any language. */
export type PageStrings = { readonly [K in keyof typeof pageStrings]: string };
