import type { Config } from '../config/config';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { TextRange } from '../model/textRange';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { Assessor } from './assessor';
import type { LintOptions, RuleSetting } from './engine';
import type { Looked } from './looked';
import type { Readiness } from './readiness';
import type { Finding } from './rule';

/** Rules and the reading of texts are the larger part of the program: loaded when the first text is looked into. */
const loadLinting = () => import('./lintText');
const loadAssessor = () => import('./assessor');

/** Looks into items: what the rules say of them, and whether they are ready. Remembers its answers until a text changes. */
export interface Inspector {
	/** Findings for a text as it stands in an editor. */
	lintText(entry: Entry, text: string, options?: LintOptions): Promise<readonly Finding[]>;
	/** Reads the entries off a text as it stands in an editor, and lints them; none when it is no item. */
	inspectText(file: FileEntry, text: string, options?: LintOptions): Promise<readonly Inspected[]>;
	/** Reads the entry's file and lints it; undefined when it cannot be read at all. */
	lintEntry(entry: Entry, options?: LintOptions): Promise<Linted | undefined>;
	/** The user-story sentence of the entry's file, in one line. */
	storySentence(entry: Entry): Promise<string | undefined>;
	/** The offset at which an item's body begins in its file's text, behind front matter or heading. */
	bodyStart(entry: Entry, text: string): Promise<number>;
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

export interface Linted {
	readonly text: string;
	readonly findings: readonly Finding[];
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
	readonly idRevision: number;
	readonly settings: Settings;
	readonly looked: Looked;
}

/** What the rules are told of a workspace folder; a new one whenever the project or the user sets something else. */
interface Settings {
	readonly config: Config;
	readonly user: Readonly<Record<string, RuleSetting>>;
	readonly lint: LintOptions;
}

const nothingSet: Readonly<Record<string, RuleSetting>> = {};

export function createInspector(
	index: BacklogIndex,
	store: FileStore,
	userRules: UserRules = () => nothingSet,
): Inspector {
	const remembered = new WeakMap<Entry, Remembered>();
	const settings = new Map<string, Settings>();
	let assessor: Assessor | undefined;

	const settingsFor = ({ root }: Entry): Settings => {
		const config = index.conventions.configOf(root);
		const user = userRules(root);
		const known = settings.get(root);
		if (known?.config === config && known.user === user) return known;
		const severities = { ...severitiesIn(config), ...user };
		const now = { config, user, lint: { severities, options: optionsIn(config), asked: rulesNamed(config) } };
		settings.set(root, now);
		return now;
	};
	const recall = (entry: Entry): Looked | undefined => {
		const known = remembered.get(entry);
		return known?.idRevision === index.idRevision && known.settings === settingsFor(entry) ? known.looked : undefined;
	};
	const lookInto = async (entry: Entry): Promise<Looked | undefined> => {
		const { idRevision } = index;
		const now = settingsFor(entry);
		const content = await store.read(entry.uri);
		if (content.kind !== 'text') return undefined;
		const linting = await loadLinting();
		const looked = await linting.lookInto(entry, content.text, index, now.lint, checklistsNamed(now.config));
		remembered.set(entry, { idRevision, settings: now, looked });
		return looked;
	};

	const inspector: Inspector = {
		async lintText(entry, text, options) {
			const { lintText } = await loadLinting();
			const { lint } = settingsFor(entry);
			return lintText(entry, text, index, {
				...options,
				...lint,
				severities: { ...lint.severities, ...options?.severities },
			});
		},
		async inspectText(file, text, options) {
			const { entriesOfText } = await loadLinting();
			const inspected: Inspected[] = [];
			for (const entry of entriesOfText(file, text, index.conventions)) {
				inspected.push({ entry, findings: await inspector.lintText(entry, text, options) });
			}
			return inspected;
		},
		async storySentence(entry) {
			const content = await store.read(entry.uri);
			if (content.kind !== 'text') return undefined;
			return (await loadLinting()).storySentence(entry, content.text, index.conventions.named(entry.convention));
		},
		async lintEntry(entry, options) {
			const content = await store.read(entry.uri);
			if (content.kind !== 'text') return undefined;
			return { text: content.text, findings: await inspector.lintText(entry, content.text, options) };
		},
		bodyStart: async (entry, text) =>
			(await loadLinting()).bodyStart(entry, text, index.conventions.named(entry.convention)),
		headPlaces: async (entry, text) =>
			(await loadLinting()).headPlaces(entry, text, index.conventions.named(entry.convention)),
		async readiness(entry) {
			assessor ??= (await loadAssessor()).createAssessor(index);
			return assessor.assess(entry, recall(entry) ?? (await lookInto(entry)));
		},
		knownReadiness: (entry) => assessor?.assess(entry, recall(entry)),
	};
	return inspector;
}

/** What a project's settings say of rules; what a user says of them goes before. */
function severitiesIn({ lint }: Config): Readonly<Record<string, RuleSetting>> {
	const set: Record<string, RuleSetting> = {};
	for (const [rule, { severity }] of Object.entries(lint.rules)) if (severity) set[rule] = severity;
	return set;
}

function optionsIn({ lint }: Config): NonNullable<LintOptions['options']> {
	return Object.fromEntries(Object.entries(lint.rules).map(([rule, { options }]) => [rule, options]));
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
