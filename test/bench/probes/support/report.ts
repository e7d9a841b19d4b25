/** What a probe found out: its values by name, or why there are none. */
export type Report =
	| { readonly values: Readonly<Record<string, number>> }
	| {
			/** One sentence for the table. */
			readonly missing: string;
	  };

/** Hands a probe's result to the process that started it, as the only thing on standard output. */
export function report(result: Report): void {
	process.stdout.write(JSON.stringify(result));
}
