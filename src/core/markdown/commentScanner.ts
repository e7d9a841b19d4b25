/**
 * Follows HTML comments over the lines of a text. A comment that opens a line and is never closed runs to the end, as in
 * CommonMark; one that opens within a line and is not closed before the next blank line is plain text. Every place is looked at once, however many
 * marks there are.
 */
export class CommentScanner {
	private inside = false;
	private nextOpen: number;
	private nextClose: number;
	private nextBlank = -1;
	private ticks = 0;
	private ticksCountedTo = 0;

	constructor(
		private readonly text: string,
		start: number,
	) {
		this.nextOpen = text.indexOf('<!--', start);
		this.nextClose = this.nextOpen < 0 ? -1 : text.indexOf('-->', this.nextOpen);
	}

	/** True when the line to come starts inside a comment. */
	get open(): boolean {
		return this.inside;
	}

	/** Reads one line; lines come in order. Returns true when nothing but comments and spaces stands on it. */
	readLine(start: number, end: number): boolean {
		this.ticks = 0;
		this.ticksCountedTo = start;
		let at = start;
		let onlyComments = true;
		let any = this.inside;
		for (;;) {
			if (this.inside) {
				const close = this.closeFrom(at);
				if (close < 0 || close >= end) return onlyComments;
				this.inside = false;
				at = close + 3;
			}
			const open = this.openFrom(at, end);
			onlyComments &&= isBlank(this.text, at, open < 0 ? end : open);
			if (open < 0) return onlyComments && any;
			if (onlyComments || this.opensInline(open)) {
				any = true;
				this.inside = true;
				// The two dashes may close it as well: `<!-->` is a whole comment.
				at = open + 2;
			} else at = open + 4;
		}
	}

	private openFrom(at: number, end: number): number {
		if (this.nextOpen >= 0 && this.nextOpen < at) this.nextOpen = this.text.indexOf('<!--', at);
		return this.nextOpen < end ? this.nextOpen : -1;
	}

	private closeFrom(at: number): number {
		if (this.nextClose >= 0 && this.nextClose < at) this.nextClose = this.text.indexOf('-->', at);
		return this.nextClose;
	}

	private opensInline(at: number): boolean {
		const close = this.closeFrom(at + 2);
		if (close < 0 || this.inCode(at)) return false;
		if (this.nextBlank < at) this.nextBlank = blankLineFrom(this.text, at);
		return close < this.nextBlank;
	}

	/** An odd number of backticks before a place in its line: it stands in inline code, where `<!--` is shown and not obeyed. */
	private inCode(at: number): boolean {
		for (; this.ticksCountedTo < at; this.ticksCountedTo++) {
			if (this.text.charCodeAt(this.ticksCountedTo) === 96) this.ticks++;
		}
		return this.ticks % 2 === 1;
	}
}

function blankLineFrom(text: string, at: number): number {
	const blank = /\n[ \t\r]*\n/g;
	blank.lastIndex = at;
	return blank.exec(text)?.index ?? text.length;
}

function isBlank(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code !== 32 && code !== 9 && code !== 13) return false;
	}
	return true;
}
