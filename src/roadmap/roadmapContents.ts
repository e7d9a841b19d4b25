import { Matcher } from '../board/boardMatches';
import type { PageContents } from '../board/pageFeed';
import type { BacklogIndex } from '../core/index/backlogIndex';
import { dayNumber } from '../core/model/calendarDay';
import type { Entry } from '../core/model/item';
import { isClosed } from '../core/model/status';
import type { FilterKnowledge } from '../core/query/filter';
import { type Roadmap, roadmapFrom, visionsIn } from '../core/roadmap/roadmap';
import { scenarioOf, type Trials } from '../core/roadmap/scenario';
import { scheduleOn } from '../core/schedule/scheduleOn';
import { filterKnowledge } from '../core/tree/filterKnowledge';
import { ItemChanges } from '../core/tree/itemChanges';
import type { BoardState } from '../protocol/board';
import type { RoadmapEpic, RoadmapFrame, RoadmapLook } from '../protocol/roadmap';
import { epicCard, triedCard, unreadableCard } from './epicCards';
import { keepsRoadmap } from './keepsRoadmap';
import { columnsOf, milestonesOf, namesOf, viewsOf } from './roadmapFrame';
import { sameValue } from './sameValue';

export interface RoadmapPorts {
	readonly index: BacklogIndex;
	readonly state: () => BoardState;
	/** As `2026-01-31`, where the user is. */
	readonly today: () => string;
	/** What is tried; undefined outside of a scenario. A new object whenever something else is tried. */
	readonly trials: () => Trials | undefined;
}

/** Puts together what a roadmap shows. Parts that say the same as before are the same objects. */
export class RoadmapContents {
	readonly #ports: RoadmapPorts;
	readonly #matcher = new Matcher();
	readonly #changes = new ItemChanges();
	readonly #unsubscribe: () => void;
	#cards = new Map<string, RoadmapEpic>();
	#frame: RoadmapFrame | undefined;
	#filed: { readonly of: readonly unknown[]; readonly roadmap: Roadmap } | undefined;
	#told:
		| { readonly of: readonly unknown[]; readonly roadmap: Roadmap; readonly epics: readonly RoadmapEpic[] }
		| undefined;
	#knowledge: { readonly revision: number; readonly knowledge: FilterKnowledge } | undefined;

	constructor(ports: RoadmapPorts) {
		this.#ports = ports;
		this.#unsubscribe = ports.index.onChange((delta) => this.#changes.add(delta));
	}

	contents({ closed, filter }: Pick<RoadmapLook, 'closed' | 'filter'>): PageContents<RoadmapEpic, RoadmapFrame> {
		const { index } = this.#ports;
		const { roadmap, epics } = this.#toldRoadmap();
		const all = [...epics, ...index.entries.filter(isUnreadableEpic).map(unreadableCard)];
		const shown = all.filter(({ status }) => closed || !isClosed(status.category));
		const cards = this.#kept(shown);
		const entries = cards.map(({ key }) => index.get(key)).filter((entry) => entry !== undefined);
		const matches = this.#matcher.matches(filter, entries, () => this.#known());
		return { entries, cards, frame: this.#frameOf(roadmap, cards, all), matches };
	}

	dispose(): void {
		this.#unsubscribe();
	}

	#filedRoadmap(): Roadmap {
		const { index } = this.#ports;
		const today = this.#ports.today();
		const of = [index.conventions, today];
		const stays = this.#changes.take()?.every(keepsRoadmap);
		if (!this.#filed || !stays || !isSameList(this.#filed.of, of)) {
			this.#filed = { of, roadmap: roadmapFrom(scheduleOn(index), visionsIn(index), { today }) };
		}
		return this.#filed.roadmap;
	}

	/** What the page is told of epics; worked out anew only when the files or the scenario say something else. */
	#toldRoadmap(): { readonly roadmap: Roadmap; readonly epics: readonly RoadmapEpic[] } {
		const filed = this.#filedRoadmap();
		const trials = this.#ports.trials();
		const of = [filed, trials];
		if (!this.#told || !isSameList(this.#told.of, of)) {
			const scenario = trials && trials.size > 0 ? scenarioOf(this.#ports.index, filed, trials) : undefined;
			this.#told = scenario
				? { of, roadmap: scenario.after, epics: scenario.epics.map((epic) => triedCard(epic, scenario)) }
				: { of, roadmap: filed, epics: filed.epics.map((epic) => epicCard(epic, filed)) };
		}
		return this.#told;
	}

	#known(): FilterKnowledge {
		const { index } = this.#ports;
		if (this.#knowledge?.revision !== index.revision) {
			this.#knowledge = { revision: index.revision, knowledge: filterKnowledge(index) };
		}
		return this.#knowledge.knowledge;
	}

	/** The same objects for epics that say the same. */
	#kept(now: readonly RoadmapEpic[]): readonly RoadmapEpic[] {
		const cards = now.map((epic) => kept(this.#cards.get(epic.key), epic));
		this.#cards = new Map(cards.map((epic) => [epic.key, epic]));
		return cards;
	}

	#frameOf(roadmap: Roadmap, cards: readonly RoadmapEpic[], all: readonly RoadmapEpic[]): RoadmapFrame {
		const { index, state, today, trials } = this.#ports;
		const roots = [...new Set(index.entries.map(({ root }) => root))];
		const changes = trials();
		this.#frame = kept(this.#frame, {
			state: state(),
			today: dayNumber(today()) ?? 0,
			names: namesOf(roadmap),
			columns: columnsOf(cards),
			milestones: milestonesOf(roadmap),
			views: viewsOf(roots.map((root) => index.conventions.configOf(root))),
			scenario: changes && { changes: all.filter(({ filed, dropped }) => filed || dropped).length },
		});
		return this.#frame;
	}
}

/** The former one of two values that say the same. */
function kept<T>(before: T | undefined, now: T): T {
	return before !== undefined && sameValue(before, now) ? before : now;
}

function isUnreadableEpic(entry: Entry): boolean {
	return !entry.readable && entry.type === 'epic';
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((each, at) => each === b[at]);
}
