import type { Terminal } from './terminal';

/** How far a long command is, on a line that is gone when it ends. */
export interface Progress {
	/** For example "Reading the backlog: 1200 of 10000". Told a few times a second at most. */
	tell(what: string, done: number, total: number): void;
	/** Takes the line away, so that what follows begins at its start. */
	end(): void;
}

/** Milliseconds before anything is told, and between two tellings. */
const pause = 200;

export function progressOn({ progress }: Terminal): Progress {
	let last = performance.now();
	let shown = false;
	return {
		tell(what, done, total) {
			const now = performance.now();
			if (!progress || now - last < pause) return;
			last = now;
			shown = true;
			progress(`${what}: ${done} of ${total}`);
		},
		end() {
			if (shown) progress?.('');
			shown = false;
		},
	};
}
