import type { Random } from '../ports/clock';
import { fingerprint } from '../util/fingerprint';
import { personKey } from './person';

/** What somebody gave in a round. */
export interface Vote {
	readonly name: string;
	readonly round: number;
	/** As on the scale: a number of points, the word of a size, or `?`. */
	readonly value: string;
}

/** Stands for "I cannot tell". */
export const unsure = '?';

/** A vote takes as much room as any other, so that its length says nothing. */
const leastLength = 8;

/**
 * A vote as it is written into a file: out of sight, so that nobody is led by it who opens the file or reads a diff. It is no
 * secret: whoever wants to know can find out, since the program can. The same vote looks different each time.
 */
export function hideVote({ name, round, value }: Vote, random: Random): string {
	const salt = Math.floor(random() * 0x10000);
	const letters = [...value.padEnd(leastLength)].flatMap((letter) => letter.split(''));
	const hidden = letters.map((letter, at) => hex(letter.charCodeAt(0) ^ veil(salt, name, round, at)));
	return `${hex(salt)}-${hidden.join('')}-${hex(seal(salt, name, round, value))}`;
}

/** The value of a hidden vote; undefined when it was not written by `hideVote` for this person and round. */
export function showVote(hidden: string, name: string, round: number): string | undefined {
	const [, saltText = '', body = '', sealText = ''] =
		/^([0-9a-f]{4})-((?:[0-9a-f]{4}){8,})-([0-9a-f]{4})$/.exec(hidden) ?? [];
	if (body === '') return undefined;
	const salt = Number.parseInt(saltText, 16);
	const value = (body.match(/.{4}/g) ?? [])
		.map((letter, at) => String.fromCharCode(Number.parseInt(letter, 16) ^ veil(salt, name, round, at)))
		.join('')
		.trimEnd();
	return hex(seal(salt, name, round, value)) === sealText ? value : undefined;
}

function veil(salt: number, name: string, round: number, at: number): number {
	return fingerprint(`${salt} ${personKey(name)} ${round} ${at}`) & 0xffff;
}

function seal(salt: number, name: string, round: number, value: string): number {
	return fingerprint(`${value} ${salt} ${personKey(name)} ${round}`) & 0xffff;
}

function hex(number: number): string {
	return number.toString(16).padStart(4, '0');
}
