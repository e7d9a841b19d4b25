import assert from 'node:assert/strict';
import { ItemText } from '../../../src/core/conventions/itemText';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { storyWordsIn } from '../../../src/core/refine/storyWords';

function wordsIn(text: string, title = '') {
	const { role, want, benefit } = storyWordsIn(
		new ItemText(text, readFrontMatter(text), { start: 0, end: text.length }),
		title,
	);
	return [role, want, benefit];
}

describe('storyWordsIn', () => {
	it('takes a story sentence apart, without its marks', () =>
		assert.deepEqual(wordsIn('**As a** **guest**\n**I want** to\nreorder\n**so that** it is fast'), [
			'guest',
			'to reorder',
			'it is fast',
		]));

	it('takes what a line says that tries to be one', () => {
		assert.deepEqual(wordsIn('As a shopper, faster checkout so that I save time.'), [
			'shopper',
			'faster checkout',
			'I save time',
		]);
		assert.deepEqual(wordsIn('As an owner'), ['owner', '', '']);
	});

	it('takes a title that says what to do', () => {
		assert.deepEqual(wordsIn('Text.', 'Reset a password'), ['', 'to reset a password', '']);
		assert.deepEqual(wordsIn('Text.', 'Password reset'), ['', '', '']);
	});
});
