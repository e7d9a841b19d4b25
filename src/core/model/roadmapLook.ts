/** The ways in which a roadmap is shown: along time, and in columns by horizon. */
export const roadmapModes = ['timeline', 'horizons'] as const;

export type RoadmapMode = (typeof roadmapModes)[number];

/** By what a timeline is cut into lanes. */
export const roadmapGroups = ['goal', 'team', 'release'] as const;

export type RoadmapGroup = (typeof roadmapGroups)[number];

/** What the scale of a timeline makes legible, from near to far. */
export const roadmapZooms = ['weeks', 'months', 'quarters'] as const;

export type RoadmapZoom = (typeof roadmapZooms)[number];
