import type { SettingsFile } from '../conventions/survey';
import type { FileRecord } from './backlogIndex';

/** A backlog as plain data, from which another thread makes the same one without reading its items' files again. */
export interface BacklogCopy {
	/** The files that say how items are read: they are read again, since what they come to is no plain data. */
	readonly settings: readonly SettingsFile[];
	readonly records: readonly FileRecord[];
}
