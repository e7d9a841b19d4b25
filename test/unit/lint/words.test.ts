import assert from 'node:assert/strict';
import fc from 'fast-check';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { documentWords } from '../../../src/core/lint/words/documentWords';
import { tokensIn } from '../../../src/core/lint/words/tokens';
import type { Word } from '../../../src/core/lint/words/word';
import { maskProse } from '../../../src/core/markdown/prose';
import { englishTagger } from '../support/englishTagger';

function wordsOf(text: string): readonly Word[] {
	const document = { text, prose: maskProse(text) };
	return documentWords(document, englishTagger())({ start: 0, end: text.length });
}

const tagged = (text: string) => wordsOf(text).map(({ text: word, pos }) => `${word}/${pos}`);

const snippets = [
	'The basket ',
	"doesn't ",
	'user’s ',
	'`code` ',
	'"two words" ',
	'**bold** ',
	'[a link](https://example.com/x) ',
	'<!-- note --> ',
	'café ',
	'👩‍👩‍👧 ',
	'🚀',
	'e\u0301 ',
	'\u00a0\u2003 ',
	'   ',
	'\n  ',
	'\r\n',
	'3.5 ',
	'US-12 ',
	'א ב ',
	'日本語 ',
	'. ',
	'; ',
	'\u0000',
	'\ud800',
];

describe('words of a criterion', () => {
	it('stand in the text where they say, in order, whatever the text holds', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'binary', maxLength: 12 })), {
					maxLength: 30,
				}),
				(parts) => {
					const text = parts.join('');
					let at = 0;
					for (const { start, end, text: word } of wordsOf(text)) {
						assert.ok(start >= at && end > start, `${word} at ${start}`);
						assert.equal(text.slice(start, end), word);
						at = end;
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('leave no letter of the prose out', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...snippets), { maxLength: 20 }), (parts) => {
				const text = parts.join('');
				const prose = maskProse(text);
				const covered = wordsOf(text);
				for (const { index } of prose.matchAll(/[\p{L}\p{N}]/gu))
					assert.ok(
						covered.some(({ start, end }) => start <= index && index < end),
						`${index} of ${JSON.stringify(text)}`,
					);
			}),
		);
	});

	it('know nouns from verbs by their neighbours', () => {
		assert.deepEqual(tagged('The report shows the order.'), [
			'The/DET',
			'report/NOUN',
			'shows/VERB',
			'the/DET',
			'order/NOUN',
			'./PUNCT',
		]);
		assert.deepEqual(tagged('Users can order coffees'), ['Users/NOUN', 'can/AUX', 'order/VERB', 'coffees/NOUN']);
	});

	it('take code, quotations and file names for nouns, and leave emphasis and comments out', () => {
		assert.deepEqual(tagged('The **big** `total` of "All orders" <!-- sic --> is kept'), [
			'The/DET',
			'big/ADJ',
			'`total`/PROPN',
			'of/ADP',
			'"All orders"/PROPN',
			'is/AUX',
			'kept/VERB',
		]);
	});

	it('give base forms', () => {
		const lemmas = wordsOf("It saved cards that weren't left in boxes and categories").map(({ lemma }) => lemma);
		assert.deepEqual(lemmas, ['it', 'save', 'card', 'that', 'be', 'not', 'leave', 'in', 'box', 'and', 'category']);
	});

	it('take a capital at the start for what it is, and one further on for a name', () => {
		assert.equal(tagged('Display the total')[0], 'Display/VERB');
		assert.equal(tagged('It opens Settings')[2], 'Settings/PROPN');
	});

	it('are tagged as winkNLP does it, where both see the same tokens', () => {
		const wink = winkNLP(model, ['pos']);
		let same = 0;
		let all = 0;
		for (const sentence of sentences) {
			const mine = englishTagger()(tokensIn({ text: sentence, prose: sentence }, { start: 0, end: sentence.length }));
			const theirs = wink.readDoc(sentence).tokens();
			assert.deepEqual(
				mine.map(({ text }) => text),
				theirs.out(),
				sentence,
			);
			const pos = theirs.out(wink.its.pos);
			all += mine.length;
			same += mine.filter((word, i) => word.pos === pos[i] || word.text === corrected).length;
		}
		assert.equal(same, all);
	});

	it('are tagged once', () => {
		let calls = 0;
		const text = 'The basket is kept. It holds coffee.';
		const words = documentWords({ text, prose: text }, (sentence) => {
			calls++;
			return englishTagger()(sentence);
		});
		assert.equal(words({ start: 0, end: text.length }), words({ start: 0, end: text.length }));
		assert.equal(calls, 2);
	});
});

/** A noun for winkNLP, although an article follows: we take it for the verb that it is. */
const corrected = 'changes';

/** In small letters, since the first word is read differently on purpose. */
const sentences = [
	'the customer adds a coffee to the basket and pays for it.',
	'when the order is cancelled, the money goes back to the card within three days.',
	"guests can't see prices until they pay.",
	'clicking the button opens a list of saved addresses, sorted by date.',
	'an error message is displayed if the card number is not valid.',
	'admins should be able to export all orders as a file.',
	'the total updates whenever the user changes the amount.',
	'no mail is sent, and the previous setting stays in place.',
	'it must not be possible to delete an account that has open orders.',
	'search results show name, price and rating of each product.',
];
