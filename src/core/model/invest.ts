/** The six qualities of a story by Bill Wake's INVEST (2003), in the order of the word. */
export const investQualities = ['independent', 'negotiable', 'valuable', 'estimable', 'small', 'testable'] as const;

export type InvestQuality = (typeof investQualities)[number];
