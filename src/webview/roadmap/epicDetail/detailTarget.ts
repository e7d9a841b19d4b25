import type { RoadmapContext } from '../roadmapContext';

/** How long the pointer rests on a bar before its details are shown, in milliseconds. */
const rest = 350;

/** Whose details are shown: of the bar on which the pointer rests, else of the active one when a key went there. */
export class DetailTarget {
	private keyed = false;
	private resting: ReturnType<typeof setTimeout> | undefined;

	/**
	 * @param context what is drawn now
	 * @param changed called when the details of another bar may be shown
	 */
	constructor(
		private readonly context: () => RoadmapContext | undefined,
		private readonly changed: () => void,
	) {}

	/** @param focused whether the bars have the keyboard focus */
	key(focused: boolean): string | undefined {
		const { view } = this.context() ?? {};
		if (!view || view.lift) return undefined;
		if (view.hover !== undefined) return view.hover;
		return this.keyed && focused ? view.active : undefined;
	}

	/** Notes whether the user went to the active bar by a key. */
	byKey(keyed: boolean): void {
		if (keyed === this.keyed) return;
		this.keyed = keyed;
		this.changed();
	}

	/** The pointer is over a bar now; undefined: over none. */
	hover(key: string | undefined): void {
		this.stop();
		const { session, view } = this.context() ?? {};
		if (!session || view?.hover === key) return;
		if (view?.hover !== undefined) session.set({ hover: undefined });
		if (key !== undefined) this.resting = setTimeout(() => session.set({ hover: key }), rest);
	}

	/** Waits no longer for the pointer to rest. */
	stop(): void {
		clearTimeout(this.resting);
	}
}
