import type { Inspector } from '../../core/lint/inspector';
import { type LintAsked, lintFile, type Target } from './lintFile';
import type { LintedText } from './lintMessage';
import type { WorkList } from './workList';

/** Lints batches of the list until none is left. */
export async function lintShare(
	inspector: Inspector,
	targets: readonly Target[],
	asked: LintAsked,
	list: WorkList,
	thread: number,
	onBatch: (start: number, files: readonly LintedText[]) => void,
): Promise<void> {
	for (let batch = list.take(); batch; batch = list.take()) {
		const files: LintedText[] = [];
		for (let at = batch.start; at < batch.end; at++) {
			list.enter(thread, at);
			const target = targets[at];
			if (target) files.push(await lintFile(inspector, target, asked));
		}
		onBatch(batch.start, files);
	}
}
