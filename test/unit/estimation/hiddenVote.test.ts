import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { hideVote, showVote } from '../../../src/core/estimation/hiddenVote';
import { personKey, personName, personNames, voteFileName } from '../../../src/core/estimation/person';
import { fixedRandom } from '../support/backlogOf';

const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map(personName).filter(Boolean);
const value = fc.constantFrom('1', '2', '0.5', '13', '?', 'M', 'XXL', 'extra large', 'größer', '👕');

describe('a hidden vote', () => {
	it('is read again by whoever knows name and round', () => {
		fc.assert(
			fc.property(name, fc.nat(99), value, fc.nat(), (name, round, value, seed) => {
				const hidden = hideVote({ name, round, value }, fixedRandom(seed));
				assert.equal(showVote(hidden, name, round), value);
				assert.equal(showVote(hidden, `  ${personKey(name)} `, round), value);
			}),
		);
	});

	it('does not show what it is, by its letters or its length', () => {
		const random = fixedRandom();
		const vote = (value: string) => hideVote({ name: 'Ada', round: 1, value }, random);
		const all = ['1', '5', '13', '?', '1', '1'].map(vote);
		assert.equal(new Set(all).size, all.length);
		assert.equal(new Set(all.map(({ length }) => length)).size, 1);
	});

	it('is none when it was copied to another person or round, or changed by hand', () => {
		const hidden = hideVote({ name: 'Ada', round: 1, value: '5' }, fixedRandom());
		assert.equal(showVote(hidden, 'Ben', 1), undefined);
		assert.equal(showVote(hidden, 'Ada', 2), undefined);
		const other = hidden[6] === '0' ? '1' : '0';
		assert.equal(showVote(`${hidden.slice(0, 6)}${other}${hidden.slice(7)}`, 'Ada', 1), undefined);
		for (const broken of ['', '5', hidden.slice(1), `${hidden}0`]) assert.equal(showVote(broken, 'Ada', 1), undefined);
	});
});

describe('names of persons', () => {
	it('are read from a list, each person once', () => {
		assert.deepEqual(personNames(' Ada  Lovelace, ben;Ben\n\nCleo '), ['Ada Lovelace', 'ben', 'Cleo']);
	});

	it('give files that no two persons share, of letters that every file system takes', () => {
		fc.assert(
			fc.property(name, (name) => {
				assert.match(voteFileName(name), /^vote-[a-z0-9-]+\.txt$/);
				assert.equal(voteFileName(name), voteFileName(`${personKey(name)} `));
			}),
		);
		const names = ['Ann Lee', 'Ann-Lee', 'AnnLee', 'Änn Lee', '李', '王', 'con', 'Ann Lee 2'];
		assert.equal(new Set(names.map(voteFileName)).size, names.length);
	});
});
