import type { Entry } from './item';
import { isClosed } from './status';

/** Whether a story is still to come: neither closed nor under way. To be made ready is the lot of these alone. */
export function isComing({ type, status }: Entry): boolean {
	return type === 'story' && !isClosed(status.category) && status.category !== 'active';
}
