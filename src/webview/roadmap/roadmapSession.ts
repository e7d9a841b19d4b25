import type { FromRoadmap, RoadmapEpic, RoadmapFrame, RoadmapLook } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';
import type { Say } from '../shared/announcer';
import { remember } from '../shared/remember';
import { ToastTimer } from '../shared/toast';
import { noModel, type RoadmapModel, withSet } from './roadmapModel';
import type { Lift, RoadmapView } from './roadmapView';
import { lanesOf } from './time/lanes';
import { layOut } from './time/layout';
import { rangeAround } from './time/range';
import { scaleOf } from './time/scale';
import { spanOf, tailEnd } from './time/span';

/** What a new page shows. */
export const firstLook: RoadmapLook = {
	mode: 'timeline',
	filter: '',
	lanes: 'goal',
	closed: false,
	zoom: 'months',
};

interface Parts {
	readonly model: RoadmapModel;
	readonly look: RoadmapLook;
	readonly active: string | undefined;
	readonly hover: string | undefined;
	readonly lift: Lift | undefined;
	readonly folded: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The state of the page and what is to be seen of it. It decides nothing. */
export class RoadmapSession {
	private parts: Parts = {
		model: noModel,
		look: firstLook,
		active: undefined,
		hover: undefined,
		lift: undefined,
		folded: none,
	};
	private shown: RoadmapView | undefined;
	/** Index of the active epic among those that can be gone to, so that the focus stays near when it goes. */
	private activeAt = 0;
	readonly toasts = new ToastTimer(() => this.touch());

	constructor(
		readonly words: RoadmapStrings,
		readonly post: (message: FromRoadmap) => void,
		readonly say: Say,
		private readonly changed: () => void,
	) {}

	get model(): RoadmapModel {
		return this.parts.model;
	}

	get look(): RoadmapLook {
		return this.parts.look;
	}

	get lift(): Lift | undefined {
		return this.parts.lift;
	}

	/** What is to be seen now; the same object until something changes. */
	get view(): RoadmapView {
		this.shown ??= this.arrange();
		return this.shown;
	}

	/** Changes some parts and lets the page draw once. */
	set(change: Partial<Parts>): void {
		this.parts = { ...this.parts, ...change };
		this.touch();
	}

	/** Folds a lane, or unfolds it. */
	fold(lane: string, folded: boolean): void {
		const next = new Set(this.parts.folded);
		if (folded) next.add(lane);
		else next.delete(lane);
		this.set({ folded: next });
	}

	/** An epic as it is to be seen; undefined when it is not in the roadmap. */
	epicOf(key: string | undefined): RoadmapEpic | undefined {
		return key === undefined ? undefined : this.view.epics.find((epic) => epic.key === key);
	}

	/** Why nothing can be changed; undefined when it can. */
	get whyFixed(): string | undefined {
		const state = this.model.frame?.state;
		return state?.kind === 'read-only' ? state.reason : undefined;
	}

	/** Why an epic cannot be changed; undefined when it can. */
	whyNot(key: string): string | undefined {
		return this.epicOf(key)?.unreadable ?? this.whyFixed;
	}

	private touch(): void {
		this.shown = undefined;
		this.changed();
	}

	private arrange(): RoadmapView {
		const { model, look, hover, lift, folded } = this.parts;
		const { frame, matches } = model;
		const epics = this.withLift(model.shown, lift);
		const visible = this.passing(epics, matches.keys);
		const resting = this.passingResting(this.atRest(model.shown, lift?.key, lift?.base), matches.keys);
		const scale = this.scale(resting, frame, look.zoom);
		const layout = this.layout(this.lanes(resting, look.lanes, frame), folded, scale);
		return {
			frame,
			look,
			matches,
			epics,
			visible,
			undated: this.undated(resting),
			scale,
			layout,
			active: this.activeIn(look.mode === 'timeline' ? layout.order : this.keysOf(visible)),
			hover,
			lift,
			folded,
			pending: this.pending(model.changes),
			toast: this.toasts.current,
		};
	}

	private activeIn(order: readonly string[]): string | undefined {
		const { active } = this.parts;
		const at = active === undefined ? -1 : order.indexOf(active);
		if (at < 0) return order[Math.min(this.activeAt, order.length - 1)];
		this.activeAt = at;
		return active;
	}

	private readonly withLift = remember((epics: readonly RoadmapEpic[], lift: Lift | undefined) =>
		lift ? withSet(epics, lift.key, lift.set) : epics,
	);
	/** Bars keep their lines while one of them is held, so what is held is laid out as it was. */
	private readonly atRest = remember(
		(epics: readonly RoadmapEpic[], key: string | undefined, base: Lift['base'] | undefined) =>
			key !== undefined && base ? withSet(epics, key, base) : epics,
	);
	private readonly passing = remember(passing);
	private readonly passingResting = remember(passing);
	private readonly keysOf = remember((epics: readonly RoadmapEpic[]) => epics.map(({ key }) => key));
	private readonly undated = remember((epics: readonly RoadmapEpic[]) => epics.filter((epic) => !spanOf(epic)));
	private readonly lanes = remember(lanesOf);
	private readonly layout = remember(layOut);
	private readonly pending = remember(
		(changes: RoadmapModel['changes']): ReadonlySet<string> =>
			changes.length === 0 ? none : new Set(changes.map(({ key }) => key)),
	);
	private readonly scale = remember(
		(epics: readonly RoadmapEpic[], frame: RoadmapFrame | undefined, zoom: RoadmapLook['zoom']) => {
			const days = epics.flatMap((epic) => {
				const span = spanOf(epic);
				return span ? [span.from, tailEnd(epic, span)] : [];
			});
			return scaleOf(
				rangeAround([...days, ...(frame?.milestones ?? []).map(({ day }) => day)], frame?.today ?? 0),
				zoom,
			);
		},
	);
}

function passing(epics: readonly RoadmapEpic[], keys: readonly string[] | undefined): readonly RoadmapEpic[] {
	if (!keys) return epics;
	const passes = new Set(keys);
	return epics.filter(({ key }) => passes.has(key));
}
