import { applyEdits, type TextEdit } from '../model/textEdit';
import type { Config } from './config';
import { readConfig } from './readConfig';

/** How one thing is changed in the text of a settings file. */
export interface ConfigEdit {
	/** Of a text without syntax errors; undefined for what cannot be done. */
	readonly edit: (text: string) => TextEdit[] | undefined;
	/** What the settings are to be afterwards. */
	readonly wanted: (before: Config) => Config;
	/** Said when it cannot be done. */
	readonly byHand: string;
}

/**
 * Plans a change of a settings file. Whatever the file looks like: what is read afterwards is what was read before but for what
 * is wanted, or nothing is changed.
 * @returns the edits (none where nothing is to be done), or in one sentence why the file cannot be changed
 */
export function editedConfig(text: string, { edit, wanted, byHand }: ConfigEdit): TextEdit[] | string {
	const { config, problems } = readConfig(text);
	const broken = problems.find(({ code }) => code === 'config-syntax' || code === 'config-duplicate');
	if (broken)
		return `refinery.yml cannot be changed before its line ${broken.range.start.line + 1} is repaired: ${broken.message}`;
	const edits = edit(text);
	if (!edits) return byHand;
	if (edits.length === 0) return edits;
	const after = readConfig(applyEdits(text, edits));
	const isAsWanted = saidIn(wanted(config)) === saidIn(after.config);
	return isAsWanted && after.problems.every(({ code }) => code !== 'config-syntax') ? edits : byHand;
}

function saidIn(config: Config): string {
	const views = config.board.views.map(({ name, mode, filter, lanes, closed }) => [name, mode, filter, lanes, closed]);
	return JSON.stringify([config, views], (key, value) => (key === 'views' ? undefined : value));
}
