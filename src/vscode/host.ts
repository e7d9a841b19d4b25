import type * as vscode from 'vscode';
import type { LocalFiles } from '../core/files/localFiles';
import type { RecordCache } from '../core/ports/recordCache';

/** What one kind of extension host offers and another does not. */
export interface Host {
	/** The files of this machine, where the host may get at them directly. */
	readonly local?: LocalFiles;
	/** Keeps what was read where the host may write files directly; undefined when the window has no place for it. */
	cache?(context: vscode.ExtensionContext): RecordCache | undefined;
}
