import type * as vscode from 'vscode';
import type { LocalFiles } from '../core/files/localFiles';
import type { History } from '../core/ports/history';
import type { RecordCache } from '../core/ports/recordCache';

/** What one kind of extension host offers and another does not. */
export interface Host {
	/** The files of this machine, where the host may get at them directly. */
	readonly local?: LocalFiles;
	/** Keeps what was read where the host may write files directly; undefined when the window has no place for it. */
	cache?(context: vscode.ExtensionContext): RecordCache | undefined;
	/**
	 * The history of repositories, where the host may run git.
	 * @param program path or name of git, asked for each time
	 */
	history?(program: () => string): History;
}
