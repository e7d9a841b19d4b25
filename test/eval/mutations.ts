type Kind = 'given' | 'when' | 'then';

interface Run {
	readonly kind: Kind;
	readonly steps: string[];
}

export interface Mutation {
	readonly name: string;
	/** The rule that ought to see it. */
	readonly rule: string;
	/** The changed steps; undefined for scenarios that cannot be changed so. */
	mutate(steps: readonly string[]): readonly string[] | undefined;
}

export const mutations: readonly Mutation[] = [
	{
		name: 'drop the Then',
		rule: 'gwt-missing-then',
		mutate: changed((runs) => (runs.some(isKind('then')) ? runs.filter(({ kind }) => kind !== 'then') : [])),
	},
	{
		name: 'swap When and Then',
		rule: 'gwt-wrong-order',
		mutate: changed((runs) => {
			const when = runs.findIndex(isKind('when'));
			const [first, second] = runs.slice(when);
			// In a scenario of several rounds a swap of two neighbours leaves a readable order.
			const once = runs.filter(isKind('when')).length === 1 && runs.filter(isKind('then')).length === 1;
			if (when < 0 || !once || !first || second?.kind !== 'then') return [];
			return [...runs.slice(0, when), second, first, ...runs.slice(when + 2)];
		}),
	},
	{
		name: 'repeat When and Then',
		rule: 'gwt-multiple-when',
		mutate: changed((runs) => {
			const when = runs.findIndex((run, i) => run.kind === 'when' && runs[i + 1]?.kind === 'then');
			return when < 0 ? [] : [...runs.slice(0, when + 2), ...runs.slice(when)];
		}),
	},
	{
		name: 'move Given last',
		rule: 'gwt-wrong-order',
		mutate: changed((runs) => {
			const given = runs.filter(isKind('given'));
			const rest = runs.filter(({ kind }) => kind !== 'given');
			return given.length > 0 && rest.length > 0 ? [...rest, ...given] : [];
		}),
	},
];

function isKind(kind: Kind): (run: Run) => boolean {
	return (run) => run.kind === kind;
}

function changed(change: (runs: readonly Run[]) => readonly Run[]): Mutation['mutate'] {
	return (steps) => {
		const runs = runsOf(steps);
		const found = runs && change(runs).flatMap((run) => run.steps);
		return found && found.length > 0 ? found : undefined;
	};
}

/** Steps by kind; undefined when the first one tells none. */
function runsOf(steps: readonly string[]): readonly Run[] | undefined {
	const runs: Run[] = [];
	for (const step of steps) {
		const kind = /^(given|when|then)\b/i.exec(step)?.[1]?.toLowerCase() as Kind | undefined;
		const last = runs.at(-1);
		if (!kind && !last) return undefined;
		if (last && (!kind || kind === last.kind)) last.steps.push(step);
		else if (kind) runs.push({ kind, steps: [step] });
	}
	return runs;
}
