import assert from 'node:assert/strict';
import { countOpenQuestions, questionsIn } from '../../../src/core/markdown/openQuestions';
import { outlineOf } from '../../../src/core/markdown/outline';

const count = (text: string) => countOpenQuestions(text, outlineOf(text, 0));
const below = (...lines: string[]) => count(['# Story', '', '## Open questions', '', ...lines, ''].join('\n'));

describe('open questions', () => {
	for (const [what, open, lines] of [
		['a box that is not ticked', 1, ['- [ ] Do we log the user out? @owner', '- [x] Is a mail enough?']],
		['entries without a box, numbered or not', 3, ['- Which currency?', '* Which rate', '1. Whose?']],
		[
			'an entry with its answer below it',
			1,
			['- Which currency?', '  - Answer: euro', '- Which rate?', '  - see the mail'],
		],
		['an answer by an arrow', 0, ['- Which currency?', '  → euro']],
		[
			'an entry that is struck out or marked as resolved',
			0,
			['- ~~Which currency?~~', '- **Resolved**: euro', '- ✅ Euro'],
		],
		['details of one question once', 1, ['- Which currency?', '  - euro?', '  - dollar?']],
		['nothing where it says so', 0, ['- None', '- n/a', '- none so far.']],
		['no introduction', 1, ['Ask the owner about these:', '', '- [ ] Which currency?']],
		['what is not under "Resolved"', 1, ['- [ ] Which currency?', '', '### Resolved', '', '- Which rate?']],
		[
			'each of the parts of the section',
			2,
			['### Money', '', '- Which currency?', '', '### Time', '', '- Which zone?'],
		],
		['no code', 0, ['```', '- [ ] Which currency?', '```']],
		['nothing behind the section', 0, ['', '## Notes', '', '- [ ] Which currency?']],
	] as const) {
		it(`are ${what}`, () => assert.equal(below(...lines), open));
	}

	for (const title of [
		'Open Questions',
		'7. Open questions (2)',
		'❓ Open Question',
		'Questions',
		'Offene Fragen',
		'Questions ouvertes',
	]) {
		it(`stand under "${title}"`, () => assert.equal(count(`## ${title}\n\n- [ ] Which?\n`), 1));
	}

	it('stand under a bold label too, and under no other title', () => {
		assert.equal(count('**Open questions:**\n\n- [ ] Which?\n'), 1);
		assert.equal(count('## Questionnaire\n\n- [ ] Which?\n'), 0);
		assert.equal(count('## Acceptance criteria\n\n- [ ] Which?\n'), 0);
	});

	it('are told with their words and whether they are answered', () => {
		const text = [
			'## Open questions',
			'',
			'- [ ] Do we log the user out',
			'  on other devices? @owner',
			'- [x] Is a mail enough?',
			'- None',
			'- Which currency?',
			'  → euro',
			'  everywhere',
		].join('\r\n');
		assert.deepEqual(
			questionsIn(text, outlineOf(text, 0)).map(({ range, answered }) => [
				text.slice(range.start, range.end),
				answered,
			]),
			[
				['Do we log the user out\r\n  on other devices? @owner', false],
				['Is a mail enough?', true],
				['Which currency?', true],
			],
		);
	});
});
