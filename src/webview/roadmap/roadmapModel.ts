import type { BoardMatches } from '../../protocol/board';
import type { RoadmapEpic, RoadmapFrame, RoadmapPatch, RoadmapSnapshot } from '../../protocol/roadmap';
import { patchedCards } from '../shared/patchedCards';

/** What a change sets of an epic. */
export type EpicChange = Partial<Pick<RoadmapEpic, 'start' | 'target' | 'horizon' | 'impact' | 'effort' | 'dropped'>>;

/** A change that was made here and is not in what the host told. */
export interface PendingChange {
	readonly change: number;
	readonly key: string;
	readonly set: EpicChange;
	/** Made, says the host; its patch may still be on its way. */
	readonly settled: boolean;
}

/** What the host told, and the changes that run ahead of it. */
export interface RoadmapModel {
	readonly revision: number;
	readonly epics: readonly RoadmapEpic[];
	/** Undefined until the first snapshot. */
	readonly frame: RoadmapFrame | undefined;
	readonly matches: BoardMatches;
	readonly changes: readonly PendingChange[];
	/** The epics to show: those that were told with the pending changes on top. */
	readonly shown: readonly RoadmapEpic[];
}

export const noModel: RoadmapModel = {
	revision: -1,
	epics: [],
	frame: undefined,
	matches: { filter: '', keys: undefined, problem: undefined },
	changes: [],
	shown: [],
};

/** A snapshot wins over everything. */
export function withSnapshot({ revision, cards, frame, matches }: RoadmapSnapshot): RoadmapModel {
	return { revision, epics: cards, frame, matches, changes: [], shown: cards };
}

/**
 * Applies a patch. Changes that the host has answered are in it, so they are forgotten; later ones stay ahead.
 *
 * @returns undefined when the patch is for another revision or does not fit: a snapshot is needed
 */
export function withPatch(model: RoadmapModel, patch: RoadmapPatch): RoadmapModel | undefined {
	const epics = patch.base === model.revision ? patchedCards(model.epics, patch) : undefined;
	if (!epics) return undefined;
	const told = new Map(patch.changed.map((epic) => [epic.key, epic]));
	return showing({
		...model,
		revision: patch.revision,
		epics,
		frame: patch.frame ?? model.frame,
		matches: patch.matches ?? model.matches,
		changes: model.changes.filter((change) => !isIn(change, told.get(change.key))),
	});
}

/** Shows a change before the host has made it. */
export function withChange(model: RoadmapModel, change: PendingChange): RoadmapModel {
	return { ...model, changes: [...model.changes, change], shown: withSet(model.shown, change.key, change.set) };
}

/** Notes that a change is made; it is forgotten when what was told last has it already. */
export function withSettled(model: RoadmapModel, change: number): RoadmapModel {
	const changes = model.changes.flatMap((one) => {
		if (one.change !== change) return [one];
		const told = model.epics.find(({ key }) => key === one.key);
		return told && hasAll(told, one.set) ? [] : [{ ...one, settled: true }];
	});
	return showing({ ...model, changes });
}

/** Takes a change back. */
export function withoutChange(model: RoadmapModel, change: number): RoadmapModel {
	const changes = model.changes.filter((one) => one.change !== change);
	return changes.length === model.changes.length ? model : showing({ ...model, changes });
}

/** Epics of which one has other values. */
export function withSet(epics: readonly RoadmapEpic[], key: string, set: EpicChange): readonly RoadmapEpic[] {
	return epics.map((epic) => (epic.key === key ? { ...epic, ...set } : epic));
}

/** Whether an epic that was told is as a change makes it, or as it became after that. */
function isIn({ settled, set }: PendingChange, told: RoadmapEpic | undefined): boolean {
	return told !== undefined && (settled || hasAll(told, set));
}

function hasAll(epic: RoadmapEpic, set: EpicChange): boolean {
	return (Object.keys(set) as (keyof EpicChange)[]).every((name) => epic[name] === set[name]);
}

function showing(model: RoadmapModel): RoadmapModel {
	return { ...model, shown: model.changes.reduce((epics, { key, set }) => withSet(epics, key, set), model.epics) };
}
