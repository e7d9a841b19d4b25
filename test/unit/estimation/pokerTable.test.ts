import assert from 'node:assert/strict';
import { hideVote, type Vote } from '../../../src/core/estimation/hiddenVote';
import { voteFileName } from '../../../src/core/estimation/person';
import { pokerState } from '../../../src/core/estimation/pokerState';
import { type PokerFile, readPoker, voteText } from '../../../src/core/estimation/pokerTable';
import { newRoundText, withNamed, withRound } from '../../../src/core/estimation/roundFile';
import { fixedRandom } from '../support/backlogOf';

const random = fixedRandom();
const round = (text: string): PokerFile => ({ name: 'round.txt', text });
const vote = (name: string, value: string, round = 1): PokerFile => {
	const one: Vote = { name, round, value };
	return { name: voteFileName(name), text: voteText(one, hideVote(one, random)) };
};
const begun = round(newRoundText('US-1 Pay', ['Ada', 'Ben']));
const state = (...files: readonly PokerFile[]) => pokerState(readPoker(files), (value) => Number(value) || undefined);
const votesOf = (...files: readonly PokerFile[]) => state(...files).seats.map(({ value }) => value);
const problemsOf = (...files: readonly PokerFile[]) => readPoker(files).problems.map(({ message }) => message);

describe('planning poker', () => {
	it('has not begun where there are no files', () => {
		assert.deepEqual(readPoker([]), { round: 0, named: [], votes: [], problems: [] });
		assert.equal(state().outcome, undefined);
	});

	it('hides the votes while somebody is missing', () => {
		const { seats, waiting, outcome } = state(begun, vote('Ada', '3'));
		assert.deepEqual(waiting, ['Ben']);
		assert.equal(outcome, undefined);
		assert.deepEqual(seats, [
			{ name: 'Ada', named: true, voted: true, value: undefined },
			{ name: 'Ben', named: true, voted: false, value: undefined },
		]);
	});

	it('shows them with lowest and highest when all have voted', () => {
		assert.deepEqual(votesOf(begun, vote('ben', '8'), vote('Ada', '3')), ['3', '8']);
		assert.deepEqual(state(begun, vote('ben', '8'), vote('Ada', '3')).outcome, {
			values: ['3', '8'],
			lowest: '3',
			highest: '8',
			consensus: undefined,
		});
	});

	it('tells when all agree, and does not where somebody is unsure', () => {
		assert.equal(state(begun, vote('Ben', '5'), vote('Ada', '5')).outcome?.consensus, '5');
		const unsure = state(begun, vote('Ben', '5'), vote('Ada', '?')).outcome;
		assert.deepEqual([unsure?.consensus, unsure?.values], [undefined, ['5']]);
		assert.equal(state(begun, vote('Ben', '?'), vote('Ada', '?')).outcome?.lowest, undefined);
	});

	it('orders votes by what they are worth, not by their letters', () => {
		assert.deepEqual(state(begun, vote('Ben', '13'), vote('Ada', '8')).outcome?.values, ['8', '13']);
	});

	it('waits for nobody who is not named, and shows such a vote with the others', () => {
		const guest = vote('Cleo', '1');
		assert.deepEqual(state(begun, vote('Ada', '3'), guest).waiting, ['Ben']);
		assert.deepEqual(votesOf(begun, vote('Ada', '3'), guest), [undefined, undefined, undefined]);
		const all = state(begun, vote('Ada', '3'), guest, vote('Ben', '3'));
		assert.deepEqual(all.seats.at(-1), { name: 'Cleo', named: false, voted: true, value: '1' });
		assert.equal(all.outcome?.lowest, '1');
	});

	it('takes the last vote of somebody who changed it', () => {
		const files = [begun, vote('Ben', '8'), vote('Ada', '3')];
		const changed = files.map((file) => (file.name === voteFileName('Ada') ? vote('Ada', '5') : file));
		assert.deepEqual(votesOf(...changed), ['5', '8']);
	});

	it('begins again with a new round, in which votes of former ones are none', () => {
		const second = round(withRound(begun.text, 2));
		assert.deepEqual(state(second, vote('Ada', '3'), vote('Ben', '5')).waiting, ['Ada', 'Ben']);
		assert.deepEqual(votesOf(second, vote('Ada', '3', 2), vote('Ben', '5', 2)), ['3', '5']);
	});

	it('reads files with other line ends, and keeps them', () => {
		const windows = begun.text.replaceAll('\n', '\r\n');
		assert.deepEqual(readPoker([round(windows)]), readPoker([begun]));
		assert.equal(withRound(windows, 2), withRound(begun.text, 2).replaceAll('\n', '\r\n'));
		assert.equal(withNamed(windows, ['Cleo']), withNamed(begun.text, ['Cleo']).replaceAll('\n', '\r\n'));
		const { name, text } = vote('Ada', '3');
		assert.equal(readPoker([begun, { name, text: text.replace('\n', '\r\n') }]).votes.length, 1);
	});

	it('changes nothing but what it must in the file of the round', () => {
		const noted = `${begun.text}\nWe talk on Monday.\n`;
		assert.equal(withRound(noted, 2), noted.replace('Round: 1', 'Round: 2'));
		assert.equal(withNamed(noted, ['Ben', 'Cleo', 'Dan']), noted.replace('- Ada\n- Ben', '- Ben\n- Cleo\n- Dan'));
	});
});

describe('damaged files of a planning poker', () => {
	const ada = vote('Ada', '3');

	it('a vote changed by hand is none, and is told of', () => {
		const damaged = { ...ada, text: ada.text.replace(/.\n$/, '\n') };
		assert.deepEqual(problemsOf(begun, damaged), ['holds no vote that can be read: vote again, or delete the file.']);
		assert.deepEqual(state(begun, damaged).waiting, ['Ada', 'Ben']);
	});

	it('an empty one, and one without any sense', () => {
		for (const text of ['', '\n', '3', 'Ada: 5', 'Ada, round 1:'])
			assert.equal(problemsOf(begun, { ...ada, text }).length, 1);
	});

	it('two votes of one person, as a merge leaves them', () => {
		const text = `<<<<<<< HEAD\n${ada.text}=======\n${vote('Ada', '5').text}>>>>>>> other\n`;
		assert.deepEqual(problemsOf(begun, { ...ada, text }), ['holds two votes of one person after a merge: vote again.']);
		assert.deepEqual(state(begun, { ...ada, text }, vote('Ben', '5')).waiting, ['Ada']);
	});

	it('a second file of one person', () => {
		const copy = { name: 'vote-zz-copy.txt', text: vote('ada', '8').text };
		assert.deepEqual(problemsOf(begun, ada, copy), ['holds a second vote of ada: delete one of the two files.']);
		assert.deepEqual(votesOf(begun, copy, ada, vote('Ben', '1')), ['3', '1']);
	});

	it('two sides in the file of the round: everybody who is named counts, and the later round', () => {
		const text = begun.text
			.replace('Round: 1', '<<<<<<< HEAD\nRound: 2\n=======\nRound: 3\n>>>>>>> other')
			.replace('- Ben', '<<<<<<< HEAD\n- Ben\n=======\n- Cleo\n>>>>>>> other');
		const table = readPoker([round(text)]);
		assert.deepEqual([table.round, table.named], [3, ['Ada', 'Ben', 'Cleo']]);
		assert.deepEqual(
			table.problems.map(({ message }) => message),
			['holds two sides of a merge: keep the lines that are right and remove the marks.'],
		);
	});

	it('a file of the round that names nobody or says no round', () => {
		assert.deepEqual(problemsOf(round('Round: 1\n')), [
			'names nobody: write one line for each person, such as "- Ada".',
		]);
		assert.deepEqual(problemsOf(round('- Ada\n')), ['says no round: write a line such as "Round: 1".']);
		assert.equal(state(round('Round: 1\n'), ada).outcome, undefined);
		assert.match(withRound('- Ada\n', 2), /^Round: 2$/m);
		assert.match(withNamed('Round: 1\n', ['Ada']), /^- Ada$/m);
	});

	it('files of other kinds are left alone', () => {
		assert.deepEqual(problemsOf(begun, { name: 'notes.txt', text: '<<<<<<< HEAD' }), []);
	});
});
