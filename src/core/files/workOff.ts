import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';

/** Milliseconds of work after which others get their turn. */
const slice = 8;
/** Of the first group, and of the smallest: files side by side, so that a slow disk is asked for more than one at a time. */
const smallest = 16;
const largest = 256;

/** How a long row of files is worked off. */
export interface WorkOffOptions {
	readonly clock: Clock;
	readonly cancellation?: Cancellation | undefined;
	readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/**
 * Works off a long row in groups, one after the other, with breaks. Groups grow while one takes well under a slice of 8 ms
 * and shrink when one takes more, so that few files cost few steps and many never hold up the window.
 * @param work takes in one group; waited for when it gives a promise
 * @returns false when cancelled; groups taken in by then stay so
 */
export async function workOff<T>(
	all: readonly T[],
	work: (group: readonly T[]) => unknown,
	{ clock, cancellation, onProgress }: WorkOffOptions,
): Promise<boolean> {
	let size = smallest;
	let sliceStart = clock.now();
	for (let at = 0; at < all.length; ) {
		if (cancellation?.aborted) return false;
		const group = all.slice(at, at + size);
		const started = clock.now();
		await work(group);
		at += group.length;
		onProgress?.({ done: at, total: all.length });
		const now = clock.now();
		if (now - started > slice) size = Math.max(smallest, size >> 1);
		else if (now - started < slice / 4) size = Math.min(largest, size * 2);
		if (now - sliceStart > slice / 2) {
			await clock.yield();
			sliceStart = clock.now();
		}
	}
	return true;
}
