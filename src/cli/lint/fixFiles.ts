import { pathToFileURL } from 'node:url';
import type { Finding } from '../../core/lint/rule';
import type { FileEdit, TextEdit } from '../../core/model/textEdit';
import { applyPlan } from '../../node/applyPlan';
import type { OpenBacklog } from '../openBacklog';
import type { LintedFile } from './lintMessage';

/** Repairs may uncover others; this many rounds are far more than any known chain. */
const maximumRounds = 10;

/**
 * Applies the safe fixes until nothing changes.
 * @param files as linted before
 * @param again lints files anew, by their uris
 * @returns how many findings were repaired
 */
export async function fixFiles(
	{ backlog, root, relative }: OpenBacklog,
	files: readonly LintedFile[],
	again: (uris: ReadonlySet<string>) => Promise<readonly LintedFile[]>,
): Promise<number> {
	let repaired = 0;
	let remaining = files;
	for (let round = 0; round < maximumRounds; round++) {
		const edits: FileEdit[] = [];
		for (const { entry, text, findings } of remaining) {
			const chosen = compatibleFixes(findings);
			if (text === undefined || chosen.length === 0) continue;
			repaired += chosen.length;
			edits.push({ uri: entry.uri, before: text, edits: chosen.flat() });
		}
		if (edits.length === 0) break;
		await applyPlan({ kind: 'change', label: 'Fix', edits });
		const uris = new Set(edits.map(({ uri }) => uri));
		await backlog.update([...uris].map((uri) => ({ uri, path: relative(uri), root: pathToFileURL(root).href })));
		remaining = await again(uris);
	}
	return repaired;
}

/** Fixes that do not touch each other, the first in the file winning; the others get their turn in the next round. */
function compatibleFixes(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
	const chosen: (readonly TextEdit[])[] = [];
	for (const { fixes } of findings) {
		const fix = fixes.find(({ safe, snippet }) => safe && !snippet);
		if (!fix || fix.edits.length === 0) continue;
		const clashes = fix.edits.some((edit) => chosen.flat().some((other) => touch(edit, other)));
		if (!clashes) chosen.push(fix.edits);
	}
	return chosen;
}

function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return a.start <= b.end && b.start <= a.end;
}
