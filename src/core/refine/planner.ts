import type { BacklogIndex } from '../index/backlogIndex';
import type { Field } from '../model/field';
import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { FileRename, Plan } from '../model/textEdit';
import type { Cancellation } from '../ports/cancellation';
import type { Clock, Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import type { Goal } from '../priority/goal';
import type { CriteriaForm } from './criteriaForms';
import type { Draft } from './draft';
import type { Refinement } from './refinement';
import type { RespaceWatch } from './respaceRanks';
import type { Settlement } from './settleOrder';
import type { SortWatch } from './sortByScore';
import type { SpikeRequest } from './spikeFromQuestion';
import type { SplitRequest } from './splitStory';

/** A field and what the user typed for it; an empty text removes the field. */
export interface Wish {
	readonly field: Field;
	readonly words: string;
}

/** Fields of one item that are to be set. */
export interface FieldChange {
	readonly entry: Entry;
	readonly wishes: readonly Wish[];
}

type Change = Plan & { readonly kind: 'change' };
export type Refusal = Plan & { readonly kind: 'refused' };

/** A plan that makes one file, and what is in it. */
export type Creation = Change & { readonly path: string; readonly id: string };

/** A plan that makes several items and changes nothing else. */
export type Creations = Change & { readonly ids: readonly string[] };

/** Turns wishes into plans on the files' present texts. Changes nothing itself. */
export interface Planner {
	move(entry: Entry, goal: Goal): Promise<Plan>;
	/** Several items to one place as one step; they keep their order among each other. */
	moveAll(entries: readonly Entry[], goal: Goal): Promise<Plan>;
	/** The ranked open items of a type in the order of their scores, by as few moves as can be. */
	sortByScore(type: ItemType, watch?: SortWatch): Promise<Plan>;
	/** New ranks for all ranked items of a type in a workspace folder, evenly spaced; their order stays. */
	respaceRanks(root: string, type: ItemType, watch?: RespaceWatch): Promise<Plan>;
	/** Ways to settle what place an item has, where a merge left two; on a text as it stands in an editor. */
	settlements(entry: Entry, text: string): Promise<readonly Settlement[]>;
	set(entry: Entry, wishes: readonly Wish[]): Promise<Plan>;
	/**
	 * Sets fields of several items and moves them to one place, as one step; they keep their order among each other. All of it
	 * happens or, when one thing is refused, none of it.
	 * @param placement undefined: they stay where they are
	 */
	changeAll(entries: readonly Entry[], placement: Goal | undefined, wishes: readonly Wish[]): Promise<Plan>;
	/** Sets fields of several items, for each its own, as one step: all of it happens or, when one thing is refused, none of it. */
	setEach(changes: readonly FieldChange[], label: string): Promise<Plan>;
	/** Sets fields and leaves a line in the text that says why, as one step. */
	setWithNote(entry: Entry, wishes: readonly Wish[], note: string): Promise<Plan>;
	/** Any wish for the text of one item, planned on the text as it is now; refused when the file cannot be read. */
	refine(entry: Entry, refinement: Refinement): Promise<Plan>;
	addCriterion(entry: Entry, wording: string): Promise<Plan>;
	/** Ticks the criterion with an index among the item's, depth first, or takes its tick away. */
	tickCriterion(entry: Entry, criterion: number, checked: boolean): Promise<Plan>;
	/** Gives an item another id, in all places that mention it and in its file's name. */
	rename(entry: Entry, id: string, cancellation?: Cancellation): Promise<Plan>;
	/** Lets links follow files and folders that are about to be moved by somebody else; moves nothing itself. */
	followRenames(renames: readonly FileRename[], cancellation?: Cancellation): Promise<Plan>;
	/** Gives the younger of the items that share this one's id a free one. */
	renumber(entry: Entry): Promise<Plan>;
	/**
	 * A new item in the convention that the backlog already uses.
	 * @param draft a text that it is made of: kept in it as a quotation, with the way back to where it stands
	 */
	create(type: ItemType, title: string, wishes: readonly Wish[], draft?: Draft): Promise<Creation | Refusal>;
	/** Lets an item wait for another one; refused, with the way round, where that one waits for it already. */
	addDependency(entry: Entry, other: Entry): Promise<Plan>;
	/** Brings all criteria of an item into one form, where nothing is lost by that. */
	convertCriteria(entry: Entry, form: CriteriaForm): Promise<Plan>;
	/** The wordings of an item's top-level criteria, as `SplitRequest` counts them; none where its file cannot be read. */
	criteriaOf(entry: Entry): Promise<readonly string[]>;
	/** The wordings of an item's unanswered questions, as `SpikeRequest` names them; none where its file cannot be read. */
	questionsOf(entry: Entry): Promise<readonly string[]>;
	/** A spike right behind a story, which asks one of its open questions. */
	spike(entry: Entry, request: SpikeRequest): Promise<Creation | Refusal>;
	/** A new epic with a story's goal, to which the story then belongs. */
	extractEpic(entry: Entry, title: string): Promise<Creation | Refusal>;
	/** Epics of a goal, or stories of an epic, by their titles; all of them or, when one is refused, none. */
	breakDown(entry: Entry, titles: readonly string[]): Promise<Creations | Refusal>;
	/** A new story right behind another one, to which some of its criteria go. */
	split(entry: Entry, request: SplitRequest): Promise<Creation | Refusal>;
	/**
	 * Several new stories behind one, as one step, in their order: all of them or, when one is refused, none.
	 * @param requests each with the indexes of its criteria as they are before any of them go; `path` and `id` are those of the first
	 */
	splitAll(entry: Entry, requests: readonly SplitRequest[]): Promise<Creation | Refusal>;
}

/** Editing texts is a large part of the program, so it is loaded with the first wish. */
export function createPlanner(index: BacklogIndex, store: FileStore, clock: Clock, random: Random): Planner {
	let loading: Promise<Planner> | undefined;
	const planner = () => {
		loading ??= import('./planning').then(({ planningOn }) => planningOn(index, store, clock, random));
		return loading;
	};
	return {
		move: async (...wish) => (await planner()).move(...wish),
		moveAll: async (...wish) => (await planner()).moveAll(...wish),
		sortByScore: async (...wish) => (await planner()).sortByScore(...wish),
		respaceRanks: async (...wish) => (await planner()).respaceRanks(...wish),
		settlements: async (...wish) => (await planner()).settlements(...wish),
		set: async (...wish) => (await planner()).set(...wish),
		changeAll: async (...wish) => (await planner()).changeAll(...wish),
		setEach: async (...wish) => (await planner()).setEach(...wish),
		setWithNote: async (...wish) => (await planner()).setWithNote(...wish),
		refine: async (...wish) => (await planner()).refine(...wish),
		addCriterion: async (...wish) => (await planner()).addCriterion(...wish),
		tickCriterion: async (...wish) => (await planner()).tickCriterion(...wish),
		rename: async (...wish) => (await planner()).rename(...wish),
		followRenames: async (...wish) => (await planner()).followRenames(...wish),
		renumber: async (...wish) => (await planner()).renumber(...wish),
		create: async (...wish) => (await planner()).create(...wish),
		addDependency: async (...wish) => (await planner()).addDependency(...wish),
		convertCriteria: async (...wish) => (await planner()).convertCriteria(...wish),
		criteriaOf: async (...wish) => (await planner()).criteriaOf(...wish),
		questionsOf: async (...wish) => (await planner()).questionsOf(...wish),
		spike: async (...wish) => (await planner()).spike(...wish),
		extractEpic: async (...wish) => (await planner()).extractEpic(...wish),
		breakDown: async (...wish) => (await planner()).breakDown(...wish),
		split: async (...wish) => (await planner()).split(...wish),
		splitAll: async (...wish) => (await planner()).splitAll(...wish),
	};
}
