// @ts-check

/**
 * Things that must be undone however this process ends: normally, by a thrown error, by Ctrl+C or by a polite kill.
 * They run while the process is going down, so each has to do its work synchronously.
 *
 * @type {Set<() => void>}
 */
const duties = new Set();

let watching = false;

/**
 * Calls `duty` when this process ends.
 *
 * @param {() => void} duty synchronous; what it throws is ignored, so that the others still run
 * @returns {() => void} forgets the duty again
 */
export function atEnd(duty) {
	watchForEnd();
	duties.add(duty);
	return () => {
		duties.delete(duty);
	};
}

function watchForEnd() {
	if (watching) {
		return;
	}
	watching = true;
	process.on('exit', fulfilDuties);
	for (const [signal, number] of /** @type {const} */ ([
		['SIGHUP', 1],
		['SIGINT', 2],
		['SIGTERM', 15],
	])) {
		// 128 + number is what a shell reports for a process that a signal ended; the exit runs the duties.
		process.on(signal, () => process.exit(128 + number));
	}
}

function fulfilDuties() {
	// The newest first: a program goes before the folder it writes to.
	for (const duty of [...duties].reverse()) {
		try {
			duty();
		} catch {
			// One that fails must not keep the others from running.
		}
	}
	duties.clear();
}
