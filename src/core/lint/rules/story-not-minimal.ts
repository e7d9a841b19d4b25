import { textIn } from '../../model/textRange';
import { lineEndOf } from '../../util/lineEnd';
import { exampleStory } from '../exampleFile';
import { removeWords } from '../removal';
import type { Fix, LintDocument, Rule } from '../rule';
import { noteAt, paragraphEnd } from '../splitOff';
import { type AsideInStory, asidesIn } from '../storyAsides';
import { wordedStory } from '../storySentence';

export const storyNotMinimal: Rule = {
	meta: {
		id: 'story-not-minimal',
		title: 'Story sentence that holds more than the story',
		description:
			'Reports a second sentence right behind the story sentence, and in it a bracket of more than three words and examples ("such as …", "e.g. …"). ' +
			'Short brackets and abbreviations, links, code and quoted words are left alone, and so is what stands in a paragraph of its own.',
		why: 'Role, wish and benefit fit into one breath; notes between them hide the wish, and turn examples into requirements.',
		sources: ['Quality User Story framework (minimal)', 'INCOSE Guide to Writing Requirements (R21)'],
		category: 'story',
		severity: 'hint',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					story:
						'As a returning customer (B2C), I want to order my last basket again, so that my weekly shopping takes a minute.\n\nThe basket is taken from the last order that was paid.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					story:
						'As a returning customer, I want to order my last basket again, so that my shopping takes a minute. The basket is taken from the last order that was paid.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					story:
						'As a returning customer, I want to order my last basket again (the one of the last paid order), so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					story:
						'As a returning customer, I want to order the coffees of my last basket again, such as a bag from Kenya, so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
		],
	},
	check(document, _, report) {
		const story = wordedStory(document);
		if (!story) return;
		for (const aside of asidesIn(document, story)) {
			report({ message: messages[aside.kind], range: aside.range, fixes: fixes(document, story, aside) });
		}
	},
};

const messages: Readonly<Record<AsideInStory['kind'], string>> = {
	sentence: 'What follows the story sentence in its paragraph is no part of it: put it into a paragraph below.',
	bracket: 'The story sentence holds a remark in brackets: put it into a note below.',
	examples: 'The story sentence holds examples: put them into a note below.',
};

function fixes(document: LintDocument, story: { range: AsideInStory['range'] }, aside: AsideInStory): readonly Fix[] {
	const { text } = document;
	const end = paragraphEnd(document, aside.range);
	if (end === undefined) return [];
	const title = 'Move it to a paragraph below';
	if (aside.kind === 'sentence') {
		const eol = lineEndOf(text);
		const between = { start: story.range.end, end: aside.range.start };
		return [{ title, edits: [{ range: between, newText: `${eol}${eol}` }], safe: false }];
	}
	const words = textIn(text, aside.words)
		.replace(/\s+/g, ' ')
		.replace(/[\s.,;]{1,20}$/, '');
	const removal = removeWords(text, aside.range, story.range);
	return [{ title, edits: [removal, noteAt(text, end, `Note: ${words}.`)], safe: false }];
}
