import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Where a command writes, and what it may use there. Text of the backlog must go through `plain` first. */
export interface Terminal {
	/** Writes text as it is; the caller ends its lines. */
	out(text: string): void;
	/** Writes one line of complaint. */
	complain(line: string): void;
	/** Shows a line in place of the one before, an empty one to take it away. Undefined where nobody would see it. */
	readonly progress?: ((line: string) => void) | undefined;
	/** True where a person looks at the output, with colours. */
	readonly forPeople: boolean;
	/** Colours text where a person looks at it, else leaves it alone. */
	style(style: Style, text: string): string;
}

/** Text of a file made safe for a line of a terminal: no line ends, no escape sequences. */
export function plain(text: string): string {
	return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
	const { stdout, stderr } = process;
	const colours = stdout.isTTY === true && stdout.hasColors() && !process.env.NO_COLOR;
	// A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	stderr.on('error', () => {});
	return {
		out: (text) => void stdout.write(text),
		complain: (line) => void stderr.write(`refinery: ${plain(line)}\n`),
		progress: stderr.isTTY === true ? (line) => void stderr.write(`\r${plain(line)}\u001b[K`) : undefined,
		forPeople: colours,
		style: (style, text) => (colours ? styleText(style, text) : text),
	};
}
