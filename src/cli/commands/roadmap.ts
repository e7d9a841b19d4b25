import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { audiences, roadmapFormats } from '../../core/roadmap/roadmapFormats';
import { gitHistory } from '../../node/gitHistory';
import { nodeClock } from '../../node/nodeClock';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { openBacklog } from '../openBacklog';

interface Options {
	readonly format: string;
	readonly audience: string;
	readonly out?: string;
}

/** `refinery roadmap`: goals and epics with progress, health and forecast, and what is to be put right of them. */
export const roadmapCommand: MakeCommand = ({ terminal }) =>
	new Command('roadmap')
		.description('Print the roadmap: goals with key results, epics with progress, health and forecast.')
		.option('--format <format>', `how it is written: ${roadmapFormats.join(', ')}`, 'md')
		.option('--audience <audience>', `who may read it: ${audiences.join(', ')}`, 'internal')
		.option('--out <file>', 'write it to a file, relative to the current folder, instead of printing it')
		.action(async ({ format, audience, out }: Options, command: Command) => {
			if (format === 'png')
				throw Failure.unusable(
					'"png" has to be drawn, which the command line cannot: use svg and any program that draws it, or "Export roadmap…" in the editor.',
				);
			if (!isOneOf(roadmapFormats, format))
				throw Failure.unusable(`"${format}" is no format: use one of ${roadmapFormats.join(', ')}.`);
			if (!isOneOf(audiences, audience))
				throw Failure.unusable(`"${audience}" is no audience: use one of ${audiences.join(', ')}.`);
			const open = await openBacklog(command);
			await complainOfSettings(open, terminal);
			const { exportRoadmap } = await import('../../core/roadmap/exportRoadmap');
			const ports = { ...open.backlog, history: gitHistory() };
			const text = await exportRoadmap(ports, { format, audience, now: nodeClock.date() });
			if (out === undefined) terminal.out(text);
			else writeOut(path.resolve(out), text);
		});

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
	return (words as readonly string[]).includes(word);
}

function writeOut(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (error) {
		throw Failure.unusable(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
	}
}
