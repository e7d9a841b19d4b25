import { entryKey } from '../model/item';
import { coverageOf } from './effects';
import { outcomeOf } from './outcome';
import type { Roadmap } from './roadmap';
import type { RoadmapRow } from './roadmapRow';
import { groupId } from './roadmapRows';

/** Goals that nothing ready serves, and ready work that serves no goal: a group for each of the two that there are some of. */
export function coverageRows(roadmap: Roadmap): readonly RoadmapRow[] {
	const { goalsWithoutWork, workWithoutGoal } = coverageOf(roadmap);
	const goals = groupRow('goals', (parent) =>
		goalsWithoutWork.map(({ item, work }) => {
			const outcomes = (item.facts?.keyResults ?? []).map((result) => outcomeOf(result));
			return { kind: 'goal', id: entryKey(item), parent, children: [], item, work, outcomes };
		}),
	);
	const stories = groupRow('stories', (parent) =>
		workWithoutGoal.map((item) => ({ kind: 'story', id: entryKey(item), parent, children: [], item })),
	);
	return [goals, stories].filter(({ children }) => children.length > 0);
}

function groupRow(name: string, below: (parent: RoadmapRow) => readonly RoadmapRow[]): RoadmapRow {
	const group = { grouping: 'coverage', name } as const;
	const children: RoadmapRow[] = [];
	const row: RoadmapRow = { kind: 'group', group, id: groupId(group), parent: undefined, children };
	children.push(...below(row));
	return row;
}
