import { Matcher } from '../board/boardMatches';
import type { PageContents } from '../board/pageFeed';
import type { BacklogIndex } from '../core/index/backlogIndex';
import { dayNumber } from '../core/model/calendarDay';
import { type Entry, entryKey } from '../core/model/item';
import { isClosed } from '../core/model/status';
import type { FilterKnowledge } from '../core/query/filter';
import { type Roadmap, roadmapFrom, visionsIn } from '../core/roadmap/roadmap';
import { scheduleOf } from '../core/schedule/schedule';
import { scheduleOn } from '../core/schedule/scheduleOn';
import { filterKnowledge } from '../core/tree/filterKnowledge';
import { ItemChanges } from '../core/tree/itemChanges';
import type { BoardState } from '../protocol/board';
import type { RoadmapEpic, RoadmapFrame, RoadmapLook } from '../protocol/roadmap';
import { datesOf } from './days';
import { epicCard, unreadableCard } from './epicCards';
import { keepsRoadmap } from './keepsRoadmap';
import { columnsOf, milestonesOf, namesOf, viewsOf } from './roadmapFrame';
import { sameValue } from './sameValue';
import { type Trials, withTrials } from './scenario';

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
	#tried: { readonly of: readonly unknown[]; readonly roadmap: Roadmap } | undefined;
	#knowledge: { readonly revision: number; readonly knowledge: FilterKnowledge } | undefined;

	constructor(ports: RoadmapPorts) {
		this.#ports = ports;
		this.#unsubscribe = ports.index.onChange((delta) => this.#changes.add(delta));
	}

	contents({ closed, filter }: Pick<RoadmapLook, 'closed' | 'filter'>): PageContents<RoadmapEpic, RoadmapFrame> {
		const { index, trials } = this.#ports;
		const filed = this.#filedRoadmap();
		const tries = trials();
		const roadmap = tries ? this.#triedRoadmap(tries, filed) : filed;
		const all = [...this.#epics(roadmap, filed, tries), ...index.entries.filter(isUnreadableEpic).map(unreadableCard)];
		const shown = all.filter(({ status }) => closed || !isClosed(status.category));
		const cards = this.#kept(shown);
		const entries = cards.map(({ key }) => index.get(key)).filter((entry) => entry !== undefined);
		const matches = this.#matcher.matches(filter, entries, () => this.#known());
		return { entries, cards, frame: this.#frameOf(roadmap, cards, all), matches };
	}

	dispose(): void {
		this.#unsubscribe();
	}

	#epics(roadmap: Roadmap, filed: Roadmap, trials: Trials | undefined): readonly RoadmapEpic[] {
		if (!trials || trials.size === 0) return filed.epics.map((epic) => epicCard(epic, filed));
		const tried = new Map(roadmap.epics.map((epic) => [entryKey(epic.item), epic]));
		return filed.epics.map((epic) => {
			const key = entryKey(epic.item);
			const other = tried.get(key);
			if (!other) return { ...epicCard(epic, filed), dropped: true };
			const card = epicCard(other, roadmap);
			const says = { ...datesOf(epic.item, filed.schedule), horizon: epic.item.horizon };
			const differs = says.start !== card.start || says.target !== card.target || says.horizon !== card.horizon;
			return differs ? { ...card, filed: says } : card;
		});
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

	#triedRoadmap(trials: Trials, filed: Roadmap): Roadmap {
		const { index } = this.#ports;
		const today = this.#ports.today();
		const of = [filed, trials];
		if (!this.#tried || !isSameList(this.#tried.of, of)) {
			const source = withTrials(index, trials);
			this.#tried = { of, roadmap: roadmapFrom(scheduleOf(source), visionsIn(source), { today }) };
		}
		return this.#tried.roadmap;
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
