import type { LocalFiles } from '../core/files/localFiles';

/** What one kind of extension host offers and another does not. */
export interface Host {
	/** The files of this machine, where the host may get at them directly. */
	readonly local?: LocalFiles;
}
