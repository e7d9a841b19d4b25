import { lineEndOf } from '../util/lineEnd';
import { personNames } from './person';

/** What the file of a round says, however it was edited by hand. */
export interface RoundFile {
	/** From 1; 0 where the file says none. */
	readonly round: number;
	/** Who is to vote, in the order of the file. */
	readonly named: readonly string[];
	/** Whether two sides of a merge stand in it. Then both count: everybody who is named, and the later round. */
	readonly conflict: boolean;
}

export const roundFileName = 'round.txt';

/** A line that a merge leaves behind where both sides changed the same place. */
export const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;

const roundLine = /^Round:[ \t]*(\d{1,6})[ \t]*$/gm;
const nameLine = /^-[ \t]+(.+)$/gm;

/**
 * The text of a new round's file. Lines that two people may change at a time have an unchanged line between them, so that git
 * merges both.
 */
export function newRoundText(story: string, named: readonly string[]): string {
	const who = named.map((name) => `- ${name}`);
	return [
		`Planning poker: ${story}`,
		'',
		'Round: 1',
		'',
		'Who estimates:',
		'',
		...who,
		'',
		'Each vote is a file beside this one. All are shown when everybody above has voted.',
		'',
	].join('\n');
}

export function readRound(written: string): RoundFile {
	const text = plain(written);
	const round = Math.max(0, ...[...text.matchAll(roundLine)].map(([, number]) => Number(number)));
	const named = personNames([...text.matchAll(nameLine)].map(([, name]) => name).join('\n'));
	return { round, named, conflict: conflictMark.test(text) };
}

/** The text with another round; all else stays as it is. */
export function withRound(written: string, round: number): string {
	const text = plain(written);
	const line = `Round: ${round}`;
	const replaced = text.replace(roundLine, line);
	return inLinesOf(written, replaced.includes(line) ? replaced : `${line}\n\n${text}`);
}

/** The text with others who are to vote, in place of those whom it names. */
export function withNamed(written: string, named: readonly string[]): string {
	const text = plain(written);
	const lines = named.map((name) => `- ${name}`).join('\n');
	const found = [...text.matchAll(nameLine)];
	const [first] = found;
	if (!first) return inLinesOf(written, `${text.trimEnd()}\n\nWho estimates:\n\n${lines}\n`);
	const rest = text.slice(first.index).replace(/^-[ \t]+.+(?:\n|$)/gm, '');
	return inLinesOf(written, `${text.slice(0, first.index)}${lines}\n${rest}`);
}

function plain(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

function inLinesOf(before: string, text: string): string {
	return text.replaceAll('\n', lineEndOf(before));
}
