/** A clock that can be stopped. Times are milliseconds. */
export interface Timer {
	/** Spent until `since`, or altogether while the clock stands. */
	readonly elapsed: number;
	/** When it went on last; undefined while it stands. */
	readonly since: number | undefined;
}

export function startTimer(now: number): Timer {
	return { elapsed: 0, since: now };
}

/** A clock that goes backwards, as after a correction of the machine's time, counts as standing. */
export function elapsedAt({ elapsed, since }: Timer, now: number): number {
	return since === undefined ? elapsed : elapsed + Math.max(0, now - since);
}

export function pauseTimer(timer: Timer, now: number): Timer {
	return { elapsed: elapsedAt(timer, now), since: undefined };
}

export function resumeTimer(timer: Timer, now: number): Timer {
	return timer.since === undefined ? { elapsed: timer.elapsed, since: now } : timer;
}
