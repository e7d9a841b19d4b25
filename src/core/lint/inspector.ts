import type { Config } from '../config/config';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { LintOptions, RuleSetting } from './engine';
import type { FixedText } from './fixAll';
import { configuredPolicy, type Readiness, type ReadinessPolicy, readinessOf } from './readiness';
import type { Finding } from './rule';
import { TeamHabits } from './teamHabits';

/** Rules and the reading of texts are the larger part of the program: loaded when the first text is looked into. */
const loadLinting = () => import('./lintText');

/** Looks into items: what the rules say of them, and whether they are ready. Remembers its answers until a text changes. */
export interface Inspector {
	/** Findings for a text as it stands in an editor. */
	lintText(entry: Entry, text: string, options?: LintOptions): Promise<readonly Finding[]>;
	/** Reads the entries off a text as it stands in an editor, and lints them; none when it is no item. */
	inspectText(file: FileEntry, text: string, options?: LintOptions): Promise<readonly Inspected[]>;
	/** The text with everything repaired that needs no question, in all of its items. */
	fixText(file: FileEntry, text: string, options?: LintOptions): Promise<FixedText>;
	/** The same for a file as it is now, with the text before; undefined when it cannot be read. */
	fixFile(file: FileEntry, options?: LintOptions): Promise<FixedFile | undefined>;
	/** Reads the entry's file and lints it; undefined when it cannot be read at all. */
	lintEntry(entry: Entry, options?: LintOptions): Promise<Linted | undefined>;
	/** The user-story sentence of the entry's file, in one line. */
	storySentence(entry: Entry): Promise<string | undefined>;
	/** The offset at which an item's body begins in its file's text, behind front matter or heading. */
	bodyStart(entry: Entry, text: string): Promise<number>;
	/** Readiness with everything that the rules find in the text. */
	readiness(entry: Entry): Promise<Readiness>;
	/** Readiness as far as it is known without reading the file; complete when `readiness` was asked before. */
	knownReadiness(entry: Entry): Readiness;
}

export interface FixedFile extends FixedText {
	readonly before: string;
}

export interface Linted {
	readonly text: string;
	readonly findings: readonly Finding[];
}

export interface Inspected {
	readonly entry: Entry;
	readonly findings: readonly Finding[];
}

interface Remembered {
	readonly idRevision: number;
	readonly findings: readonly Finding[];
}

export function createInspector(index: BacklogIndex, store: FileStore): Inspector {
	const remembered = new WeakMap<Entry, Remembered>();
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
		return known?.idRevision === index.idRevision ? known.findings : undefined;
	};

	const inspector: Inspector = {
		async lintText(entry, text, options) {
			const { lintText } = await loadLinting();
			const config = index.conventions.configOf(entry.root);
			const severities = { ...severitiesIn(config), ...options?.severities };
			return lintText(entry, text, index, { ...options, severities, options: optionsIn(config) });
		},
		async inspectText(file, text, options) {
			const { entriesOfText } = await loadLinting();
			const inspected: Inspected[] = [];
			for (const entry of entriesOfText(file, text, index.conventions)) {
				inspected.push({ entry, findings: await inspector.lintText(entry, text, options) });
			}
			return inspected;
		},
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
			return { text: content.text, findings: await inspector.lintText(entry, content.text, options) };
		},
		bodyStart: async (entry, text) =>
			(await loadLinting()).bodyStart(entry, text, index.conventions.named(entry.convention)),
		async readiness(entry) {
			let findings = recall(entry);
			if (!findings) {
				const { idRevision } = index;
				findings = (await inspector.lintEntry(entry))?.findings ?? [];
				remembered.set(entry, { idRevision, findings });
			}
			return readinessOf(entry, policyFor(entry), findings);
		},
		knownReadiness: (entry) => readinessOf(entry, policyFor(entry), recall(entry)),
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
