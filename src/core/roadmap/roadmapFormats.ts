/** In what a roadmap can be written; apart from what writes it, for those who only name them. */
export const roadmapFormats = ['md', 'json'] as const;

export type RoadmapFormat = (typeof roadmapFormats)[number];
