import { Command, Option } from 'commander';
import { baselineName } from '../../core/lint/baselines';
import type { RuleSetting } from '../../core/lint/engine';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { exitCode, Failure } from '../failure';
import { checkBaseline, updateBaseline } from '../lint/baselineFile';
import { eslintJson } from '../lint/eslintJson';
import { fixFiles } from '../lint/fixFiles';
import { type LintRun, lintFiles } from '../lint/lintFiles';
import { count, type ReportedFile } from '../lint/lintMessage';
import { lintTargets } from '../lint/lintTargets';
import { addRuleSetting } from '../lint/ruleSettings';
import { stylish } from '../lint/stylish';
import { openBacklog } from '../openBacklog';
import type { Terminal } from '../terminal';

interface Options {
	readonly format: 'stylish' | 'json';
	readonly rule?: Readonly<Record<string, RuleSetting>>;
	readonly maxWarnings?: number;
	readonly verbose?: true;
	readonly fix?: true;
	readonly updateBaseline?: true;
	/** False with `--no-baseline`. */
	readonly baseline: boolean;
}

/** `refinery lint`: what the rules find. Ends with 1 on any error, and on any warning beyond `--max-warnings`. */
export const lintCommand: MakeCommand = ({ terminal, finish }) =>
	new Command('lint')
		.description('Check items: files that cannot be read, ids, dependencies, stories and their acceptance criteria.')
		.argument('[paths...]', 'files or folders; all items without. Closed items are checked only as files, unless named')
		.addOption(new Option('--format <format>', 'how to print').choices(['stylish', 'json']).default('stylish'))
		.option('--rule <id:severity>', 'set a rule to error, warning, info, hint or off; may be repeated', addRuleSetting)
		.option('--max-warnings <number>', 'end with 0 on no more warnings than this', wholeNumber)
		.option('--verbose', 'print notes (severities info and hint) too')
		.option('--fix', 'repair what can be repaired without a question')
		.option('--update-baseline', 'write all present findings to .refinery-baseline.json, which hides them from then on')
		.option('--no-baseline', 'print what the baseline hides as well')
		.action(async (paths: readonly string[], options: Options, command: Command) => {
			const open = await openBacklog(command);
			const settings = await complainOfSettings(open, terminal);
			const faults = new Map<string, string>();
			const run: LintRun = {
				severities: options.rule ?? {},
				baseline: options.baseline,
				onFault: (rule, error) => faults.set(rule, String(error)),
			};
			if (options.updateBaseline) {
				if (paths.length > 0)
					throw Failure.unusable('--update-baseline is for the whole backlog: leave the paths out.');
				const known = await updateBaseline(open, lintTargets(open, paths), run);
				return terminal.out(`${baselineName} holds ${known} ${known === 1 ? 'finding' : 'findings'} now.\n`);
			}
			if (options.baseline) await checkBaseline(open);
			const lint = () => lintFiles(open.backlog.inspector, lintTargets(open, paths), run);
			let files = await lint();
			if (options.fix) {
				const whole = new Set(
					lintTargets(open, paths).flatMap(({ entry, skipClosed }) => (skipClosed ? [] : [entry.uri])),
				);
				const optionsOf = (uri: string) => ({ ...run, skipClosed: !whole.has(uri) });
				if ((await fixFiles(open, files, optionsOf)) > 0) files = await lint();
			}
			const all: readonly ReportedFile[] = settings ? [settings, ...files] : files;
			// A person has read on stderr what is wrong with the settings.
			const printed = options.format === 'json' ? all : files;
			print(options.verbose ? printed : printed.map(withoutNotes), options.format, terminal);
			const hidden = files.reduce((sum, file) => sum + file.hidden, 0);
			if (hidden > 0 && options.format === 'stylish') terminal.out(`${hidden} more in ${baselineName}.\n`);
			for (const [rule, error] of faults) terminal.complain(`The rule ${rule} failed and was left out: ${error}`);
			const { maxWarnings = 0 } = options;
			if (count(all, 'error') > 0 || count(all, 'warning') > maxWarnings) finish(exitCode.found);
		});

function print(files: readonly ReportedFile[], format: Options['format'], terminal: Terminal): void {
	terminal.out(format === 'json' ? `${JSON.stringify(eslintJson(files))}\n` : stylish(files, terminal));
}

function withoutNotes(file: ReportedFile): ReportedFile {
	return { ...file, messages: file.messages.filter(({ severity }) => severity === 'error' || severity === 'warning') };
}

function wholeNumber(text: string): number {
	if (!/^\d+$/.test(text)) throw Failure.unusable(`--max-warnings takes a whole number, not "${text}".`);
	return Number(text);
}
