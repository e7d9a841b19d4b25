import type { Growth } from './rowDefinition';

export type Verdict = 'kept' | 'missed';

/** A row of the table as it came out. */
export interface RowResult {
	readonly title: string;
	readonly items: number;
	readonly unit: 'ms' | 'bytes';
	/** Why there is no value; everything below is then absent. */
	readonly missing?: string;
	/** The median of all rounds. */
	readonly value?: number;
	/** By round. */
	readonly values?: readonly number[];
	readonly over?: string;
	/** The median of the ratios within each round. */
	readonly ratio?: number;
	readonly ratios?: readonly number[];
	/** In words, for example `ratio <= 3`. */
	readonly budget?: string;
	readonly verdict?: Verdict;
}

/** How a value grew from one size to another. */
export interface GrowthResult {
	readonly title: string;
	readonly tag: Growth;
	readonly from: number;
	readonly to: number;
	/** Of a flat value: how many times as large it became. Of a linear one: how many times as much an item costs. */
	readonly factor: number;
	readonly most: number;
	readonly verdict: Verdict;
}

export interface Machine {
	readonly processor: string;
	readonly cores: number;
	readonly memoryGB: number;
	readonly system: string;
	readonly node: string;
}

/** One run of the bench, as it is written to `out/bench.json`. */
export interface BenchResult {
	readonly schema: 1;
	/** ISO 8601, UTC. */
	readonly date: string;
	readonly machine: Machine;
	readonly seed: number;
	readonly rounds: number;
	readonly sizes: readonly number[];
	readonly rows: readonly RowResult[];
	readonly growth: readonly GrowthResult[];
	/** Every missed budget and tag in one sentence. */
	readonly missed: readonly string[];
}
