import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { hideVote } from '../../../src/core/estimation/hiddenVote';
import { voteFileName } from '../../../src/core/estimation/person';
import { type PokerState, pokerState } from '../../../src/core/estimation/pokerState';
import { type PokerFile, readPoker, voteText } from '../../../src/core/estimation/pokerTable';
import { newRoundText, withNamed, withRound } from '../../../src/core/estimation/roundFile';
import { fixedRandom } from '../support/backlogOf';
import { type GitRepository, gitRepository } from '../support/gitRepository';

const persons = ['Ada', 'Ben', 'Cleo', 'Dan'] as const;
/** Dan votes without having been named. */
const named = persons.slice(0, 3);
const random = fixedRandom(7);
const base = newRoundText('US-1 Pay by card', named);

function voteFile(name: string, round: number, value: string): string {
	const vote = { name, round, value };
	return voteText(vote, hideVote(vote, random));
}

function stateOf(files: readonly PokerFile[]): PokerState {
	return pokerState(readPoker(files), Number);
}

/** What somebody does in their own clone, or that one clone takes in what another has. */
type Step =
	| { readonly kind: 'vote'; readonly who: number; readonly value: string }
	| { readonly kind: 'round'; readonly who: number }
	| { readonly kind: 'pull'; readonly who: number; readonly from: number };

const who = fc.nat(persons.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constant('vote' as const), who, value: fc.constantFrom('1', '2', '3', '5', '?') }),
	fc.record({ kind: fc.constant('round' as const), who }),
	fc.record({ kind: fc.constant('pull' as const), who, from: who }),
);

/** A clone: files with how often each was written. Whoever wrote a file last wins, as a merge has it where one side changed it. */
type Clone = Map<string, { readonly text: string; readonly version: number }>;

function pull(mine: Clone, theirs: Clone): void {
	for (const [name, file] of theirs) {
		const own = mine.get(name);
		if (own && name === 'round.txt' && own.text !== file.text) {
			// Both sides changed the one line that says the round, each by its own number.
			const text = `<<<<<<< mine\n${own.text}=======\n${file.text}>>>>>>> theirs\n`;
			const { round } = readPoker([{ name, text }]);
			mine.set(name, { text: withRound(base, round), version: 0 });
		} else if (!own || own.version < file.version) mine.set(name, file);
	}
}

describe('votes of several people', () => {
	it('come to the same in whatever order they are given and merged', () => {
		fc.assert(
			fc.property(
				fc.array(step, { maxLength: 25 }),
				fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
				(steps, order) => {
					const clones = persons.map((): Clone => new Map([['round.txt', { text: base, version: 0 }]]));
					const last = new Map<string, { readonly round: number; readonly value: string }>();
					let latest = 1;
					let version = 0;
					for (const one of steps) {
						const clone = clones[one.who] as Clone;
						const name = persons[one.who] as string;
						const { round } = readPoker([{ name: 'round.txt', text: clone.get('round.txt')?.text ?? '' }]);
						if (one.kind === 'pull') pull(clone, clones[one.from] as Clone);
						else if (one.kind === 'round') {
							clone.set('round.txt', { text: withRound(base, round + 1), version: 0 });
							latest = Math.max(latest, round + 1);
						} else {
							clone.set(voteFileName(name), { text: voteFile(name, round, one.value), version: ++version });
							last.set(name, { round, value: one.value });
						}
					}
					const merged: Clone = new Map();
					for (const at of order) pull(merged, clones[at] as Clone);
					const state = stateOf([...merged].map(([name, { text }]) => ({ name, text })));

					const valid = persons.filter((name) => last.get(name)?.round === latest);
					assert.equal(state.round, latest);
					assert.deepEqual(
						state.waiting,
						named.filter((name) => !valid.includes(name)),
					);
					const open = state.waiting.length === 0;
					for (const { name, voted, value } of state.seats) {
						assert.equal(voted, valid.includes(name as (typeof persons)[number]));
						assert.equal(value, open ? last.get(name)?.value : undefined);
					}
				},
			),
		);
	});
});

describe('votes of several people in git', () => {
	const folder = 'backlog/estimates/US-1';
	let repository: GitRepository;

	beforeEach(() => {
		repository = gitRepository({ [`${folder}/round.txt`]: base });
		repository.commit('Begin');
	});
	afterEach(() => repository.folder.remove());

	/** What somebody commits on a branch of their own, from the first commit. */
	const onBranch = (name: string, files: Readonly<Record<string, string>>) => {
		repository.git('checkout', '--quiet', '-b', name, 'main');
		for (const [file, text] of Object.entries(files)) repository.folder.write(`${folder}/${file}`, text);
		repository.commit(name);
		repository.git('checkout', '--quiet', 'main');
	};
	const merge = (name: string) => repository.git('merge', '--quiet', '--no-edit', '--no-ff', name);
	const present = () => {
		const where = repository.folder.path(folder);
		return readdirSync(where).map((name) => ({ name, text: readFileSync(`${where}/${name}`, 'utf8') }));
	};

	it('merge without a conflict, in any order', () => {
		for (const name of persons) onBranch(name, { [voteFileName(name)]: voteFile(name, 1, '3') });
		repository.git('branch', 'start');
		const outcomes = [persons, [...persons].reverse(), ['Cleo', 'Ada', 'Dan', 'Ben']].map((order) => {
			repository.git('reset', '--quiet', '--hard', 'start');
			for (const name of order) merge(name);
			return stateOf(present());
		});
		for (const outcome of outcomes) assert.deepEqual(outcome, outcomes[0]);
		assert.equal(outcomes[0]?.outcome?.consensus, '3');
	});

	it('merge where each changes a vote that is already there', () => {
		repository.git('checkout', '--quiet', 'main');
		for (const name of named) repository.folder.write(`${folder}/${voteFileName(name)}`, voteFile(name, 1, '1'));
		repository.commit('Votes');
		for (const name of named) onBranch(name, { [voteFileName(name)]: voteFile(name, 1, '5') });
		for (const name of named) merge(name);
		assert.equal(stateOf(present()).outcome?.consensus, '5');
	});

	it('merge with a new round that two people begin, and with others being named', () => {
		const second = withRound(base, 2);
		onBranch('Ada', { 'round.txt': second, [voteFileName('Ada')]: voteFile('Ada', 2, '2') });
		onBranch('Ben', { 'round.txt': second, [voteFileName('Ben')]: voteFile('Ben', 2, '3') });
		onBranch('Cleo', { 'round.txt': withNamed(base, ['Ada', 'Ben']) });
		for (const name of named) merge(name);
		const { round, waiting, outcome } = stateOf(present());
		assert.deepEqual([round, waiting, outcome?.values], [2, [], ['2', '3']]);
	});

	it('merge where two people begin with the same team', () => {
		const other = 'backlog/estimates/US-2';
		for (const name of ['Ada', 'Ben']) {
			repository.git('checkout', '--quiet', '-b', name, 'main');
			repository.folder.write(`${other}/round.txt`, newRoundText('US-2 Refund', named));
			repository.folder.write(`${other}/${voteFileName(name)}`, voteFile(name, 1, '3'));
			repository.commit(name);
			repository.git('checkout', '--quiet', 'main');
		}
		merge('Ada');
		merge('Ben');
		assert.equal(readdirSync(repository.folder.path(other)).length, 3);
	});

	it('would meet in one file with a line for each, which is why each has a file', () => {
		onBranch('Ada', { 'one.txt': 'Ada: 3\n' });
		onBranch('Ben', { 'one.txt': 'Ben: 5\n' });
		merge('Ada');
		assert.throws(() => merge('Ben'), /git merge/);
	});

	it('of one person in two clones meet, and that is told', () => {
		onBranch('home', { [voteFileName('Ada')]: voteFile('Ada', 1, '3') });
		onBranch('office', { [voteFileName('Ada')]: voteFile('Ada', 1, '8') });
		merge('home');
		assert.throws(() => merge('office'), /git merge/);
		const { problems, votes } = readPoker(present());
		assert.deepEqual(votes, []);
		assert.match(problems[0]?.message ?? '', /two votes of one person/);
	});
});
