import { composeEdits } from '../model/composeEdits';
import { applyEdits, type TextEdit } from '../model/textEdit';
import type { Finding, Fix } from './rule';

/** A text in which everything is repaired that can be repaired without a question. */
export interface FixedText {
	readonly text: string;
	/** The same as edits of the text before; none when there was nothing to repair. */
	readonly edits: readonly TextEdit[];
	/** How many findings were repaired. */
	readonly fixed: number;
	/** What is found in the text afterwards. */
	readonly left: readonly Finding[];
}

/** Repairs may uncover others; this many rounds are far more than any known chain. */
const maximumRounds = 50;

/**
 * Applies safe fixes in rounds until nothing changes. Fixes that stand in each other's way get their turn one after the
 * other, each made for the text as it then stands.
 * @param find what the rules say of a text
 */
export async function fixAll(before: string, find: (text: string) => Promise<readonly Finding[]>): Promise<FixedText> {
	let text = before;
	let edits: readonly TextEdit[] = [];
	let fixed = 0;
	let left = await find(text);
	for (let round = 0; round < maximumRounds; round++) {
		const chosen = compatibleFixes(text, left);
		if (chosen.length === 0) break;
		const next = chosen.flatMap((fix) => fix.edits);
		edits = composeEdits(before.length, edits, next);
		text = applyEdits(text, next);
		fixed += chosen.length;
		left = await find(text);
	}
	return { text, edits, fixed, left };
}

/** The fix that repairs a finding without a question, if there is one. */
export function safeFixOf({ fixes }: Finding): Fix | undefined {
	return fixes.find(({ safe, snippet }) => safe && !snippet);
}

/** Safe fixes that change the text and do not touch each other, the first in the file winning. */
function compatibleFixes(text: string, findings: readonly Finding[]): readonly Fix[] {
	const chosen: Fix[] = [];
	let reached = -1;
	for (const finding of findings) {
		const fix = safeFixOf(finding);
		if (!fix?.edits.some(({ range, newText }) => text.slice(range.start, range.end) !== newText)) continue;
		// Findings come in text order, so that most fixes lie behind all others and need no comparing.
		const isBehind = fix.edits.every(({ range }) => range.start > reached);
		if (!isBehind && chosen.some(({ edits }) => clash(edits, fix.edits))) continue;
		chosen.push(fix);
		for (const { range } of fix.edits) reached = Math.max(reached, range.end);
	}
	return chosen;
}

function clash(some: readonly TextEdit[], others: readonly TextEdit[]): boolean {
	return some.some(({ range: a }) => others.some(({ range: b }) => a.start <= b.end && b.start <= a.end));
}
