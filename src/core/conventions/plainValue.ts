import { decodeTarget } from '../util/decodeTarget';
import { idInName } from './commonConvention';

/** How people write that there is nothing. */
const nothing =
	/^(?:none|n\/?a|null|nil|tbd|tbc|\?+|[-–—~]+|not (?:set|assigned|estimated|applicable)|unassigned|no)\.?$/i;
const link = /\[\[?([^\][]*)\]?\](?:\(([^()\s]*)[^()]*\))?/;
const linkedId =
	/^(?:[A-Za-z]+(?:-[A-Z]+)*[-_]?\d+(?:[.-]\d+)*|(?:epic|story|sprint|feature)\s+\d+(?:\.\d+)*)(?![\p{L}\p{N}])/iu;
const anyId = /(?<![\p{L}\p{N}/_.-])[A-Z][A-Za-z]*(?:-[A-Z]+)*[-_]\d+(?:\.\d+)*(?![\p{L}\p{N}])/gu;

/** What a value in a text says, without links, code marks and emphasis; undefined when it says that there is none. */
export function plainValue(written: string): string | undefined {
	const text = written
		.replace(/\[\[?([^\][]*)\]?\](?:\([^()\s]*[^()]*\))?/g, '$1')
		.replace(/[`*]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
		.trim();
	return text === '' || nothing.test(text) ? undefined : text;
}

/** The id that a reference in a text means: of `[EPIC-01](../epics/EPIC-01-login.md)`, `EPIC-01 - Login`, `[[EPIC-01]]`. Else the plain value. */
export function referenceIn(written: string): string | undefined {
	const value = plainValue(written);
	if (value === undefined) return undefined;
	const id = linkedId.exec(value)?.[0];
	if (id !== undefined) return id;
	const target = link.exec(written)?.[2];
	const named = target === undefined ? undefined : idInName(decodeTarget(target));
	return named !== undefined && linkedId.test(named) ? named : value;
}

/** All ids in a text, in order, each once. */
export function referencesIn(written: string): readonly string[] {
	const value = plainValue(written);
	return value === undefined ? [] : [...new Set(value.match(anyId) ?? [])];
}
