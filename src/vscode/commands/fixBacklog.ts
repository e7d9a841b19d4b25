import * as vscode from 'vscode';
import { type FileEdit, type Plan, refused } from '../../core/model/textEdit';
import { editOf } from '../adapters/applyPlan';
import { fileEntry } from '../adapters/fileEntry';
import { vscodeClock } from '../adapters/vscodeClock';
import { fixOptions } from '../features/fixOptions';
import type { Session } from '../session';
import { choose } from './choose';
import { countLeft, leftWords, repairCount } from './fixWords';
import { reportWithUndo } from './report';
import { type CommandHandler, valueIn } from './target';

/** Milliseconds of work after which others get their turn. */
const slice = 8;
/** Milliseconds until a file is looked at again whose document differs from what was read. */
const pause = 300;

interface Repair extends FileEdit {
	readonly fixed: number;
}

interface Gathered {
	readonly repairs: readonly Repair[];
	/** Problems that need a decision. */
	readonly left: number;
	readonly files: number;
	readonly cancelled: boolean;
}

/**
 * "Fix all in the backlog…": looks through every file as the check of the whole backlog does, says how much there is to
 * repair, and changes all files as one step. A file that changes meanwhile or cannot be written is left as it is.
 * `{ "value": "fix" }` as argument answers the question beforehand.
 */
export function fixBacklog(session: Session): CommandHandler {
	let running: Promise<unknown> | undefined;
	const run = async (argument: unknown) => {
		await session.start();
		const { repairs, left, files, cancelled } = await gather(session);
		const found = repairs.reduce((sum, { fixed }) => sum + fixed, 0);
		if (cancelled) return tell(vscode.l10n.t('The search for repairs was cancelled. Nothing was changed.'));
		if (found === 0) {
			const nothing = vscode.l10n.t('Nothing in {0} files can be repaired without a question.', files);
			return tell([nothing, ...leftWords(left)].join(' '), { fixed: 0, left });
		}
		if (valueIn(argument) !== 'fix' && !(await confirmed(found, repairs.length))) return undefined;
		let taken: readonly Repair[] = [];
		const outcome = await session.change(async () => {
			taken = await stillRight(session, repairs);
			return taken.length > 0 ? planOf(taken) : refused(vscode.l10n.t('No file could be repaired; the log says why.'));
		});
		const fixed = taken.reduce((sum, repair) => sum + repair.fixed, 0);
		const message = [vscode.l10n.t('{0} in {1}.', repairCount(fixed), fileCount(taken.length)), ...leftWords(left)];
		const skipped = repairs.length - taken.length;
		if (skipped > 0) message.push(vscode.l10n.t('Left as they are: {0}; the log says why.', fileCount(skipped)));
		if (!reportWithUndo(session, outcome, message.join(' '))) return undefined;
		return { fixed, left, skipped, files: taken.length };
	};
	return (argument) => {
		running ??= run(argument).finally(() => {
			running = undefined;
		});
		return running;
	};
}

async function gather(session: Session): Promise<Gathered> {
	const title = vscode.l10n.t('Looking for repairs');
	const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
	return vscode.window.withProgress(options, async (progress, token) => {
		const uris = [...new Set(session.backlog.index.entries.map(({ uri }) => uri))];
		const repairs: Repair[] = [];
		let left = 0;
		let told = 0;
		let started = vscodeClock.now();
		for (const [i, uri] of uris.entries()) {
			if (token.isCancellationRequested) return { repairs: [], left, files: i, cancelled: true };
			const target = vscode.Uri.parse(uri, true);
			const file = fileEntry(target);
			const fixed = file && (await session.backlog.inspector.fixFile(file, fixOptions(session, target, true)));
			if (fixed) left += countLeft(fixed.left);
			if (fixed && fixed.fixed > 0) repairs.push({ uri, before: fixed.before, edits: fixed.edits, fixed: fixed.fixed });
			if (vscodeClock.now() - started <= slice) continue;
			progress.report({ message: `${i + 1}/${uris.length}`, increment: ((i + 1 - told) / uris.length) * 100 });
			told = i + 1;
			await vscodeClock.yield();
			started = vscodeClock.now();
		}
		return { repairs, left, files: uris.length, cancelled: token.isCancellationRequested };
	});
}

async function confirmed(found: number, files: number): Promise<boolean> {
	const label = vscode.l10n.t('Make {0} in {1}', repairCount(found), fileCount(files));
	const detail = vscode.l10n.t('One step that can be undone. Items that are done or dropped keep their wording.');
	return (await choose(vscode.l10n.t('Fix all in the backlog'), '', [{ label, detail, value: 'fix' }])) === 'fix';
}

/** The repairs of files that are still what they were and can be written. Why others are left out goes to the log. */
async function stillRight({ log }: Session, repairs: readonly Repair[]): Promise<readonly Repair[]> {
	const right: Repair[] = [];
	for (const repair of repairs) {
		let planned = await editOf(planOf([repair]));
		if (planned.kind === 'stale') {
			// The editor may not have heard yet of what was written to the disk.
			await new Promise<void>((resolve) => setTimeout(resolve, pause));
			planned = await editOf(planOf([repair]));
		}
		if (planned.kind === 'edit') right.push(repair);
		else log.warn(planned.kind === 'failed' ? planned.reason : `${repair.uri} changed meanwhile and was not repaired.`);
	}
	return right;
}

function planOf(repairs: readonly Repair[]): Plan & { kind: 'change' } {
	return { kind: 'change', label: vscode.l10n.t('Fix all in the backlog'), edits: repairs };
}

function fileCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}

function tell<T>(message: string, result?: T): T | undefined {
	void vscode.window.showInformationMessage(message);
	return result;
}
