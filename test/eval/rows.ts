import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface CriterionRow {
	readonly id: string;
	readonly project?: string;
	readonly title?: string;
	readonly text: string;
	readonly labels: readonly string[];
	readonly disputed?: readonly string[];
}

export interface StoryRow {
	readonly id: string;
	readonly backlog?: string;
	readonly text: string;
	readonly role: readonly string[];
	readonly benefit: readonly string[];
	readonly compound: boolean;
	readonly peer?: { readonly aqusa_atomic?: boolean };
}

export interface ScenarioRow {
	readonly id: string;
	readonly source?: string;
	readonly scenario: string;
	readonly steps: readonly string[];
}

/** The rows of all files of one kind in a folder (`criteria*.jsonl` and the like), in the order of their names. */
export function readRows<T>(folder: string, kind: 'criteria' | 'stories' | 'scenarios'): readonly T[] {
	const files = readdirSync(folder).filter((name) => name.startsWith(kind) && name.endsWith('.jsonl'));
	return files.sort().flatMap((name) =>
		readFileSync(path.join(folder, name), 'utf8')
			.split('\n')
			.filter((line) => line.trim() !== '')
			.map((line) => JSON.parse(line) as T),
	);
}
