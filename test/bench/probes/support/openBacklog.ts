import { type Backlog, createBacklog } from '../../../../src/core/createBacklog';
import type { FileStore } from '../../../../src/core/ports/fileStore';
import { languageData } from '../../../../src/node/languageData';
import { nodeClock } from '../../../../src/node/nodeClock';

/** A backlog on a store, wired as the faces on Node wire it, and not read yet. */
export function openBacklog(store: FileStore): Backlog {
	return createBacklog({ store, clock: nodeClock, random: Math.random, language: languageData });
}
