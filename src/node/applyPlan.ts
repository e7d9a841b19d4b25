import { lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, type FileEdit, type Plan } from '../core/model/textEdit';
import { decodeText } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';
import { fileErrorCode, fileErrorReason } from './fileErrors';

/** Why a plan was not carried out. */
export class ApplyError extends Error {}

/**
 * Writes a plan's edits to disk, each file in one atomic step (a temporary file beside it, then a rename).
 * All files are checked before the first is written, and when one cannot be written after all, those before it are put back:
 * all of the plan happens or nothing. Only where putting back fails too does the error name files that stay changed.
 * @throws ApplyError when a file is not what the plan was made on, is read-only, or cannot be written
 */
export async function applyPlan(plan: Plan & { kind: 'change' }): Promise<void> {
	for (const edit of plan.edits) await checkFile(edit);
	for (const { uri, text } of plan.removals ?? []) await checkFile({ uri, before: text });
	for (const { from, to } of plan.renames ?? []) await checkRename(fileURLToPath(from), fileURLToPath(to));
	const done: Step[] = [];
	try {
		for (const step of stepsOf(plan)) {
			await step.take();
			done.push(step);
		}
	} catch (error) {
		const left: string[] = [];
		for (const step of done.reverse()) await step.back().catch(() => left.push(step.file));
		if (left.length === 0 || !(error instanceof ApplyError)) throw error;
		throw new ApplyError(`${error.message} Changed all the same, and not put back: ${left.reverse().join(', ')}.`);
	}
}

/** One file's part of a plan, and how it is taken back. */
interface Step {
	readonly file: string;
	take(): Promise<void>;
	back(): Promise<void>;
}

function stepsOf({ edits, creations = [], removals = [], renames = [] }: Plan & { kind: 'change' }): readonly Step[] {
	return [
		...edits.map((edit): Step => {
			const file = fileURLToPath(edit.uri);
			return {
				file,
				take: () => replaceFile(file, applyEdits(edit.before, edit.edits)),
				back: () => replaceFile(file, edit.before),
			};
		}),
		...creations.map(({ uri, text }): Step => {
			const file = fileURLToPath(uri);
			return { file, take: () => createFile(file, text), back: () => rm(file) };
		}),
		...removals.map(({ uri, text }): Step => {
			const file = fileURLToPath(uri);
			return { file, take: () => rm(file), back: () => createFile(file, text) };
		}),
		...renames.map((names): Step => {
			const [from, to] = [fileURLToPath(names.from), fileURLToPath(names.to)];
			return { file: to, take: () => moveFile(from, to), back: () => moveFile(to, from) };
		}),
	];
}

async function checkFile({ uri, before }: Pick<FileEdit, 'uri' | 'before'>): Promise<void> {
	const file = fileURLToPath(uri);
	const status = await lstat(file).catch((error: unknown) => {
		throw unchanged(file, fileErrorReason(error));
	});
	if (status.isSymbolicLink()) throw unchanged(file, 'it is a symbolic link');
	// Asked of the mode and not of the system, because the system lets an administrator write to such a file.
	if ((status.mode & 0o222) === 0) throw unchanged(file, 'the file is read-only');
	const bytes = await readFile(file).catch((error: unknown) => {
		throw unchanged(file, fileErrorReason(error));
	});
	const content = decodeText(bytes, decodeUtf8);
	if (content.kind !== 'text' || content.text !== before) {
		throw unchanged(file, 'it was written by somebody else meanwhile. Try again');
	}
}

async function replaceFile(file: string, text: string): Promise<void> {
	const temporary = path.join(path.dirname(file), `.refinery-${process.pid}-${Date.now().toString(36)}.tmp`);
	try {
		const { mode, uid, gid } = await stat(file);
		const handle = await open(temporary, 'wx', mode);
		try {
			await handle.writeFile(text);
			await handle.chmod(mode);
			// An administrator who edits somebody's file leaves it to them; for others owner and group are right already.
			await handle.chown(uid, gid).catch(() => {});
		} finally {
			await handle.close();
		}
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw unchanged(file, fileErrorReason(error));
	}
}

async function checkRename(from: string, to: string): Promise<void> {
	// Where names differ only in case, the file that is there is the file itself.
	if (from.toLowerCase() === to.toLowerCase()) return;
	if (await stat(to).catch(() => undefined)) throw new ApplyError(`${to} exists already. Nothing was changed.`);
}

async function moveFile(from: string, to: string): Promise<void> {
	await rename(from, to).catch((error: unknown) => {
		throw new ApplyError(`${from} was not renamed: ${fileErrorReason(error)}.`);
	});
}

async function createFile(file: string, text: string): Promise<void> {
	try {
		await mkdir(path.dirname(file), { recursive: true });
		const handle = await open(file, 'wx');
		await handle.writeFile(text).finally(() => handle.close());
	} catch (error) {
		if (fileErrorCode(error) === 'EEXIST') throw new ApplyError(`${file} exists already.`);
		throw new ApplyError(`${file} was not made: ${fileErrorReason(error)}.`);
	}
}

function unchanged(file: string, reason: string): ApplyError {
	return new ApplyError(`${file} was not changed: ${reason}.`);
}
