/** Time, for work in slices. */
export interface Clock {
	/** Milliseconds from any fixed point, never going back. */
	now(): number;
	/** Milliseconds since 1970. */
	date(): number;
	/** Resolves after other waiting work had its turn. */
	yield(): Promise<void>;
}

/** A source of uniformly distributed numbers in [0, 1). */
export type Random = () => number;
