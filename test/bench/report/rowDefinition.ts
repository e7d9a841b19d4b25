/** Which value of which measure. */
export interface ValueOf {
	readonly measure: string;
	readonly value: string;
}

/** How far a value, or its ratio to another one of the same round, may go. */
export interface Budget {
	readonly on: 'value' | 'ratio';
	readonly most: number;
	/** The numbers of items for which it holds; for all without it. */
	readonly sizes?: readonly number[];
}

/** How a value may grow with the size of the backlog. */
export type Growth = 'flat' | 'linear';

/** A row of the table, for each size that is measured. */
export interface RowDefinition extends ValueOf {
	readonly title: string;
	/** One sentence for the documentation. */
	readonly explains: string;
	readonly unit: 'ms' | 'bytes';
	/** What it is set in relation to, in words of the table. */
	readonly over?: ValueOf & { readonly title: string };
	readonly budget?: Budget;
	readonly growth?: Growth;
	/** True when the value is already one for each item. */
	readonly perItem?: true;
}
