import { catalogue } from '../../src/core/lint/catalogue';
import { mutations } from './mutations';
import { scenarioLines, see, storyText } from './reading';
import type { ScenarioRow } from './rows';

export interface ScenariosResult {
	readonly rows: number;
	/** By source: scenarios as they are, and those with a warning of a rule on steps. */
	readonly alarms: readonly { readonly source: string; readonly rows: number; readonly alarmed: number }[];
	readonly mutations: readonly {
		readonly name: string;
		readonly rule: string;
		readonly made: number;
		readonly seen: number;
		/** Ids of rows, for a look at what is missed. */
		readonly firstMissed: readonly string[];
	}[];
}

/** Warnings on scenarios as they are, and what the rules see of changes made to them. */
export async function evaluateScenarios(rows: readonly ScenarioRow[]): Promise<ScenariosResult> {
	const alarms = new Map<string, { rows: number; alarmed: number }>();
	for (const row of rows) {
		const count = alarms.get(row.source ?? '') ?? { rows: 0, alarmed: 0 };
		const { findings } = await see(fileOf(row, row.steps));
		count.rows++;
		if (findings.some(({ rule, severity }) => rule.startsWith('gwt-') && severity === 'warning')) count.alarmed++;
		alarms.set(row.source ?? '', count);
	}
	const results = [];
	for (const { name, rule, mutate } of mutations) {
		const missed: string[] = [];
		let made = 0;
		// A lighter finding than the rule's own does not count as seen.
		const usual = catalogue.find(({ meta }) => meta.id === rule)?.meta.severity;
		for (const row of rows) {
			const steps = mutate(row.steps);
			if (!steps) continue;
			made++;
			const { findings } = await see(fileOf(row, steps));
			if (!findings.some((finding) => finding.rule === rule && finding.severity === usual)) missed.push(row.id);
		}
		results.push({ name, rule, made, seen: made - missed.length, firstMissed: missed.slice(0, 5) });
	}
	return {
		rows: rows.length,
		alarms: [...alarms].map(([source, count]) => ({ source, ...count })),
		mutations: results,
	};
}

function fileOf({ scenario }: ScenarioRow, steps: readonly string[]): string {
	return storyText({ criteria: scenarioLines(scenario, steps) });
}
