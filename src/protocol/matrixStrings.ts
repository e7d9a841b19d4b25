/** Words of every page that shows effort and impact as a plane. */
export const matrixStrings = {
	impact: 'Impact',
	effort: 'Effort',
	effortIs: 'effort {0}',
	impactIs: 'impact {0}',
	noEffort: 'no effort',
	noImpact: 'no impact',
	quickWins: 'Quick wins',
	bigBets: 'Big bets',
	fillIns: 'Fill-ins',
	thinkAgain: 'Think again',
	rest: '+{0}',
	liftedOnMatrix: '{0} lifted, effort {1}, impact {2}, {3}. Arrows carry it, Space drops it, Escape puts it back.',
	movedOnMatrix: '{0} moved to effort {1}, impact {2}, {3}',
	droppedOnMatrix: '{0} dropped at effort {1}, impact {2}, {3}',
} as const;

/** The same words, in any language. */
export type MatrixStrings = { readonly [K in keyof typeof matrixStrings]: string };
