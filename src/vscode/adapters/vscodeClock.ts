import type { Clock } from '../../core/ports/clock';

export const vscodeClock: Clock = {
	now: () => performance.now(),
	date: () => Date.now(),
	yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
