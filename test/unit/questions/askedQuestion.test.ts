import assert from 'node:assert/strict';
import { refinery } from '../../../src/core/conventions/refinery';
import { askedQuestions } from '../../../src/core/questions/askedQuestion';

const asked = (...lines: string[]) =>
	askedQuestions(['# Story', '', '## Open questions', '', ...lines, ''].join('\n'), refinery, undefined);
const one = (...lines: string[]) => {
	const [question, ...others] = asked(...lines);
	assert.deepEqual(others, []);
	assert.ok(question);
	return question;
};

describe('askedQuestions', () => {
	it('tell the wording, who was asked, and the line', () => {
		assert.deepEqual(asked('- [ ] Do we log the user out', '  on other devices? @owner', '- Which currency?'), [
			{
				text: 'Do we log the user out on other devices?',
				persons: ['owner'],
				answered: false,
				answer: undefined,
				line: 4,
			},
			{ text: 'Which currency?', persons: [], answered: false, answer: undefined, line: 6 },
		]);
	});

	for (const [written, text, persons] of [
		['Which? @mara', 'Which?', ['mara']],
		['Which? (@mara, @Tom-O.)', 'Which?', ['mara', 'Tom-O']],
		['Which? — @mara and @tom', 'Which?', ['mara', 'tom']],
		['Which? **@mara**', 'Which?', ['mara']],
		['Which?@mara', 'Which?', ['mara']],
		['Which? @mara ([US-13](US-13-which.md))', 'Which? ([US-13](US-13-which.md))', ['mara']],
		['Does @mara know which?', 'Does @mara know which?', ['mara']],
		['@mara, which?', '@mara, which?', ['mara']],
		['Which? @mara @Mara', 'Which?', ['mara']],
		['@mara', '@mara', ['mara']],
		['Is ops@example.org asked?', 'Is ops@example.org asked?', []],
		['Who reads me@example', 'Who reads me@example', []],
		['Why `@mara`?', 'Why `@mara`?', []],
		['Why ``a ` @mara``?', 'Why ``a ` @mara``?', []],
		['Take @scope/pkg or @my-scope/pkg?', 'Take @scope/pkg or @my-scope/pkg?', []],
		['Take @types/*?', 'Take @types/*?', []],
		['Take lodash@4 or lodash@next?', 'Take lodash@4 or lodash@next?', []],
		['Icons @2x?', 'Icons @2x?', []],
		['See https://example.org/@mara?', 'See https://example.org/@mara?', []],
		['See [it](https://example.org/@mara)?', 'See [it](https://example.org/@mara)?', []],
		['Is @deprecated(since) meant?', 'Is @deprecated(since) meant?', []],
		['Wer? @jörg', 'Wer?', ['jörg']],
	] as const) {
		it(`reads persons off "${written}"`, () => {
			const question = one(`- [ ] ${written}`);
			assert.deepEqual([question.text, question.persons], [text, persons]);
		});
	}

	for (const [what, lines, answer] of [
		['below "Answer:"', ['- [x] Which?', '  - Answer: euro'], 'euro'],
		['below a bold label', ['- Which?', '  **Answer:** euro'], 'euro'],
		['by an arrow', ['- Which?', '  → euro', '  everywhere'], 'euro\neverywhere'],
		['in several paragraphs', ['- Which?', '  - Answer: a', '', '    b', '    - c', '      - d'], 'a\n\nb\n- c\n  - d'],
		['with code', ['- Which?', '  - Answer:', '    ```', '      x', '    ```'], '```\n  x\n```'],
		['up to what else stands below', ['- Which?', '  - Answer: euro', '  - see the mail'], 'euro'],
		['below what is ticked', ['- [x] Which?', '  - euro', '  - dollar'], '- euro\n- dollar'],
		['unless it is open', ['- [ ] Which?', '  - euro?', '  - dollar?'], undefined],
		['in its own line', ['- [x] Which? → euro'], 'euro'],
		['in its own line, named', ['- [x] Which? **Answer:** euro'], 'euro'],
		['behind its persons', ['- [x] Which? @mara Euro, for now.'], 'Euro, for now.'],
		['behind its persons in brackets', ['- [x] Which? (@mara, @tom) Euro'], 'Euro'],
		['and not of what goes on', ['- [x] Does @mara know which?'], undefined],
		['and not behind the list', ['- [x] Which?', '', 'That is all.'], undefined],
	] as const) {
		it(`tell an answer ${what}`, () => assert.equal(one(...lines).answer, answer));
	}

	it('keep the persons of what is answered in its own line', () => {
		const { text, persons } = one('- [x] Which? @mara @tom Euro');
		assert.deepEqual([text, persons], ['Which?', ['mara', 'tom']]);
	});

	it('do not take an arrow of an open question for an answer', () => {
		assert.equal(one('- [ ] Cart? → checkout: which?').text, 'Cart? → checkout: which?');
	});

	it('are none of an item that is gone', () => assert.deepEqual(askedQuestions('x', refinery, '7'), []));
});
