import type { BoardLook } from '../../protocol/board';
import { isLook } from '../../protocol/boardMessages';
import { isFlag, isNumber, isText, orMissing, shape } from '../../protocol/check';
import type { Host } from '../shared/host';
import { firstLook } from './boardSession';

/** What survives a reload of the page. */
export interface KeptState {
	readonly look: BoardLook;
	readonly active: string | undefined;
	readonly scroll: number;
	readonly pane: boolean;
	/** Share of the page that the pane takes, in percent; undefined in what an earlier version kept. */
	readonly paneSize: number | undefined;
}

const isKept = shape<KeptState>({
	look: isLook,
	active: orMissing(isText),
	scroll: isNumber,
	pane: isFlag,
	paneSize: orMissing(isNumber),
});

/** Keeps the state of the view with the editor. */
export class Keeper {
	kept: KeptState;

	constructor(private readonly host: Pick<Host<never>, 'kept' | 'keep'>) {
		const { kept } = host;
		this.kept = isKept(kept)
			? kept
			: { look: firstLook, active: undefined, scroll: 0, pane: false, paneSize: undefined };
	}

	/** Notes what has changed; nothing happens when it has not. */
	keep(change: Partial<KeptState>): void {
		const next = { ...this.kept, ...change };
		const { look, active, scroll, pane, paneSize } = this.kept;
		if (
			next.look === look &&
			next.active === active &&
			next.scroll === scroll &&
			next.pane === pane &&
			next.paneSize === paneSize
		)
			return;
		this.kept = next;
		this.host.keep(next);
	}
}
