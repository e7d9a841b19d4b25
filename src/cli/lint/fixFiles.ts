import type { LintOptions } from '../../core/lint/engine';
import { safeFixOf } from '../../core/lint/fixAll';
import type { FileEdit } from '../../core/model/textEdit';
import { applyPlan } from '../../node/applyPlan';
import type { OpenBacklog } from '../openBacklog';
import type { LintedFile } from './lintMessage';

/**
 * Applies the safe fixes until nothing changes.
 * @param files as linted before
 * @param optionsOf how a file is linted, by its uri
 * @returns how many findings were repaired
 */
export async function fixFiles(
	{ backlog }: OpenBacklog,
	files: readonly LintedFile[],
	optionsOf: (uri: string) => LintOptions,
): Promise<number> {
	const fixable = new Map(
		files.filter(({ findings }) => findings.some(safeFixOf)).map((file) => [file.entry.uri, file]),
	);
	const edits: FileEdit[] = [];
	let repaired = 0;
	for (const { entry, text: before } of fixable.values()) {
		if (before === undefined) continue;
		const fixed = await backlog.inspector.fixText(entry, before, optionsOf(entry.uri));
		repaired += fixed.fixed;
		if (fixed.edits.length > 0) edits.push({ uri: entry.uri, before, edits: fixed.edits });
	}
	if (edits.length === 0) return 0;
	await applyPlan({ kind: 'change', label: 'Fix', edits });
	await backlog.update(edits.flatMap(({ uri }) => fixable.get(uri)?.entry ?? []));
	return repaired;
}
