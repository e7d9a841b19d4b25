import type { Config } from '../config/config';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { Plan } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import type { Clock } from '../ports/clock';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { LanguageData } from '../ports/languageData';
import type { Assessor } from './assessor';
import type { BaselineReading, KnownFinding } from './baseline';
import { createBaselines, emptyBaseline } from './baselines';
import type { LintOptions, RuleSetting } from './engine';
import type { FixedText } from './fixAll';
import type { ItemDetail } from './itemDetail';
import type { Judged, LintContext } from './lintText';
import { taggerFrom } from './loadTagger';
import type { Looked } from './looked';
import type { Readiness } from './readiness';
import type { Finding, Fix } from './rule';

/** Rules and the reading of texts are the larger part of the program: loaded when the first text is looked into. */
const loadLinting = () => import('./lintText');
const loadAssessor = () => import('./assessor');

/** Looks into items: what the rules say of them, and whether they are ready. Remembers its answers until a text changes. */
export interface Inspector {
	/** Grows when what was found may not hold any more although no text has changed: ids came or went, or a baseline changed. */
	readonly revision: number;
	/** Findings for a text as it stands in an editor. */
	lintText(entry: Entry, text: string, options?: InspectOptions): Promise<readonly Finding[]>;
	/** Reads the entries off a text as it stands in an editor, and lints them; none when it is no item. */
	inspectText(file: FileEntry, text: string, options?: InspectOptions): Promise<readonly Inspected[]>;
	/** The text with everything repaired that needs no question, in all of its items. */
	fixText(file: FileEntry, text: string, options?: InspectOptions): Promise<FixedText>;
	/** The same for a file as it is now, with the text before; undefined when it cannot be read. */
	fixFile(file: FileEntry, options?: InspectOptions): Promise<FixedFile | undefined>;
	/** Reads the entry's file and lints it; undefined when it cannot be read at all. */
	lintEntry(entry: Entry, options?: InspectOptions): Promise<Linted | undefined>;
	/** The entry's item in full, as its file stands; undefined when it cannot be read at all. */
	detail(entry: Entry): Promise<ItemDetail | undefined>;
	/** The baseline of a workspace folder; an empty one where there is none. */
	baseline(root: string): Promise<BaselineReading>;
	/** To be called when a baseline file came, changed or went. */
	forgetBaselines(): void;
	/** What a new baseline would say of an entry as its file stands. */
	knownFindings(entry: Entry, options?: InspectOptions): Promise<readonly KnownFinding[]>;
	/** Comments that would hide each of some findings on a text, in the order of the findings. */
	disablings(entry: Entry, text: string, findings: readonly Finding[]): Promise<readonly (readonly Fix[])[]>;
	/** Plans to write the baseline file of a workspace folder anew. */
	planBaseline(root: string, found: readonly KnownFinding[]): Promise<Plan>;
	/** The user-story sentence of the entry's file, in one line. */
	storySentence(entry: Entry): Promise<string | undefined>;
	/** Where an item's text names it: keys of its id and title with their values, and its heading. */
	headPlaces(entry: Entry, text: string): Promise<readonly TextRange[]>;
	/** Readiness with everything that the rules find in the text. */
	readiness(entry: Entry): Promise<Readiness>;
	/**
	 * Readiness as far as it is known without reading the file; complete when `readiness` was asked of the entry before.
	 * Undefined before `readiness` was asked of any.
	 */
	knownReadiness(entry: Entry): Readiness | undefined;
}

export interface InspectOptions extends LintOptions {
	/** False to be told of findings that the baseline hides as well. */
	readonly baseline?: boolean;
}

export interface FixedFile extends FixedText {
	readonly before: string;
}

export interface Linted {
	readonly text: string;
	readonly findings: readonly Finding[];
	/** How many more the baseline hides. */
	readonly hidden: number;
}

export interface Inspected {
	readonly entry: Entry;
	readonly findings: readonly Finding[];
}

/**
 * Severities by rule id that hold for the items of a workspace folder.
 * @returns the same object until one of them changes
 */
export type UserRules = (root: string) => Readonly<Record<string, RuleSetting>>;

interface Remembered {
	readonly revision: number;
	readonly settings: Settings;
	readonly looked: Looked;
}

/** What the rules are told of a workspace folder; a new one whenever the project or the user sets something else. */
interface Settings {
	readonly config: Config;
	readonly user: Readonly<Record<string, RuleSetting>>;
	readonly lint: LintOptions;
}

export interface InspectorPorts {
	readonly store: FileStore;
	readonly clock: Clock;
	/** What the tagger knows; without it the rules that need it are silent. */
	readonly language?: LanguageData | undefined;
	/** What the user has set of rules, beside what projects say. */
	readonly userRules?: UserRules | undefined;
}

const nothingSet: Readonly<Record<string, RuleSetting>> = {};

export function createInspector(
	index: BacklogIndex,
	{ store, clock, language, userRules = () => nothingSet }: InspectorPorts,
): Inspector {
	const loadTagger = taggerFrom(language);
	const baselines = createBaselines(store);
	const remembered = new WeakMap<Entry, Remembered>();
	const settings = new Map<string, Settings>();
	/** Most items are looked into by the same rules. */
	const ruleSets = new Map<string, Looked['rules']>();
	let assessor: Assessor | undefined;
	const assessing = async (): Promise<Assessor> => {
		const { createAssessor } = await loadAssessor();
		assessor ??= createAssessor(index);
		return assessor;
	};

	const settingsFor = ({ root }: Entry): Settings => {
		const config = index.conventions.configOf(root);
		const user = userRules(root);
		const known = settings.get(root);
		if (known?.config === config && known.user === user) return known;
		const now = { config, user, lint: { severities: user, asked: rulesNamed(config) } };
		settings.set(root, now);
		return now;
	};
	const recall = (entry: Entry): Looked | undefined => {
		const known = remembered.get(entry);
		return known?.revision === inspector.revision && known.settings === settingsFor(entry) ? known.looked : undefined;
	};
	const contextFor = async (entry: Entry, baseline = true): Promise<LintContext> => {
		const known = baseline ? await baselines.of(entry.root) : undefined;
		return {
			index,
			loadTagger,
			// Of a damaged one its own message tells; to hide nothing is the safe side.
			baseline: known?.kind === 'read' ? known.baseline : emptyBaseline,
			ready: (await assessing()).policyFor(entry),
			now: clock.date(),
		};
	};
	const lookInto = async (entry: Entry): Promise<Looked | undefined> => {
		const { revision } = inspector;
		const now = settingsFor(entry);
		const content = await store.read(entry.uri);
		if (content.kind !== 'text') return undefined;
		const linting = await loadLinting();
		const context = await contextFor(entry);
		const found = await linting.lookInto(entry, content.text, context, now.lint, checklistsNamed(now.config));
		const named = [...found.rules].join();
		const rules = ruleSets.get(named) ?? found.rules;
		ruleSets.set(named, rules);
		const looked = { ...found, rules };
		remembered.set(entry, { revision, settings: now, looked });
		return looked;
	};
	const judge = async (entry: Entry, text: string, options?: InspectOptions): Promise<Judged> => {
		const { lintText } = await loadLinting();
		const { lint } = settingsFor(entry);
		return lintText(entry, text, await contextFor(entry, options?.baseline), {
			...options,
			...lint,
			severities: { ...lint.severities, ...options?.severities },
		});
	};

	const inspector: Inspector = {
		get revision() {
			return index.idRevision + baselines.revision;
		},
		lintText: async (entry, text, options) => (await judge(entry, text, options)).findings,
		async inspectText(file, text, options) {
			const { entriesOfText } = await loadLinting();
			const inspected: Inspected[] = [];
			for (const entry of entriesOfText(file, text, index.conventions)) {
				inspected.push({ entry, findings: await inspector.lintText(entry, text, options) });
			}
			return inspected;
		},
		planBaseline: async (root, found) => (await import('./baseline')).planBaseline(store, root, found),
		disablings: async (entry, text, findings) =>
			(await loadLinting()).disablingsOf(entry, text, index.conventions.named(entry.convention), findings),
		async fixText(file, text, options) {
			const { fixAll } = await import('./fixAll');
			return fixAll(text, async (now) =>
				(await inspector.inspectText(file, now, options)).flatMap(({ findings }) => findings),
			);
		},
		async fixFile(file, options) {
			const content = await store.read(file.uri);
			if (content.kind !== 'text') return undefined;
			return { before: content.text, ...(await inspector.fixText(file, content.text, options)) };
		},
		async storySentence(entry) {
			const content = await store.read(entry.uri);
			if (content.kind !== 'text') return undefined;
			return (await loadLinting()).storySentence(entry, content.text, index.conventions.named(entry.convention));
		},
		async lintEntry(entry, options) {
			const content = await store.read(entry.uri);
			if (content.kind !== 'text') return undefined;
			return { text: content.text, ...(await judge(entry, content.text, options)) };
		},
		async detail(entry) {
			const linted = await inspector.lintEntry(entry);
			if (!linted) return undefined;
			const { itemDetail } = await import('./itemDetail');
			return itemDetail(linted.text, index.conventions.named(entry.convention), entry.anchor, linted.findings);
		},
		baseline: (root) => baselines.of(root),
		forgetBaselines: () => baselines.forget(),
		async knownFindings(entry, options) {
			const linted = await inspector.lintEntry(entry, { ...options, baseline: false });
			if (!linted) return [];
			const { knownFindingsOf } = await loadLinting();
			const convention = index.conventions.named(entry.convention);
			return knownFindingsOf(entry, linted.text, convention, linted.findings);
		},
		headPlaces: async (entry, text) =>
			(await loadLinting()).headPlaces(entry, text, index.conventions.named(entry.convention)),
		async readiness(entry) {
			const { assess } = await assessing();
			return assess(entry, recall(entry) ?? (await lookInto(entry)));
		},
		knownReadiness: (entry) => assessor?.assess(entry, recall(entry)),
	};
	return inspector;
}

/** Rules that some definition of ready names. */
function rulesNamed({ ready }: Config): readonly string[] {
	return [ready, ...Object.values(ready.kinds)].flatMap(({ rules = [] }) => rules);
}

/** Sections that some definition of ready names. */
function checklistsNamed({ ready }: Config): readonly string[] {
	const titles = [ready, ...Object.values(ready.kinds)].flatMap(({ checklist = [] }) => checklist);
	return [...new Set(titles)];
}
