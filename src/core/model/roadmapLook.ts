/** The ways in which a roadmap is shown: along time, in columns by horizon, and by impact and effort. */
export const roadmapModes = ['timeline', 'horizons', 'chart'] as const;

export type RoadmapMode = (typeof roadmapModes)[number];

/** By what a timeline is cut into lanes. */
export const roadmapGroups = ['goal', 'team', 'release'] as const;

export type RoadmapGroup = (typeof roadmapGroups)[number];

/** What the scale of a timeline makes legible, from near to far. */
export const roadmapZooms = ['weeks', 'months', 'quarters'] as const;

export type RoadmapZoom = (typeof roadmapZooms)[number];
