import * as vscode from 'vscode';
import type { RecordCache } from '../../core/ports/recordCache';
import { checkRecordName } from '../../core/util/recordName';

/**
 * Keeps texts in the place that the editor gives the extension for this workspace, for hosts without direct access to files.
 * A text is written beside its place and then put there, so that nobody reads half of it.
 * @returns undefined when the window has no such place: no folder is open
 */
export function vscodeRecordCache({
	storageUri,
}: Pick<vscode.ExtensionContext, 'storageUri'>): RecordCache | undefined {
	if (!storageUri) return undefined;
	const { fs } = vscode.workspace;
	let written = 0;
	const at = (name: string) => vscode.Uri.joinPath(storageUri, name);
	return {
		async load(name) {
			const file = at(`${checkRecordName(name)}.json`);
			try {
				const bytes = await fs.readFile(file);
				return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
			} catch {
				return undefined;
			}
		},
		async save(name, text) {
			const target = at(`${checkRecordName(name)}.json`);
			const temporary = at(`${name}-${Date.now().toString(36)}-${++written}.tmp`);
			try {
				await fs.createDirectory(storageUri);
				await fs.writeFile(temporary, new TextEncoder().encode(text));
				await fs.rename(temporary, target, { overwrite: true });
			} catch (error) {
				await Promise.resolve(fs.delete(temporary)).catch(() => {});
				const reason = error instanceof Error ? error.message : String(error);
				throw new Error(`${target.path} was not written: ${reason}`);
			}
		},
	};
}
