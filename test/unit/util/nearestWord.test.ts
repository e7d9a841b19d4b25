import assert from 'node:assert/strict';
import { nearestWord } from '../../../src/core/util/nearestWord';

const known = ['story-sentence', 'estimate', 'max-points', 'acceptance-criteria', 'epic'];

describe('nearestWord', () => {
	for (const [word, near] of Object.entries({
		story_sentence: 'story-sentence',
		storySentence: 'story-sentence',
		estimat: 'estimate',
		estimated: 'estimate',
		eipc: 'epic',
		epics: 'epic',
		acceptance: 'acceptance-criteria',
		colour: undefined,
		'': undefined,
		'??': undefined,
	}))
		it(`of ${JSON.stringify(word)} is ${near}`, () => assert.equal(nearestWord(word, known), near));
});
