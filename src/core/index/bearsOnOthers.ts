import type { Entry } from '../model/item';
import { isClosed } from '../model/status';

/**
 * Whether two readings of one entry differ in what the findings on other items hang on: its id, what it waits for and whether
 * it still holds up what waits for it, and the name of a persona.
 */
export function bearsOnOthers(before: Entry, after: Entry): boolean {
	if (before.id !== after.id || before.convention !== after.convention || before.type !== after.type) return true;
	if (after.type === 'persona' && before.title !== after.title) return true;
	const waited = waitsFor(before);
	const waits = waitsFor(after);
	if (waited.join('\n') !== waits.join('\n')) return true;
	return waits.length > 0 && isClosed(before.status.category) !== isClosed(after.status.category);
}

function waitsFor(entry: Entry): readonly string[] {
	return entry.readable ? entry.dependsOn : [];
}
