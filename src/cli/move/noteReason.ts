import { logPlan } from '../../core/history/logPlan';
import { openPlaces } from '../../core/history/openPlaces';
import { trailerOf } from '../../core/history/reasons';
import { type Entry, entryKey } from '../../core/model/item';
import type { Plan } from '../../core/model/textEdit';
import { applyPlan } from '../../node/applyPlan';
import { Failure } from '../failure';
import type { OpenBacklog } from '../openBacklog';
import type { Terminal } from '../terminal';

/**
 * Keeps the reason of a move where the project wants it: as a line of the log, or as a line for the message of the next
 * commit, which is printed. To be called before the move, which is not made when the reason could not be kept; what it
 * returns, behind it.
 */
export async function noteReason(open: OpenBacklog, moving: readonly Entry[], text: string, terminal: Terminal) {
	if (text.trim() === '') throw Failure.unusable('Say why with some words behind --reason.');
	const { index } = open.backlog;
	const root = moving[0]?.root ?? '';
	const { reasons, log } = index.conventions.configOf(root).order;
	const ids = moving.map(({ id }) => id);
	const from = firstPlace();
	const planned = async (to: number | undefined): Promise<Plan & { kind: 'change' }> => {
		const day = new Date().toISOString().slice(0, 10);
		const plan = await logPlan(open.store, root, log, { ids, from, to, text, day });
		if (plan.kind === 'refused') throw Failure.refused(plan.reason);
		return plan;
	};
	if (reasons === 'log') await planned(undefined);
	return async () => {
		// The list of a board is a file of its own, by which its items are read again.
		const lists = moving.flatMap(({ convention }) => index.conventions.named(convention).list ?? []);
		const files = [...moving.map(({ path }) => path), ...lists].map((path) => ({ path, uri: uriOf(path), root }));
		await open.backlog.update(files);
		const to = firstPlace();
		if (reasons === 'log') {
			await applyPlan(await planned(to));
			return terminal.out(`The reason is kept in ${log}.\n`);
		}
		if (terminal.forPeople) terminal.out('\nAdd this line to the message of the commit:\n');
		terminal.out(`${trailerOf({ ids, to, text })}\n`);
	};

	function firstPlace(): number | undefined {
		const [first] = moving;
		const places = first && openPlaces(index.entries, first.type);
		return moving.map((entry) => places?.get(entryKey(entry))).find((place) => place !== undefined);
	}

	function uriOf(path: string): string {
		return moving.find((entry) => entry.path === path)?.uri ?? open.store.resolve(path, root) ?? path;
	}
}
