/** Waits until an assertion holds, and reports its last failure when it never does. */
export async function eventually(assertion: () => void | Promise<void>, limit = 20_000): Promise<void> {
	const end = Date.now() + limit;
	for (;;) {
		try {
			return await assertion();
		} catch (error) {
			if (Date.now() > end) throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
