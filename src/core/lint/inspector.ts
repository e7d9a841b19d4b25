import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { Plan } from '../model/textEdit';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { LanguageData } from '../ports/languageData';
import type { BaselineReading, KnownFinding } from './baseline';
import { createBaselines, emptyBaseline } from './baselines';
import type { LintOptions } from './engine';
import type { Judged } from './lintText';
import { taggerFrom } from './loadTagger';
import { configuredPolicy, type Readiness, type ReadinessPolicy, readinessOf } from './readiness';
import type { Finding, Fix } from './rule';
import { TeamHabits } from './teamHabits';

/** Rules and the reading of texts are the larger part of the program: loaded when the first text is looked into. */
const loadLinting = () => import('./lintText');

/** Looks into items: what the rules say of them, and whether they are ready. Remembers its answers until a text changes. */
export interface Inspector {
	/** Grows when what was found may not hold any more although no text has changed: ids came or went, or a baseline changed. */
	readonly revision: number;
	/** Findings for a text as it stands in an editor. */
	lintText(entry: Entry, text: string, options?: InspectOptions): Promise<readonly Finding[]>;
	/** Reads the entries off a text as it stands in an editor, and lints them; none when it is no item. */
	inspectText(file: FileEntry, text: string, options?: InspectOptions): Promise<readonly Inspected[]>;
	/** Reads the entry's file and lints it; undefined when it cannot be read at all. */
	lintEntry(entry: Entry, options?: InspectOptions): Promise<Linted | undefined>;
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
	/** The offset at which an item's body begins in its file's text, behind front matter or heading. */
	bodyStart(entry: Entry, text: string): Promise<number>;
	/** Readiness with everything that the rules find in the text. */
	readiness(entry: Entry): Promise<Readiness>;
	/** Readiness as far as it is known without reading the file; complete when `readiness` was asked before. */
	knownReadiness(entry: Entry): Readiness;
}

export interface InspectOptions extends LintOptions {
	/** False to be told of findings that the baseline hides as well. */
	readonly baseline?: boolean;
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

interface Remembered {
	readonly revision: number;
	readonly findings: readonly Finding[];
}

/** @param language what the tagger knows; without it the rules that need it are silent */
export function createInspector(index: BacklogIndex, store: FileStore, language?: LanguageData): Inspector {
	const loadTagger = taggerFrom(language);
	const remembered = new WeakMap<Entry, Remembered>();
	const baselines = createBaselines(store);
	let habits: TeamHabits | undefined;

	const policyFor = ({ root }: Entry): ReadinessPolicy => {
		if (!habits) {
			const counted = new TeamHabits(index.entries);
			index.onChange((delta) => counted.follow(delta));
			habits = counted;
		}
		return configuredPolicy(habits.policy, index.conventions.configOf(root).ready);
	};
	const recall = (entry: Entry): readonly Finding[] | undefined => {
		const known = remembered.get(entry);
		return known?.revision === inspector.revision ? known.findings : undefined;
	};
	const judge = async (entry: Entry, text: string, options?: InspectOptions): Promise<Judged> => {
		const { lintText } = await loadLinting();
		const known = options?.baseline === false ? undefined : await baselines.of(entry.root);
		// Of a damaged one its own message tells; to hide nothing is the safe side.
		const baseline = known?.kind === 'read' ? known.baseline : emptyBaseline;
		return lintText(entry, text, { index, baseline, loadTagger }, options);
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
		baseline: (root) => baselines.of(root),
		forgetBaselines: () => baselines.forget(),
		async knownFindings(entry, options) {
			const linted = await inspector.lintEntry(entry, { ...options, baseline: false });
			if (!linted) return [];
			const { knownFindingsOf } = await loadLinting();
			const convention = index.conventions.named(entry.convention);
			return knownFindingsOf(entry, linted.text, convention, linted.findings);
		},
		bodyStart: async (entry, text) =>
			(await loadLinting()).bodyStart(entry, text, index.conventions.named(entry.convention)),
		async readiness(entry) {
			let findings = recall(entry);
			if (!findings) {
				const { revision } = inspector;
				findings = (await inspector.lintEntry(entry))?.findings ?? [];
				remembered.set(entry, { revision, findings });
			}
			return readinessOf(entry, policyFor(entry), findings);
		},
		knownReadiness: (entry) => readinessOf(entry, policyFor(entry), recall(entry)),
	};
	return inspector;
}
