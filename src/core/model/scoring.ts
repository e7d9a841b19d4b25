/** How a team scores its items. */
export const scoringModels = ['rice', 'ice', 'wsjf', 'value-effort', 'moscow', 'kano', 'formula'] as const;

export type ScoringModelKey = (typeof scoringModels)[number];
