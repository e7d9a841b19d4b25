import { changeBetween, type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { hideVote, type Vote } from './hiddenVote';
import { voteFileName } from './person';
import { voteText } from './pokerTable';
import { newRoundText, roundFileName, withNamed, withRound } from './roundFile';

/** Where the files of one story's planning poker are. */
export interface PokerPlace {
	/** Uri of the workspace folder. */
	readonly root: string;
	/** Folder relative to it, see `pokerFolder`. */
	readonly folder: string;
}

/** Begins the first round, or says anew who is to vote. */
export function namingPlan(
	store: FileStore,
	place: PokerPlace,
	story: string,
	named: readonly string[],
): Promise<Plan> {
	return filePlan(store, place, roundFileName, `Say who estimates ${story}`, (text) =>
		text === undefined ? newRoundText(story, named) : withNamed(text, named),
	);
}

/** Votes, or changes a vote: one line in the person's own file. */
export function votePlan(store: FileStore, place: PokerPlace, vote: Vote, random: Random): Promise<Plan> {
	const text = voteText(vote, hideVote(vote, random));
	return filePlan(store, place, voteFileName(vote.name), `Vote of ${vote.name}`, () => text);
}

/** Begins the next round; the votes so far are none any more. */
export function newRoundPlan(store: FileStore, place: PokerPlace, round: number): Promise<Plan> {
	return filePlan(store, place, roundFileName, `Begin round ${round}`, (text) => text && withRound(text, round));
}

/** @param change of the present text, undefined where there is no file; gives undefined where one is needed */
async function filePlan(
	store: FileStore,
	{ root, folder }: PokerPlace,
	name: string,
	label: string,
	change: (text: string | undefined) => string | undefined,
): Promise<Plan> {
	const path = `${folder}/${name}`;
	const uri = store.resolve(path, root);
	if (uri === undefined) return refused(`${path} leads out of the workspace folder, so there is no place for votes.`);
	const content = await store.read(uri);
	if (content.kind === 'refused') return refused(`${path} cannot be written: ${content.reason}`);
	const before = content.kind === 'text' ? content.text : undefined;
	const text = change(before);
	if (text === undefined) return refused(`${path} is gone: begin the planning poker anew.`);
	if (before === undefined) return { kind: 'change', label, edits: [], creations: [{ uri, text }] };
	return { kind: 'change', label, edits: [{ uri, before, edits: [changeBetween(before, text)] }] };
}
