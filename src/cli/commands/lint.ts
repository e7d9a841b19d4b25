import { Command, Option } from 'commander';
import { baselineName } from '../../core/lint/baselines';
import type { RuleSetting } from '../../core/lint/engine';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { exitCode, Failure } from '../failure';
import { checkBaseline, updateBaseline } from '../lint/baselineFile';
import { fixFiles } from '../lint/fixFiles';
import type { LintAsked } from '../lint/lintFile';
import { lintFiles } from '../lint/lintFiles';
import { count, type ReportedFile } from '../lint/lintMessage';
import { lintTargets } from '../lint/lintTargets';
import { type Format, formats, report } from '../lint/report';
import { addRuleSetting } from '../lint/ruleSettings';
import { openBacklog } from '../openBacklog';

interface Options {
	readonly format: Format;
	readonly rule?: Readonly<Record<string, RuleSetting>>;
	readonly maxWarnings?: number;
	readonly verbose?: true;
	readonly fix?: true;
	readonly updateBaseline?: true;
	/** False with `--no-baseline`. */
	readonly baseline: boolean;
	readonly threads?: number;
}

/** `refinery lint`: what the rules find. Ends with 1 on any error, and on any warning beyond `--max-warnings`. */
export const lintCommand: MakeCommand = ({ terminal, finish, worker }) =>
	new Command('lint')
		.description('Check items: files that cannot be read, ids, dependencies, stories and their acceptance criteria.')
		.argument('[paths...]', 'files or folders; all items without. Closed items are checked only as files, unless named')
		.addOption(new Option('--format <format>', 'how to print').choices(formats).default('stylish'))
		.option('--rule <id:severity>', 'set a rule to error, warning, info, hint or off; may be repeated', addRuleSetting)
		.option('--max-warnings <number>', 'end with 0 on no more warnings than this', wholeNumber('--max-warnings'))
		.option('--verbose', 'print notes (severities info and hint) too')
		.option('--fix', 'repair what can be repaired without a question')
		.option('--update-baseline', 'write all present findings to .refinery-baseline.json, which hides them from then on')
		.option('--no-baseline', 'print what the baseline hides as well')
		.option(
			'--threads <number>',
			'check on so many threads; by default on as many as are worth it',
			atLeastOne('--threads'),
		)
		.action(async (paths: readonly string[], options: Options, command: Command) => {
			const open = await openBacklog(command);
			const settings = await complainOfSettings(open, terminal);
			if (open.backlog.index.entries.length === 0 && paths.length === 0)
				terminal.complain(`There is no backlog below ${open.root}.`);
			const asked: LintAsked = {
				severities: options.rule ?? {},
				baseline: options.baseline,
				notes: options.verbose ?? false,
			};
			if (options.updateBaseline) {
				if (paths.length > 0)
					throw Failure.unusable('--update-baseline is for the whole backlog: leave the paths out.');
				const known = await updateBaseline(open, lintTargets(open, paths), { ...asked, notes: true });
				return terminal.out(`${baselineName} holds ${known} ${known === 1 ? 'finding' : 'findings'} now.\n`);
			}
			if (options.baseline) await checkBaseline(open);
			const lint = () =>
				lintFiles(open, lintTargets(open, paths), { asked, threads: options.threads, program: worker });
			let files = await lint();
			if (options.fix) {
				const whole = new Set(
					lintTargets(open, paths).flatMap(({ entry, skipClosed }) => (skipClosed ? [] : [entry.uri])),
				);
				const optionsOf = (uri: string) => ({ ...asked, notes: true, skipClosed: !whole.has(uri) });
				if ((await fixFiles(open, files, optionsOf)) > 0) files = await lint();
			}
			const all: readonly ReportedFile[] = settings ? [settings, ...files] : files;
			// A person has read on stderr what is wrong with the settings.
			const printed = options.format === 'stylish' ? files : all;
			const chosen = options.verbose ? printed : printed.map(withoutNotes);
			terminal.out(report(chosen, options.format, open.root, terminal));
			const hidden = files.reduce((sum, file) => sum + file.hidden, 0);
			if (hidden > 0 && options.format === 'stylish') terminal.out(`${hidden} more in ${baselineName}.\n`);
			for (const [rule, reason] of new Map(
				files.flatMap(({ faults }) => faults.map((fault) => [fault.rule, fault.reason])),
			)) {
				terminal.complain(`The rule ${rule} failed and was left out: ${reason}`);
			}
			const { maxWarnings = 0 } = options;
			if (count(all, 'error') > 0 || count(all, 'warning') > maxWarnings) finish(exitCode.found);
		});

function withoutNotes(file: ReportedFile): ReportedFile {
	return { ...file, messages: file.messages.filter(({ severity }) => severity === 'error' || severity === 'warning') };
}

function wholeNumber(option: string): (text: string) => number {
	return (text) => {
		if (!/^\d+$/.test(text)) throw Failure.unusable(`${option} takes a whole number, not "${text}".`);
		return Number(text);
	};
}

function atLeastOne(option: string): (text: string) => number {
	return (text) => {
		const number = wholeNumber(option)(text);
		if (number < 1) throw Failure.unusable(`${option} takes a number from 1 on.`);
		return number;
	};
}
