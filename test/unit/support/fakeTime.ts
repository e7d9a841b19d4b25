import type { Later } from '../../../src/core/files/newsGatherer';

/** Time that goes on only when a test says so. */
export interface FakeTime {
	readonly later: Later;
	/** Lets so many milliseconds pass, with all that falls due in them. */
	pass(milliseconds: number): void;
}

export function fakeTime(): FakeTime {
	let now = 0;
	const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
	return {
		later(milliseconds, callback) {
			const timer = { at: now + milliseconds, callback };
			waiting.add(timer);
			return () => waiting.delete(timer);
		},
		pass(milliseconds) {
			const end = now + milliseconds;
			for (;;) {
				const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
				if (!next) break;
				waiting.delete(next);
				now = next.at;
				next.callback();
			}
			now = end;
		},
	};
}
