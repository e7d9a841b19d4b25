import { showVote, type Vote } from './hiddenVote';
import { personKey } from './person';
import { conflictMark, readRound, roundFileName } from './roundFile';

/** A file of a story's planning poker, by its name in the folder. */
export interface PokerFile {
	readonly name: string;
	readonly text: string;
}

/** A file that does not say what it should, in words for the user. */
export interface PokerProblem {
	readonly file: string;
	readonly message: string;
}

/** All that the files say, votes included: `pokerState` says what of it may be shown. */
export interface PokerTable {
	/** From 1; 0 while nobody has begun. */
	readonly round: number;
	readonly named: readonly string[];
	/** Of this round, one for each person, by the person's name. */
	readonly votes: readonly Vote[];
	readonly problems: readonly PokerProblem[];
}

const voteLine = /^(.+), round (\d{1,6}): (\S+)$/;

/** The line of a vote's file. */
export function voteText({ name, round }: Vote, hidden: string): string {
	return `${name}, round ${round}: ${hidden}\n`;
}

/**
 * What the files of a story's planning poker say. The order of the files does not matter, and neither do files of other kinds;
 * a vote of another round than the latest is none.
 */
export function readPoker(files: readonly PokerFile[]): PokerTable {
	const problems: PokerProblem[] = [];
	const votes = new Map<string, Vote>();
	const rounds = files.find(({ name }) => name === roundFileName);
	const { round, named, conflict } = readRound(rounds?.text ?? '');
	const say = (file: string, message: string) => problems.push({ file, message });
	if (conflict) say(roundFileName, 'holds two sides of a merge: keep the lines that are right and remove the marks.');
	if (rounds && named.length === 0)
		say(roundFileName, 'names nobody: write one line for each person, such as "- Ada".');
	if (rounds && round === 0) say(roundFileName, 'says no round: write a line such as "Round: 1".');
	for (const { name: file, text } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (!/^vote-.*\.txt$/.test(file)) continue;
		if (conflictMark.test(text)) {
			say(file, 'holds two votes of one person after a merge: vote again.');
			continue;
		}
		const [, name = '', number = '', hidden = ''] = voteLine.exec(text.trim()) ?? [];
		const value = name === '' ? undefined : showVote(hidden, name, Number(number));
		if (value === undefined) say(file, 'holds no vote that can be read: vote again, or delete the file.');
		else if (Number(number) !== round) continue;
		else if (votes.has(personKey(name))) say(file, `holds a second vote of ${name}: delete one of the two files.`);
		else votes.set(personKey(name), { name, round, value });
	}
	const ordered = [...votes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, vote]) => vote);
	return { round, named, votes: ordered, problems };
}
