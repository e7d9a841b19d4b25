/** In what a roadmap can be written; apart from what writes it, for those who only name them. */
export const roadmapFormats = ['md', 'html', 'json', 'svg'] as const;

export type RoadmapFormat = (typeof roadmapFormats)[number];

export const audiences = ['internal', 'public'] as const;

/** `internal`: the team itself, which sees everything. */
export type Audience = (typeof audiences)[number];
