/** Numbers of an item that a formula may name. */
export const formulaNames = [
	'points',
	'reach',
	'impact',
	'confidence',
	'effort',
	'value',
	'risk',
	'time_criticality',
	'criteria',
] as const;

export type FormulaName = (typeof formulaNames)[number];

/** Functions of a formula, and how many values each takes: at least, at most. */
export const formulaFunctions = {
	min: [1, Number.POSITIVE_INFINITY],
	max: [1, Number.POSITIVE_INFINITY],
	round: [1, 1],
	floor: [1, 1],
	ceil: [1, 1],
	abs: [1, 1],
	sqrt: [1, 1],
	log10: [1, 1],
	/** The first value, or the second where the item has no such number. */
	or: [2, 2],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type FormulaFunction = keyof typeof formulaFunctions;

export const formulaOperators = [
	'+',
	'-',
	'*',
	'/',
	'%',
	'**',
	'<',
	'<=',
	'>',
	'>=',
	'==',
	'!=',
	'&&',
	'||',
	'!',
	'?:',
] as const;

export type FormulaOperator = (typeof formulaOperators)[number];

/** What is worked out from values; a minus with one value turns its sign. */
export interface FormulaStep {
	readonly do: FormulaOperator | FormulaFunction;
	readonly of: readonly FormulaNode[];
}

export type FormulaNode = number | FormulaName | FormulaStep;

/** A formula that was read: plain data, so that it can be kept and worked out without what reads it. */
export interface Formula {
	/** As written in the settings. */
	readonly text: string;
	readonly tree: FormulaNode;
}
