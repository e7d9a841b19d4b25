/** A tick that was set or cleared here and that the host has not told of yet. */
export interface Tick {
	readonly change: number;
	readonly key: string;
	/** Index among the card's criteria. */
	readonly criterion: number;
	readonly checked: boolean;
	/** Written, says the host; the detail that shows it may still be on its way. */
	readonly settled: boolean;
}

export function withSettledTick(ticks: readonly Tick[], change: number): readonly Tick[] {
	return ticks.map((tick) => (tick.change === change ? { ...tick, settled: true } : tick));
}

export function withoutTick(ticks: readonly Tick[], change: number): readonly Tick[] {
	return ticks.filter((tick) => tick.change !== change);
}

/** Those that a new detail of a card does not show yet. */
export function stillAhead(ticks: readonly Tick[], key: string): readonly Tick[] {
	return ticks.filter((tick) => tick.key !== key || !tick.settled);
}
