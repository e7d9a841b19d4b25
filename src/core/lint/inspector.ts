import type { BacklogIndex } from '../index/backlogIndex';
import { loadAst } from '../markdown/loadAst';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import type { FileStore } from '../ports/fileStore';
import { type LintOptions, lint } from './engine';
import { readLintDocument } from './lintDocument';
import { type Readiness, type ReadinessPolicy, readinessOf, readinessPolicy } from './readiness';
import type { BacklogView, Finding } from './rule';
import { similarIds } from './similarIds';

/** Texts longer than this get no syntax tree: parsing grows faster than the text. The line scan serves them alone. */
const longestParsed = 100_000;

/** Looks into items: what the rules say of them, and whether they are ready. Remembers its answers until a text changes. */
export interface Inspector {
	/** Findings for a text as it stands in an editor. */
	lintText(entry: Entry, text: string, options?: LintOptions): Promise<readonly Finding[]>;
	/** Reads the entry's file and lints it; undefined when it cannot be read at all. */
	lintEntry(entry: Entry, options?: LintOptions): Promise<Linted | undefined>;
	/** Readiness with everything that the rules find in the text. */
	readiness(entry: Entry): Promise<Readiness>;
	/** Readiness as far as it is known without reading the file; complete when `readiness` was asked before. */
	knownReadiness(entry: Entry): Readiness;
}

export interface Linted {
	readonly text: string;
	readonly findings: readonly Finding[];
}

interface Remembered {
	readonly idRevision: number;
	readonly findings: readonly Finding[];
}

export function createInspector(index: BacklogIndex, store: FileStore): Inspector {
	const remembered = new WeakMap<Entry, Remembered>();
	let policy: { readonly revision: number; readonly value: ReadinessPolicy } | undefined;

	const viewFor = (entry: Entry): BacklogView => ({
		find: (id) => index.find(id, entry.convention),
		similarIds: (id) => similarIds(id, index.entries),
	});
	const currentPolicy = (): ReadinessPolicy => {
		if (policy?.revision !== index.revision)
			policy = { revision: index.revision, value: readinessPolicy(index.entries) };
		return policy.value;
	};
	const recall = (entry: Entry): readonly Finding[] | undefined => {
		const known = remembered.get(entry);
		return known?.idRevision === index.idRevision ? known.findings : undefined;
	};

	const inspector: Inspector = {
		async lintText(entry, text, options) {
			// The rules that are run on closed items look at no prose.
			const closed = options?.skipClosed === true && isClosed(entry.status.category);
			const ast = text.length <= longestParsed && !closed ? await loadAst() : undefined;
			const document = readLintDocument(entry, text, ast?.inlineSpans(text));
			return lint(document, viewFor(entry), options);
		},
		async lintEntry(entry, options) {
			const content = await store.read(entry.uri);
			if (content.kind !== 'text') return undefined;
			return { text: content.text, findings: await inspector.lintText(entry, content.text, options) };
		},
		async readiness(entry) {
			let findings = recall(entry);
			if (!findings) {
				const { idRevision } = index;
				findings = (await inspector.lintEntry(entry))?.findings ?? [];
				remembered.set(entry, { idRevision, findings });
			}
			return readinessOf(entry, currentPolicy(), findings);
		},
		knownReadiness: (entry) => readinessOf(entry, currentPolicy(), recall(entry)),
	};
	return inspector;
}
