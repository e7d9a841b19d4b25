import type { OptionValues, RuleOptions } from '../config/ruleOption';
import type { Convention } from '../conventions/convention';
import type { EstimatesView } from '../estimation/estimatedStories';
import type { FrontMatter } from '../frontmatter/frontMatter';
import type { FoundCriteria } from '../markdown/acceptanceCriteria';
import type { Outline } from '../markdown/outline';
import type { UserStory } from '../markdown/userStory';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import type { Severity } from '../model/problem';
import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import type { Schedule } from '../schedule/schedule';
import type { ReadinessPolicy } from './readinessPolicy';
import type { StoriesView } from './storyTable';
import type { SuppressionComment } from './suppressionComments';
import type { WordsOf } from './words/word';

/**
 * How a finding can be repaired: an edit, a template with gaps to fill in, one of several choices, a command of the editor
 * that changes more than this file, or by hand only.
 */
export type FixKind = 'edit' | 'template' | 'choice' | 'command' | 'none';

export type RuleCategory = 'story' | 'criterion' | 'steps' | 'backlog' | 'roadmap' | 'file';

/**
 * What a rule's documentation page, settings and tests are generated from. The build leaves out of what is shipped what only
 * these need: examples and sources, and but for `ruleTexts` also `description` and `why` (`scripts/ruleParts.mjs`).
 */
export interface RuleMeta<O extends RuleOptions = RuleOptions> {
	/** Kebab-case, also the name of the rule's file and page. */
	readonly id: string;
	/** What is wrong, as a short noun phrase. */
	readonly title: string;
	/** Two to five sentences: what is reported and what is left alone. */
	readonly description: string;
	/** One to three sentences: what it costs a team to leave it. */
	readonly why: string;
	/** Where the rule comes from, for example "ISO/IEC/IEEE 29148". */
	readonly sources: readonly string[];
	readonly category: RuleCategory;
	/**
	 * `off` where the rule is right too seldom, or a matter of taste: for teams that ask for it. By context a rule may choose
	 * another one, but a rule of notes (info, hint) never a warning: runs that are not told of notes leave it out.
	 */
	readonly severity: Severity | 'off';
	readonly fix: FixKind;
	/** In which cases there is a fix, where not in all of them; a clause for "Only where …". */
	readonly fixWhere?: string;
	/** `words` for a rule that looks at parts of speech: it is run on documents that bring them, and nowhere else. */
	readonly needs?: 'words';
	/** `words` for a rule that sees more where a document brings parts of speech, and does without them elsewhere. */
	readonly gains?: 'words';
	/** What a team may set, with the values that hold when it does not. */
	readonly options?: O;
	/** Whole files; run as tests: good ones give no finding of this rule, bad ones at least one. */
	readonly examples: readonly RuleExample[];
}

export interface RuleExample {
	readonly kind: 'good' | 'bad';
	readonly text: string;
	/** Other files of the backlog, by path, for rules that look at more than one. */
	readonly others?: Readonly<Record<string, string>>;
}

/** One story, read once for all rules. */
export interface LintDocument {
	readonly entry: Entry;
	readonly text: string;
	/** By which the entry was read, and by which its fields are written. */
	readonly convention: Convention;
	readonly frontMatter: FrontMatter;
	readonly outline: Outline;
	readonly criteria: readonly Criterion[];
	/** Criteria and the place where new ones go. */
	readonly found: FoundCriteria;
	readonly story: UserStory | undefined;
	/** `text` with everything that is not prose (code, links, URLs, quoted strings, ids, comments) blanked out at equal length. */
	readonly prose: string;
	/** False when the text is written in another language; rules about English words are silent then. */
	readonly english: boolean;
	/** Comments of the whole file that hide findings, by place. */
	readonly suppressions: readonly SuppressionComment[];
	/** Of those, the ones of this item that hid nothing; known to the rules that run last. */
	readonly unused?: readonly SuppressionComment[];
	/** The words of a stretch of the text with their parts of speech; only in English, and when a rule that is run needs them. */
	readonly words?: WordsOf | undefined;
}

/** What a rule may know of the rest of the backlog. */
export interface BacklogView {
	/** Everything there is, in product order. */
	readonly entries: readonly Entry[];
	/** All entries that answer to an id, as spelled in references by any convention. */
	find(id: string): readonly Entry[];
	/** Ids near to an unknown one, best first. */
	similarIds(id: string): readonly string[];
	/** The sentences of all stories. */
	readonly stories: StoriesView;
	/** What is planned for when, and who belongs to whom. Made from all entries when it is asked for, so not for every story. */
	schedule(): Schedule;
	/** Points that the team gets done in a sprint, where its settings say it. */
	readonly capacity: number | undefined;
	/** The estimates of all stories. */
	readonly estimates: EstimatesView;
	/** The team's definition of ready. */
	readonly ready: ReadinessPolicy;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface Fix {
	/** Verb first, as shown in the light-bulb menu. */
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** True when the edits' new texts carry snippet tab stops (`${1:…}`); text outside of stops is escaped for snippets. */
	readonly snippet?: boolean;
	/** True when it may be applied without asking (fix-all). Only for deterministic edits. */
	readonly safe: boolean;
}

/** Another place that a finding tells of: a stretch of the same text, or the line on which an entry starts. */
export type RelatedPlace = { readonly uri: string; readonly message: string } & (
	| { readonly range: TextRange }
	/** Zero-based. */
	| { readonly line: number }
);

/** What a rule says of a document. */
export interface Finding {
	readonly rule: string;
	readonly severity: Severity;
	/** What is wrong, then what would be right, in one sentence. */
	readonly message: string;
	readonly range: TextRange;
	readonly fixes: readonly Fix[];
	/** Index into the document's criteria of the one it is about, if it is about one. */
	readonly criterion?: number;
	/** What else is to be looked at, nearest first. */
	readonly related?: readonly RelatedPlace[];
}

export type Report = (finding: {
	message: string;
	range: TextRange;
	fixes?: readonly Fix[];
	/** Instead of the rule's own, where the context makes a finding weightier or lighter. */
	severity?: Severity;
	related?: readonly RelatedPlace[];
}) => void;

/** A rule is one small file: metadata and a check that reports. Checks are pure and linear in the size of the text. */
export interface Rule<O extends RuleOptions = RuleOptions> {
	readonly meta: RuleMeta<O>;
	/** Runs on what the comments of the file did to the findings of all others. */
	readonly runsLast?: true;
	check(document: LintDocument, backlog: BacklogView, report: Report, options: OptionValues<O>): void;
}
