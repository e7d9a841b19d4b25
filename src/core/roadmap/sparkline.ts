const bars = '▁▂▃▄▅▆▇█';

/** Values as a row of bars, from the least (a flat one) to the most (a full one). Values that are all alike are in the middle. */
export function sparkline(values: readonly number[]): string {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return values
		.map((value) => {
			const share = most > least ? (value - least) / (most - least) : 0.5;
			return bars[Math.round(share * (bars.length - 1))];
		})
		.join('');
}
