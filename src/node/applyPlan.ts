import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits, type FileEdit, type Plan } from '../core/model/textEdit';
import { decodeText } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';

/** Why a plan was not carried out. Files named before in the plan may have been written. */
export class ApplyError extends Error {}

/**
 * Writes a plan's edits to disk, each file in one atomic step (a temporary file beside it, then a rename).
 * All files are checked before the first is written.
 * @throws ApplyError when a file is not what the plan was made on, is read-only, or cannot be written
 */
export async function applyPlan(plan: Plan & { kind: 'change' }): Promise<void> {
	for (const edit of plan.edits) await checkFile(edit);
	for (const { uri, before, edits } of plan.edits) await replaceFile(fileURLToPath(uri), applyEdits(before, edits));
	for (const { uri, text } of plan.creations ?? []) await createFile(fileURLToPath(uri), text);
}

async function checkFile({ uri, before }: FileEdit): Promise<void> {
	const file = fileURLToPath(uri);
	const { mode } = await stat(file).catch((error: Error) => {
		throw new ApplyError(`${file} was not changed: ${error.message}`);
	});
	if ((mode & 0o222) === 0) throw new ApplyError(`${file} was not changed: the file is read-only.`);
	const content = decodeText(await readFile(file), decodeUtf8);
	if (content.kind !== 'text' || content.text !== before) {
		throw new ApplyError(`${file} was not changed: it was written by somebody else meanwhile. Try again.`);
	}
}

async function replaceFile(file: string, text: string): Promise<void> {
	const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, 100)}.${process.pid}.tmp`);
	try {
		const { mode } = await stat(file);
		await writeFile(temporary, text, { mode });
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw new ApplyError(`${file} was not changed: ${(error as Error).message}`);
	}
}

async function createFile(file: string, text: string): Promise<void> {
	try {
		await mkdir(path.dirname(file), { recursive: true });
		const handle = await open(file, 'wx');
		await handle.writeFile(text).finally(() => handle.close());
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw new ApplyError(code === 'EEXIST' ? `${file} exists already.` : `${file} was not made: ${message}`);
	}
}
