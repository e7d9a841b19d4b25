import type { BacklogIndex } from '../index/backlogIndex';
import type { Inspector } from '../lint/inspector';
import type { Readiness } from '../lint/readiness';
import type { Entry } from '../model/item';
import type { Cancellation } from '../ports/cancellation';
import type { FileStore } from '../ports/fileStore';
import type { History } from '../ports/history';
import type { AskedQuestion } from '../questions/askedQuestion';

/** A story that comes next and is not ready. */
export interface Queued {
	readonly entry: Entry;
	/** Its place, from 1, among the open stories in product order. */
	readonly position: number;
	readonly readiness: Readiness;
	/** Whole days since it was made; undefined where nothing says when. */
	readonly ageDays: number | undefined;
	/** Those without an answer, in text order. */
	readonly questions: readonly AskedQuestion[];
	/** The persons that they were put to, each once. */
	readonly asked: readonly string[];
}
