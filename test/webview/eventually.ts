import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a check passes; after the time is over its last failure is thrown. */
export async function eventually(check: () => Promise<void>, limit = 5000): Promise<void> {
	const end = Date.now() + limit;
	for (;;) {
		try {
			await check();
			return;
		} catch (failure) {
			if (Date.now() > end) throw failure;
			await pause(20);
		}
	}
}
