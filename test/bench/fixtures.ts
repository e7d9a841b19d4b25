import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backlogMdBacklog } from './generator/backlogMdBacklog';
import { nativeBacklog } from './generator/nativeBacklog';
import { writeBacklog } from './generator/writeBacklog';
import type { Fixture } from './measure/measure';

/** Generated backlogs on disk, to be removed after use. */
export interface Fixtures {
	readonly all: readonly Fixture[];
	remove(): void;
}

/**
 * Writes the backlogs of all sizes into one temporary folder.
 * @param backlogMdUpTo the largest size that is written in the layout of Backlog.md as well
 */
export function writeFixtures(seed: number, sizes: readonly number[], backlogMdUpTo: number): Fixtures {
	const folder = mkdtempSync(path.join(tmpdir(), 'refinery-bench-'));
	const all = sizes.map((items): Fixture => {
		const native = path.join(folder, `native-${items}`);
		writeBacklog(native, nativeBacklog(seed, items));
		if (items > backlogMdUpTo) return { items, native, backlogMd: undefined };
		const backlogMd = path.join(folder, `backlog-md-${items}`);
		writeBacklog(backlogMd, backlogMdBacklog(seed, items));
		return { items, native, backlogMd };
	});
	return { all, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
