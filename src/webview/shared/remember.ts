/** A function that works its answer out anew only when it is asked something else than the last time. */
export function remember<Args extends readonly unknown[], T>(work: (...args: Args) => T): (...args: Args) => T {
	let last: { readonly args: Args; readonly value: T } | undefined;
	return (...args) => {
		if (!last || last.args.some((arg, index) => arg !== args[index])) last = { args, value: work(...args) };
		return last.value;
	};
}
