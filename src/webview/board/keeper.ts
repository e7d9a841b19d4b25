import { isNumber, isText, orMissing, shape } from '../../protocol/check';
import type { Host } from '../shared/host';

/** What survives a reload of the page. */
export interface KeptState {
	readonly filter: string;
	readonly active: string | undefined;
	readonly scroll: number;
}

const isKept = shape<KeptState>({ filter: isText, active: orMissing(isText), scroll: isNumber });

/** Keeps the state of the view with the editor. */
export class Keeper {
	kept: KeptState;

	constructor(private readonly host: Pick<Host<never>, 'kept' | 'keep'>) {
		this.kept = isKept(host.kept) ? host.kept : { filter: '', active: undefined, scroll: 0 };
	}

	/** Notes what has changed; nothing happens when it has not. */
	keep(change: Partial<KeptState>): void {
		const next = { ...this.kept, ...change };
		const same =
			next.filter === this.kept.filter && next.active === this.kept.active && next.scroll === this.kept.scroll;
		if (same) return;
		this.kept = next;
		this.host.keep(next);
	}
}
