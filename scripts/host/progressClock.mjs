// @ts-check

const REPEAT_EVERY_MS = 10_000;

/** @typedef {ReturnType<typeof startProgressClock>} ProgressClock */

/**
 * Says which step a long piece of work is at, with the seconds since its start, and again while a step takes long.
 *
 * @param {(message: string) => void} log
 */
export function startProgressClock(log) {
	const started = Date.now();
	let doing = '';
	const say = (/** @type {string} */ message) => log(`[${Math.round((Date.now() - started) / 1000)} s] ${message}`);
	const timer = setInterval(() => say(`still ${doing}`), REPEAT_EVERY_MS);
	timer.unref();
	return {
		say,
		step(/** @type {string} */ what) {
			doing = what;
			say(what);
		},
		stop: () => clearInterval(timer),
	};
}
