import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { ApplyError } from '../node/applyPlan';
import { checkCommand } from './commands/check';
import { lintCommand } from './commands/lint';
import { listCommand } from './commands/list';
import { mergeDriverCommand } from './commands/mergeDriver';
import { moveCommand } from './commands/move';
import { movedCommand } from './commands/moved';
import { newCommand } from './commands/new';
import { respaceCommand } from './commands/respace';
import { roadmapCommand } from './commands/roadmap';
import { setCommand } from './commands/set';
import { sortCommand } from './commands/sort';
import type { Context } from './context';
import { type ExitCode, exitCode, Failure } from './failure';
import type { Terminal } from './terminal';

/**
 * Runs one command line. Never throws: whatever goes wrong is one line of complaint and an exit code.
 * @param args without the interpreter and the program
 * @param worker the file that further threads are started with; without one there is one thread
 */
export async function run(args: readonly string[], terminal: Terminal, worker?: string): Promise<ExitCode> {
	let result: ExitCode = exitCode.fine;
	const finish = (code: ExitCode) => {
		result = code;
	};
	try {
		await program({ terminal, finish, worker }).parseAsync(args, { from: 'user' });
		return result;
	} catch (error) {
		return complain(error, terminal);
	}
}

/** In the order in which help names them. */
const commands = [
	listCommand,
	lintCommand,
	checkCommand,
	moveCommand,
	movedCommand,
	respaceCommand,
	sortCommand,
	setCommand,
	newCommand,
	roadmapCommand,
	mergeDriverCommand,
];

function program(context: Context): Command {
	const { terminal } = context;
	const root = new Command('refinery')
		.description('Read, check and reorder a product backlog kept in markdown files.')
		.version(version, '--version', 'print the version')
		.option('--cwd <dir>', 'folder that holds the backlog', '.')
		.helpOption('--help', 'print this help')
		.helpCommand(false)
		.configureHelp({ showGlobalOptions: true })
		.configureOutput({ writeOut: terminal.out, writeErr: () => {} })
		.addHelpText(
			'after',
			'\nExit codes: 0 fine; 1 findings, or an edit that was refused; 2 a command line that cannot be meant, or a file that cannot be read or written.',
		)
		.exitOverride()
		.action(() => {
			const names = root.commands.map((command) => command.name()).join(', ');
			const [unknown] = root.args;
			throw Failure.unusable(
				unknown === undefined
					? `Name a command: ${names}. See refinery --help.`
					: `There is no command "${unknown}": use one of ${names}.`,
			);
		});
	for (const command of commands) {
		root.addCommand(command(context).helpOption('--help', 'print this help').copyInheritedSettings(root));
	}
	// Set last, since commands inherit it: a word that is no command is to be named as that.
	return root.allowExcessArguments();
}

function complain(error: unknown, terminal: Terminal): ExitCode {
	if (error instanceof CommanderError) {
		if (error.exitCode === 0) return exitCode.fine;
		terminal.complain(`${sentence(error.message)} See refinery --help.`);
		return exitCode.unusable;
	}
	if (error instanceof Failure) {
		terminal.complain(error.message);
		return error.exitCode;
	}
	const reason = error instanceof Error ? error.message : String(error);
	terminal.complain(error instanceof ApplyError ? reason : `Unexpected fault: ${reason}`);
	return exitCode.unusable;
}

/** Commander words its complaints as `error: unknown option`, with a suggestion on a line of its own. */
function sentence(message: string): string {
	const text = message.replace(/^error: /, '').replace(/\.?\s*$/, '.');
	return text.charAt(0).toUpperCase() + text.slice(1);
}
