import type { Axes } from './dots';
import type { Values } from './quadrant';
import { snap, stepped } from './snap';

/** Work takes some effort at least; an impact may be nothing. */
const leastEffort = 0.5;

const any: readonly number[] = [];

/** Which values can be chosen on a matrix. */
export class MatrixSteps {
	/** @param efforts those that can be chosen, ascending; none where any can */
	constructor(
		private readonly axes: Axes,
		private readonly efforts: readonly number[],
	) {}

	/** Sensible values near some. */
	snapped({ effort, impact }: Values): Values {
		return { effort: snap(effort, this.efforts, leastEffort), impact: snap(impact, any, 0) };
	}

	/** The values of a card; one that it lacks is in the middle. */
	orMiddle({ effort, impact }: { readonly [K in keyof Values]: number | undefined }): Values {
		const middle = this.snapped({ effort: this.axes.effort.max / 2, impact: this.axes.impact.max / 2 });
		return { effort: effort ?? middle.effort, impact: impact ?? middle.impact };
	}

	/** A value one step on; undefined where it can go no further. */
	next(values: Values, axis: keyof Values, way: 1 | -1): number | undefined {
		const isEffort = axis === 'effort';
		const beyond = stepped(values[axis], way, isEffort ? this.efforts : any, isEffort ? leastEffort : 0);
		const next = Math.min(this.axes[axis].max, beyond);
		return next === values[axis] ? undefined : next;
	}
}
