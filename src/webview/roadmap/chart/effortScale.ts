/** Up to each of these efforts a step is so large. */
const stepsUpTo = [
	[5, 0.5],
	[20, 1],
	[100, 5],
] as const;

/** Efforts of epics that can be chosen up to a number: fine where they are small, coarse where they are large, as estimates are. */
export function effortScale(max: number): readonly number[] {
	const scale: number[] = [];
	for (let effort = 0.5; effort <= max; effort += stepAt(effort)) scale.push(effort);
	return scale;
}

function stepAt(effort: number): number {
	return stepsUpTo.find(([end]) => effort < end)?.[1] ?? 10 ** Math.floor(Math.log10(effort)) / 10;
}
