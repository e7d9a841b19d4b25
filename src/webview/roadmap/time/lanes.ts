import type { RoadmapGroup } from '../../../core/model/roadmapLook';
import type { RoadmapEpic, RoadmapFrame } from '../../../protocol/roadmap';

/** The epics that belong to one goal, team or release, or to none (`id` is empty then). */
export interface Lane {
	readonly id: string;
	/** Empty where the backlog has no title for it. */
	readonly title: string;
	readonly epics: readonly RoadmapEpic[];
}

/** Cuts epics into lanes, in the order in which the frame names them; the lane for none comes last. Empty ones are left out. */
export function lanesOf(
	epics: readonly RoadmapEpic[],
	group: RoadmapGroup | undefined,
	frame: RoadmapFrame | undefined,
): readonly Lane[] {
	if (group === undefined) return epics.length === 0 ? [] : [{ id: '', title: '', epics }];
	const names = frame?.names[group] ?? {};
	const held = new Map<string, RoadmapEpic[]>(Object.keys(names).map((id) => [id, []]));
	const none: RoadmapEpic[] = [];
	for (const epic of epics) {
		const id = epic.groups[group] ?? '';
		const lane = id === '' ? none : held.get(id);
		if (lane) lane.push(epic);
		else held.set(id, [epic]);
	}
	held.set('', none);
	return [...held]
		.filter(([, lane]) => lane.length > 0)
		.map(([id, lane]) => ({ id, title: names[id] ?? '', epics: lane }));
}
