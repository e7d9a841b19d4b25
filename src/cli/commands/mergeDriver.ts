import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import type { Marking, Sides } from '../../core/merge/sides';
import { decodeText } from '../../core/util/decodeText';
import { decodeUtf8 } from '../../node/decodeUtf8';
import { fileErrorReason } from '../../node/fileErrors';
import { gitMergeFiles, gitMergeLines, showsBase } from '../../node/gitMergeFile';
import type { MakeCommand } from '../context';
import { exitCode, Failure } from '../failure';

/**
 * `refinery merge-driver`: what git calls for files that `.gitattributes` gives to it. Ends with 0 when all is merged and with
 * 1 when conflicts are left, as git expects of a driver. What it does not understand it leaves to `git merge-file`.
 */
export const mergeDriverCommand: MakeCommand = ({ finish }) =>
	new Command('merge-driver')
		.description(
			'Merge the versions of an item file, key by key in its front matter; for git, as merge.refinery.driver = "refinery merge-driver %O %A %B %P".',
		)
		.argument('<ancestor>', 'file with the common ancestor (%O)')
		.argument('<ours>', 'file with our version (%A), which is written over')
		.argument('<theirs>', 'file with their version (%B)')
		.argument('[path]', 'where the result will be stored (%P)')
		.action(
			async (base: string, ours: string, theirs: string, stored: string | undefined, _: unknown, command: Command) => {
				const { cwd } = command.optsWithGlobals<{ cwd: string }>();
				const files = {
					base: path.resolve(cwd, base),
					ours: path.resolve(cwd, ours),
					theirs: path.resolve(cwd, theirs),
				};
				const marking = { oursName: 'ours', theirsName: 'theirs', baseName: showsBase() ? 'base' : undefined };
				const conflicts = (await mergeAsItem(files, marking)) ?? gitMergeFiles(files, marking);
				if (conflicts === undefined) {
					throw Failure.unusable(`${stored ?? ours} was not merged: git merge-file cannot merge it.`);
				}
				if (conflicts > 0) finish(exitCode.found);
			},
		);

/** How many conflicts are left; undefined where the files are no items that are understood. */
async function mergeAsItem(files: Sides<string>, marking: Marking): Promise<number | undefined> {
	const [base, ours, theirs] = await Promise.all([textOf(files.base), textOf(files.ours), textOf(files.theirs)]);
	if (base === undefined || ours === undefined || theirs === undefined) return undefined;
	const { mergeItem } = await import('../../core/merge/mergeItem');
	const merged = mergeItem({ base, ours, theirs }, marking, (sides) => gitMergeLines(sides, marking));
	if (merged) await writeFile(files.ours, merged.text);
	return merged?.conflicts;
}

async function textOf(file: string): Promise<string | undefined> {
	const bytes = await readFile(file).catch((error: unknown) => {
		throw Failure.unusable(`${file} was not read: ${fileErrorReason(error)}.`);
	});
	const content = decodeText(bytes, decodeUtf8);
	return content.kind === 'text' ? content.text : undefined;
}
