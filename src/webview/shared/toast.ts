/** A short note at the foot of a page. */
export interface Toast {
	readonly kind: 'changed' | 'refused';
	readonly text: string;
	/** The change that the note is about; undefined when there is nothing to do about it. */
	readonly change: number | undefined;
	/** What can be done about it from here. */
	readonly back: 'undo' | 'redo' | undefined;
	/** True when the page may ask why the change was made. */
	readonly reason: boolean;
}

/** How long a note about a success stays, in milliseconds; a refusal stays until closed or followed by another note. */
const stay = 10_000;

/** Shows one note at a time and takes it away when its time is over, but not while the user is at it. */
export class ToastTimer {
	private timer: ReturnType<typeof setTimeout> | undefined;
	current: Toast | undefined;

	constructor(private readonly changed: () => void) {}

	show(toast: Toast | undefined): void {
		this.hold();
		this.current = toast;
		this.release();
		this.changed();
	}

	/** The user is reading or reaching for it. */
	hold(): void {
		clearTimeout(this.timer);
	}

	/** The user has left it. */
	release(): void {
		this.hold();
		if (this.current?.kind === 'changed') this.timer = setTimeout(() => this.show(undefined), stay);
	}
}
