/** Keeps texts by name between two starts. Losing any of it costs time, never correctness. */
export interface RecordCache {
	/** @returns undefined for a text that is not there or cannot be read */
	load(name: string): Promise<string | undefined>;
	/** Rejects when the text could not be kept; what was kept under that name before is then still there or gone, never half. */
	save(name: string, text: string): Promise<void>;
}
