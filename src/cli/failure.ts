/** How a run ends; `found` stands for findings and for an edit that was refused. */
export const exitCode = { fine: 0, found: 1, unusable: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Ends the command with one line on stderr. */
export class Failure extends Error {
	readonly exitCode: ExitCode;

	private constructor(message: string, code: ExitCode) {
		super(message);
		this.exitCode = code;
	}

	/** The command line names something that does not exist or cannot be meant, or a file cannot be read or written. */
	static unusable(message: string): Failure {
		return new Failure(message, exitCode.unusable);
	}

	/** The command was understood and the backlog does not allow it. */
	static refused(message: string): Failure {
		return new Failure(message, exitCode.found);
	}
}
