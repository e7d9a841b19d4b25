import type { FileStore } from '../ports/fileStore';
import type { Baseline, BaselineReading } from './baseline';

/** Name of the file at the root of a workspace folder in which a team keeps the findings that it lives with for now. */
export const baselineName = '.refinery-baseline.json';

export const emptyBaseline: Baseline = new Map();

/** The baselines of all workspace folders, each read when it is first asked for. */
export interface Baselines {
	/** Grows whenever what was read is forgotten. */
	readonly revision: number;
	of(root: string): Promise<BaselineReading>;
	/** To be called when one of the files came, changed or went. */
	forget(): void;
}

export function createBaselines(store: FileStore): Baselines {
	let known = new Map<string, Promise<BaselineReading>>();
	let revision = 0;
	return {
		get revision() {
			return revision;
		},
		of(root) {
			const reading = known.get(root) ?? read(store, root);
			known.set(root, reading);
			return reading;
		},
		forget() {
			known = new Map();
			revision++;
		},
	};
}

async function read(store: FileStore, root: string): Promise<BaselineReading> {
	const uri = store.resolve(baselineName, root);
	const content = uri === undefined ? ({ kind: 'missing' } as const) : await store.read(uri);
	if (content.kind === 'missing') return { kind: 'read', baseline: emptyBaseline };
	if (content.kind === 'refused') return { kind: 'damaged', reason: content.reason };
	// Most teams have no baseline.
	return (await import('./baseline')).readBaseline(content.text);
}
