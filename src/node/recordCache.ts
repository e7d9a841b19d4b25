import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { RecordCache } from '../core/ports/recordCache';
import { checkRecordName } from '../core/util/recordName';
import { fileErrorReason } from './fileErrors';

/**
 * Keeps texts as files of a folder, which is made with the first of them. A text is written beside its place and then put
 * there in one step, so that nobody ever reads half of it.
 * @param folder absolute path
 */
export function nodeRecordCache(folder: string): RecordCache {
	/** Distinguishes the temporary files, so that two writings of one name never share one. */
	let written = 0;
	const fileOf = (name: string) => path.join(folder, `${checkRecordName(name)}.json`);
	return {
		async load(name) {
			const file = fileOf(name);
			try {
				// Many small ones are read in a row at the start, and with promises each takes ten times as long.
				return readFileSync(file, 'utf8');
			} catch {
				return undefined;
			}
		},
		async save(name, text) {
			const file = fileOf(name);
			const temporary = `${file}.${process.pid}-${Date.now().toString(36)}-${++written}.tmp`;
			try {
				await mkdir(folder, { recursive: true });
				const handle = await open(temporary, 'wx');
				await handle.writeFile(text).finally(() => handle.close());
				await rename(temporary, file);
			} catch (error) {
				await rm(temporary, { force: true }).catch(() => {});
				throw new Error(`${file} was not written: ${fileErrorReason(error)}.`, { cause: error });
			}
		},
	};
}
