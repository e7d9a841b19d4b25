import type { BoardGroup, BoardMode } from '../model/boardLook';
import type { Field } from '../model/field';
import type { Formula } from '../model/formula';
import type { ItemType, StoryKind } from '../model/itemType';
import type { Severity } from '../model/problem';
import type { RoadmapGroup, RoadmapMode } from '../model/roadmapLook';
import type { ScoringModelKey } from '../model/scoring';
import type { Workflow } from '../model/status';
import type { ConventionName } from './conventionNames';

/** A field that files may spell in their own way. */
export type SpelledField = Field | 'id' | 'type';

/** Spellings of fields in files, the one to write first. Fields that are not named keep the spellings of the convention. */
export type FieldMap = Readonly<Partial<Record<SpelledField, readonly string[]>>>;

/** Files that belong to the backlog although, or because, they are kept in a way of their own. */
export interface SourceConfig {
	/** Glob relative to the workspace folder, with forward slashes. */
	readonly path: string;
	/** Globs of files that `path` matches and that are no items. */
	readonly exclude: readonly string[];
	/** Undefined: found out from the file. */
	readonly convention: ConventionName | undefined;
	/** Type of the items; undefined: as the file or the convention says. */
	readonly type: ItemType | undefined;
	/** Added to, and before, the spellings for every source. */
	readonly fields: FieldMap;
}

/** Weight of a finding that keeps an item from being ready; `none`: findings do not. */
export type ReadyWeight = Severity | 'none';

/** What a definition of ready asks for. Undefined means that the team says nothing; false, that it does not ask for it. */
export interface ReadyChecks {
	readonly storySentence: boolean | undefined;
	readonly estimate: boolean | undefined;
	/** Points above which a story is to be split. */
	readonly maxPoints: number | undefined;
	/** How many acceptance criteria there are at least; 0 asks for none. */
	readonly acceptanceCriteria: number | undefined;
	/** How many acceptance criteria there are at most. */
	readonly maxAcceptanceCriteria: number | undefined;
	readonly noOpenQuestions: boolean | undefined;
	readonly epic: boolean | undefined;
	/** Of the story, or of its epic. */
	readonly goal: boolean | undefined;
	readonly sprint: boolean | undefined;
	readonly persona: boolean | undefined;
	readonly labels: boolean | undefined;
	/** What the story waits for is known, and ready, under way or done. */
	readonly dependencies: boolean | undefined;
	/** The lightest finding that stands in the way. */
	readonly findings: ReadyWeight | undefined;
	/** Rules that find nothing, whatever the weight of their findings. */
	readonly rules: readonly string[] | undefined;
	/** Title of a section whose boxes are all ticked. */
	readonly checklist: string | undefined;
	/** No INVEST hint is left. */
	readonly invest: boolean | undefined;
}

/** The team's definition of ready, and what it asks for instead of some kinds of story. */
export interface ReadyConfig extends ReadyChecks {
	readonly kinds: Readonly<Partial<Record<StoryKind, ReadyChecks>>>;
}

export interface EstimationConfig {
	/** Points that an estimate may have, ascending; undefined: any. */
	readonly scale: readonly number[] | undefined;
	/** Points by word, for teams that estimate in T-shirt sizes. */
	readonly sizes: Readonly<Record<string, number>>;
	/** Names of those who estimate; empty: asked when a planning poker begins. */
	readonly team: readonly string[];
	/** Folder of the votes of planning poker, relative to the workspace folder. */
	readonly votes: string;
}

export interface IdsConfig {
	readonly scheme: 'sequential' | 'random';
	/** What an id has before its number, hyphen included, for example `US-`. */
	readonly prefixes: Readonly<Partial<Record<ItemType, string>>>;
}

export interface RuleConfig {
	/** Undefined: the rule's own. */
	readonly severity: Severity | 'off' | undefined;
	readonly options: Readonly<Record<string, unknown>>;
}

/** Rules by their ids. */
export type RulesConfig = Readonly<Record<string, RuleConfig>>;

/** What holds of rules in some files, over what holds in all. */
export interface RuleOverride {
	/** Globs relative to the workspace folder; one that matches is enough. */
	readonly files: readonly string[];
	readonly rules: RulesConfig;
}

/** Whether texts are English: found out from each, or the same for all. */
export type LintLanguage = 'auto' | 'en' | 'other';

export interface LintConfig {
	readonly rules: RulesConfig;
	/** In the order of the file: later ones go before earlier ones. */
	readonly overrides: readonly RuleOverride[];
	/** Terms with a meaning that the team knows; no rule about wording reports them. */
	readonly glossary: readonly string[];
	readonly language: LintLanguage;
}

/** Where the reason of a move is kept, and what moved is told from. */
export interface OrderConfig {
	/** In the message of the next commit, or in a file of its own. */
	readonly reasons: 'commit' | 'log';
	/** That file, relative to the workspace folder. */
	readonly log: string;
}

/** Which items of a roadmap are told to everybody. */
export interface RoadmapConfig {
	readonly publicLabels: readonly string[];
	/** These go before the public ones. */
	readonly internalLabels: readonly string[];
	/** What items count as that have none of the labels. */
	readonly unlabelled: 'internal' | 'public';
}

/** How items are scored. The order is never changed by it. */
export interface ScoringConfig {
	/** Undefined: items have no score. */
	readonly model: ScoringModelKey | undefined;
	/** The team's own; undefined under any other model. */
	readonly formula: Formula | undefined;
}

/** What to look at on the board, on the roadmap or in the tree, with a name. */
export interface SavedView {
	/** Unlike that of any other view of the file. */
	readonly name: string;
	/** Of the board, or of the roadmap. */
	readonly mode: BoardMode | RoadmapMode;
	/** In the filter language; empty for everything. */
	readonly filter: string;
	readonly lanes: BoardGroup | RoadmapGroup | undefined;
	/** Whether closed items are shown too. */
	readonly closed: boolean;
}

export interface BoardConfig {
	/** In the order of the file. */
	readonly views: readonly SavedView[];
	/** How many items may be in a status at a time, by the name of the status as the file has it. */
	readonly wip: Readonly<Record<string, number>>;
	/** Points that the team gets done in a sprint. */
	readonly capacity: number | undefined;
}

/** Stories that refinement looks ahead at where nothing else is said. */
export const defaultNext = 10;

/** How far ahead a team refines. What is unsaid is undefined, so that a workspace folder that says nothing does not outvote another. */
export interface RefinementConfig {
	/** So many of the next stories; undefined: `defaultNext`. */
	readonly next: number | undefined;
	/** What so many of the next sprints hold, before `next` where both are said. */
	readonly sprints: number | undefined;
}

/** A project's settings, as `refinery.yml` at the root of a workspace folder gives them. */
export interface Config {
	/** In the order of the file: the first that matches a file has it. */
	readonly sources: readonly SourceConfig[];
	/** Globs of files that are no items, whatever else matches them. */
	readonly ignore: readonly string[];
	/** Spellings of fields for every source. */
	readonly fields: FieldMap;
	/** Undefined: the usual statuses. */
	readonly workflow: Workflow | undefined;
	readonly ready: ReadyConfig;
	readonly estimation: EstimationConfig;
	readonly scoring: ScoringConfig;
	readonly ids: IdsConfig;
	readonly board: BoardConfig;
	readonly lint: LintConfig;
	readonly order: OrderConfig;
	readonly roadmap: RoadmapConfig;
	readonly refinement: RefinementConfig;
}

/** A definition of ready that says nothing. */
export const noChecks: ReadyChecks = {
	storySentence: undefined,
	estimate: undefined,
	maxPoints: undefined,
	acceptanceCriteria: undefined,
	maxAcceptanceCriteria: undefined,
	noOpenQuestions: undefined,
	epic: undefined,
	goal: undefined,
	sprint: undefined,
	persona: undefined,
	labels: undefined,
	dependencies: undefined,
	findings: undefined,
	rules: undefined,
	checklist: undefined,
	invest: undefined,
};

/** What holds where there is no `refinery.yml`, or an empty one. */
export const noConfig: Config = {
	sources: [],
	ignore: [],
	fields: {},
	workflow: undefined,
	ready: { ...noChecks, kinds: {} },
	estimation: { scale: undefined, sizes: {}, team: [], votes: 'backlog/estimates' },
	scoring: { model: undefined, formula: undefined },
	ids: { scheme: 'sequential', prefixes: {} },
	board: { views: [], wip: {}, capacity: undefined },
	lint: { rules: {}, overrides: [], glossary: [], language: 'auto' },
	order: { reasons: 'commit', log: 'backlog/decisions.md' },
	roadmap: { publicLabels: ['public'], internalLabels: ['internal'], unlabelled: 'internal' },
	refinement: { next: undefined, sprints: undefined },
};
