import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../core/ports/clock';

export const nodeClock: Clock = {
	now: () => performance.now(),
	date: () => Date.now(),
	yield: () => setImmediate(),
};
