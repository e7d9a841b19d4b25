import type { Command } from 'commander';
import type { ExitCode } from './failure';
import type { Terminal } from './terminal';

/** What a command is given besides its arguments. */
export interface Context {
	readonly terminal: Terminal;
	/** Sets the exit code of a run that did what it was asked for. */
	finish(code: ExitCode): void;
	/** The file that further threads are started with; without one there is one thread. */
	readonly worker: string | undefined;
}

export type MakeCommand = (context: Context) => Command;
