import type { Entry } from '../model/item';
import { changeBetween, type Plan } from '../model/textEdit';
import type { FileStore } from '../ports/fileStore';
import { fingerprint } from '../util/fingerprint';
import { baselineName } from './baselines';
import type { Finding, LintDocument } from './rule';

/** Findings of one rule on one stretch of words. Lines and columns have no part in it, so that words may move. */
export interface KnownFinding {
	/** Of the file, relative to its workspace folder; with the item's name behind `#` where the file holds several. */
	readonly item: string;
	readonly rule: string;
	/** Of the words that the finding is about: when they change, it is no longer this one. */
	readonly words: string;
	readonly count: number;
}

/** How often each known finding may occur, by item, rule and words. */
export type Baseline = ReadonlyMap<string, number>;

/** A baseline, or in a sentence why there is none to go by. */
export type BaselineReading =
	| { readonly kind: 'read'; readonly baseline: Baseline }
	| { readonly kind: 'damaged'; readonly reason: string };

/**
 * Reads the text of a baseline file. Never throws.
 * @returns `damaged` for anything that is not of the form that `baselineText` writes
 */
export function readBaseline(text: string): BaselineReading {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return damaged('It is no JSON.');
	}
	if (!isObject(data) || data.schema !== 1 || !Array.isArray(data.findings))
		return damaged('It holds no list of findings of schema 1.');
	const baseline = new Map<string, number>();
	for (const [i, row] of data.findings.entries()) {
		if (!isRow(row)) return damaged(`Its entry ${i + 1} is not made of item, rule, words and count.`);
		const [item, rule, words, count] = row;
		const key = keyOf({ item, rule, words });
		baseline.set(key, (baseline.get(key) ?? 0) + count);
	}
	return { kind: 'read', baseline };
}

/**
 * The text of a baseline file: one line for each item, rule and words, sorted, so that two branches that both
 * repair something merge.
 */
export function baselineText(found: readonly KnownFinding[]): string {
	const counts = new Map<string, KnownFinding>();
	for (const one of found) {
		const before = counts.get(keyOf(one))?.count ?? 0;
		counts.set(keyOf(one), { ...one, count: before + one.count });
	}
	const rows = [...counts.keys()].sort().flatMap((key) => {
		const known = counts.get(key);
		return known ? [`\t\t${JSON.stringify([known.item, known.rule, known.words, known.count])}`] : [];
	});
	const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n\t]`;
	return `{\n\t"schema": 1,\n\t"findings": ${list}\n}\n`;
}

/** Plans to write the baseline file of a workspace folder anew, whatever is in it now. */
export async function planBaseline(store: FileStore, root: string, found: readonly KnownFinding[]): Promise<Plan> {
	const uri = store.resolve(baselineName, root);
	const content = uri === undefined ? undefined : await store.read(uri);
	if (uri === undefined || content?.kind === 'refused') {
		return {
			kind: 'refused',
			reason: `${baselineName} was not written: ${content?.kind === 'refused' ? content.reason : 'there is no folder for it.'}`,
		};
	}
	const text = baselineText(found);
	const label = 'Write baseline';
	if (content?.kind !== 'text') return { kind: 'change', label, edits: [], creations: [{ uri, text }] };
	const edits = content.text === text ? [] : [changeBetween(content.text, text)];
	return { kind: 'change', label, edits: edits.length === 0 ? [] : [{ uri, before: content.text, edits }] };
}

/** The findings of a document that a baseline can hide: all but that the file cannot be read. */
export function knownFindings(document: LintDocument, findings: readonly Finding[]): readonly KnownFinding[] {
	return findings.filter(canBeKnown).map((finding) => ({ ...nameOf(document, finding), count: 1 }));
}

/** What is left of the findings of a document when those that a baseline knows are hidden, each as often as it is known. */
export function unknownFindings(
	document: LintDocument,
	findings: readonly Finding[],
	baseline: Baseline,
): readonly Finding[] {
	if (baseline.size === 0) return findings;
	const left = new Map<string, number>();
	return findings.filter((finding) => {
		if (!canBeKnown(finding)) return true;
		const key = keyOf(nameOf(document, finding));
		const count = left.get(key) ?? baseline.get(key) ?? 0;
		left.set(key, count - 1);
		return count <= 0;
	});
}

function canBeKnown({ rule }: Finding): boolean {
	return rule !== 'front-matter-invalid';
}

function nameOf(document: LintDocument, finding: Finding): Omit<KnownFinding, 'count'> {
	const words = wordsOf(document, finding).replace(/\s+/g, ' ').trim();
	return { item: itemName(document.entry), rule: finding.rule, words: fingerprint(words).toString(36) };
}

function itemName({ path, anchor }: Entry): string {
	return anchor === undefined ? path : `${path}#${anchor}`;
}

/** The whole criterion or story sentence that a finding is in; else the line it begins on, and its message where that is blank. */
function wordsOf({ text, criteria, story }: LintDocument, { range, criterion, message }: Finding): string {
	const own = criterion === undefined ? undefined : criteria[criterion];
	if (own) return own.text || message;
	if (story && story.range.start <= range.start && range.end <= story.range.end)
		return text.slice(story.range.start, story.range.end);
	const start = text.lastIndexOf('\n', range.start - 1) + 1;
	const end = text.indexOf('\n', range.start);
	return text.slice(start, end < 0 ? text.length : end).trim() || message;
}

function keyOf({ item, rule, words }: Omit<KnownFinding, 'count'>): string {
	return `${item}\n${rule}\n${words}`;
}

function isRow(row: unknown): row is [string, string, string, number] {
	if (!Array.isArray(row) || row.length !== 4) return false;
	const [item, rule, words, count] = row;
	return [item, rule, words].every((part) => typeof part === 'string') && Number.isInteger(count) && count > 0;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null;
}

function damaged(reason: string): BaselineReading {
	return { kind: 'damaged', reason };
}
