import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/core/refine/answerQuestion';
import { askQuestion } from '../../../src/core/refine/askQuestion';
import { assignQuestion } from '../../../src/core/refine/assignQuestion';
import type { Refinement } from '../../../src/core/refine/refinement';
import { reopenQuestion } from '../../../src/core/refine/reopenQuestion';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/stories/US-12.md';
const head = '---\nid: US-12\ntype: story\nx: 1 # kept\n---\n\n';

/** The text behind the front matter after a change, or why there is none. */
async function refine(body: string, refinement: Refinement, before = head): Promise<string> {
	const backlog = await backlogOf({ [path]: before + body });
	const plan = await backlog.planner.refine(backlog.entry(path), refinement);
	if (plan.kind === 'refused') return plan.reason;
	backlog.store.apply(plan);
	assert.ok(backlog.text(path).startsWith(before));
	return backlog.text(path).slice(before.length);
}

const criteria = '## Acceptance criteria\n\n- [ ] a\n';
const questions = (...lines: string[]) => `## Open questions\n\n${lines.join('\n')}\n`;
const which = { text: 'Which?', line: 0 };

describe('askQuestion', () => {
	const ask = (body: string, text = 'Which? @mara') => refine(body, askQuestion({ text }));

	for (const [what, body, expected] of [
		['a new section behind the criteria', criteria, `${criteria}\n## Open questions\n\n- [ ] Which? @mara\n`],
		[
			'before notes and tasks',
			`${criteria}\n## Tasks\n\n- [ ] t\n`,
			`${criteria}\n## Open questions\n\n- [ ] Which? @mara\n\n## Tasks\n\n- [ ] t\n`,
		],
		[
			'and not before notes that stand above the criteria',
			`## Context\n\nx\n\n${criteria}`,
			`## Context\n\nx\n\n${criteria}\n## Open questions\n\n- [ ] Which? @mara\n`,
		],
		[
			'with the capitals of the other headings',
			'## Acceptance Criteria\n\n- [ ] a\n',
			'## Acceptance Criteria\n\n- [ ] a\n\n## Open Questions\n\n- [ ] Which? @mara\n',
		],
		[
			'in the language of the criteria',
			'### Akzeptanzkriterien\n\n- [ ] a',
			'### Akzeptanzkriterien\n\n- [ ] a\n\n### Offene Fragen\n\n- [ ] Which? @mara',
		],
		[
			'below a bold label where there are no headings',
			'**Acceptance criteria:**\n\n- [ ] a\n',
			'**Acceptance criteria:**\n\n- [ ] a\n\n**Open questions:**\n\n- [ ] Which? @mara\n',
		],
		[
			'below the others',
			questions('- [ ] a?', '  b', '- [x] c?'),
			questions('- [ ] a?', '  b', '- [x] c?', '- [ ] Which? @mara'),
		],
		[
			'without a box where the others have none',
			questions('* a?', '* b?'),
			questions('* a?', '* b?', '* Which? @mara'),
		],
		['with the next number', questions('1. a?', '2. b?'), questions('1. a?', '2. b?', '3. Which? @mara')],
		[
			'with a blank line where those have one',
			questions('- a?', '', '- b?'),
			questions('- a?', '', '- b?', '', '- Which? @mara'),
		],
		['behind an answer', questions('- a?', '  - Answer: b'), questions('- a?', '  - Answer: b', '- Which? @mara')],
		['instead of "None"', questions('- None'), questions('- [ ] Which? @mara')],
		['instead of "None." without a mark', questions('None.'), questions('- [ ] Which? @mara')],
		['in an empty section', '## Open questions\n', '## Open questions\n\n- [ ] Which? @mara\n'],
		[
			'before what is resolved',
			questions('### Resolved', '', '- a?'),
			questions('- [ ] Which? @mara', '', '### Resolved', '', '- a?'),
		],
	] as const) {
		it(`writes ${what}`, async () => assert.equal(await ask(body), expected));
	}

	it('names persons who are not named yet', async () => {
		const refinement = askQuestion({ text: 'Which? @mara', persons: ['Mara', 'tom'] });
		assert.equal(await refine(questions('- a?'), refinement), questions('- a?', '- Which? @mara @tom'));
	});

	it('quotes the criterion that it is about', async () => {
		const two = '## Acceptance criteria\n\n- [ ] Given a *registered* e-mail, when I ask, a mail arrives.\n- [ ] a\n';
		const criterion = 'Given a *registered* e-mail, when I ask, a mail arrives.';
		const after = await refine(two, askQuestion({ text: 'Which?', criterion }));
		assert.match(after, /\n- \[ \] “Given a registered e-mail, when I …”: Which\?\n$/);
	});

	for (const [what, body, request, reason] of [
		['no text', '', { text: ' - [ ] ' }, /needs a text/],
		['what is asked already', questions('- [ ] Which?'), { text: 'Which?' }, /open in it already/],
		['what reads as nothing', '', { text: 'None' }, /read as something else/],
		['a name that is none', '', { text: 'Which?', persons: ['Mara Lind'] }, /"Mara Lind" cannot be written/],
		['a criterion that is gone', criteria, { text: 'Which?', criterion: 'b' }, /"b" is not in it any more/],
	] as const) {
		it(`refuses ${what}`, async () => assert.match(await refine(body, askQuestion(request)), reason));
	}

	it('refuses a file whose front matter is broken', async () => {
		const reason = await refine(
			criteria,
			askQuestion({ text: 'Which?' }),
			'---\nid: US-12\ntype: story\nx: "a\n---\n\n',
		);
		assert.match(reason, /was not changed: /);
	});
});

describe('answerQuestion', () => {
	const answer = (body: string, words = 'Euro') => refine(body, answerQuestion(which, words));

	for (const [what, lines, words, expected] of [
		[
			'ticks and keeps the answer',
			['- [ ] Which? @mara', '- b?'],
			'Euro',
			['- [x] Which? @mara', '  - Answer: Euro', '- b?'],
		],
		['needs no box', ['* Which?'], 'Euro', ['* Which?', '  * Answer: Euro']],
		['fits below a number', ['1. Which?', '2. b?'], 'a\nb', ['1. Which?', '   - Answer: a', '     b', '2. b?']],
		['keeps paragraphs', ['- Which?'], 'a\n\nb', ['- Which?', '  - Answer: a', '', '    b']],
		['keeps a list', ['- Which?'], '- a\n  - b', ['- Which?', '  - Answer:', '    - a', '      - b']],
		['writes like the other answers', ['- a?', '  → b', '- Which?'], 'Euro', ['- a?', '  → b', '- Which?', '  → Euro']],
		[
			'writes like the other answers in bold',
			['- a?', '  **Answer**: b', '- Which?'],
			'Euro',
			['- a?', '  **Answer**: b', '- Which?', '  **Answer**: Euro'],
		],
		[
			'goes below the details',
			['- [ ] Which?', '  - a?', '  - b?'],
			'a',
			['- [x] Which?', '  - a?', '  - b?', '  - Answer: a'],
		],
		['opens no heading', ['- Which?'], 'a\n# b', ['- Which?', '  - Answer: a', '    # b']],
		['ticks only, where there are no words', ['- Which?'], ' ', ['- [x] Which?']],
	] as const) {
		it(what, async () => assert.equal(await answer(questions(...lines), words), questions(...expected)));
	}

	it('speaks the language of the heading', async () => {
		assert.match(await answer('## Offene Fragen\n\n- Which?\n'), /\n {2}- Antwort: Euro\n/);
		assert.match(await answer('## Questions ouvertes\n\n- Which?\n'), /\n {2}- → Euro\n/);
		assert.match(await answer('## Questions\n\n- Which?\n'), /\n {2}- Answer: Euro\n/);
	});

	it('takes of two alike the one at the place', async () => {
		const body = questions('- Which?', '- Which?');
		const last = { text: 'Which?', line: 99 };
		assert.equal(await refine(body, answerQuestion(last, 'a')), questions('- Which?', '- Which?', '  - Answer: a'));
	});

	it('refuses what was answered meanwhile, and what is gone', async () => {
		assert.match(await answer(questions('- [x] Which?')), /answered in it already/);
		assert.match(await answer(questions('- Whose?')), /not in it any more\. Choose again/);
	});
});

describe('reopenQuestion', () => {
	for (const [what, lines, expected] of [
		['takes the tick away', ['- [x] Which?'], ['- [ ] Which?']],
		[
			'keeps the answer as an earlier one',
			['- [x] Which?', '  - Answer: a', '    b'],
			['- [ ] Which?', '  - Earlier answer: a', '    b'],
		],
		['keeps what stood behind an arrow', ['- Which?', '  → a'], ['- Which?', '  - Earlier answer: a']],
		[
			'keeps what stood behind its persons',
			['- [x] Which? @mara Euro'],
			['- [ ] Which? @mara', '  - Earlier answer: Euro'],
		],
		['keeps what stood in its line', ['- [x] Which? → a'], ['- [ ] Which?', '  - Earlier answer: a']],
	] as const) {
		it(what, async () =>
			assert.equal(await refine(questions(...lines), reopenQuestion(which)), questions(...expected)),
		);
	}

	it('takes the line through it away', async () => {
		const struck = { text: '~~Which?~~', line: 0 };
		assert.equal(await refine(questions('- ~~Which?~~'), reopenQuestion(struck)), questions('- Which?'));
	});

	for (const [what, lines, text, reason] of [
		['is open', ['- Which?'], 'Which?', /open in it already/],
		['stands below "Resolved"', ['### Resolved', '', '- Which?'], 'Which?', /Move it from there/],
		['says that it is answered', ['- Resolved: a'], 'Resolved: a', /Reword it by hand/],
	] as const) {
		it(`refuses what ${what}`, async () =>
			assert.match(await refine(questions(...lines), reopenQuestion({ text, line: 0 })), reason));
	}
});

describe('assignQuestion', () => {
	for (const [what, line, persons, expected] of [
		['asks somebody', '- [ ] Which?', ['tom'], '- [ ] Which? @tom'],
		['asks somebody else', '- [ ] Which? (@mara, @ada)', ['tom'], '- [ ] Which? @tom'],
		['asks nobody', '- [ ] Which? @mara', [], '- [ ] Which?'],
		['keeps a link', '- Which? @mara ([US-1](US-1.md))', ['tom'], '- Which? @tom ([US-1](US-1.md))'],
	] as const) {
		it(what, async () => {
			const text = line.includes('US-1') ? 'Which? ([US-1](US-1.md))' : 'Which?';
			assert.equal(await refine(questions(line), assignQuestion({ text, line: 0 }, persons)), questions(expected));
		});
	}

	it('changes nothing where that person is asked already', async () => {
		assert.equal(await refine(questions('- Which? @tom'), assignQuestion(which, ['tom'])), questions('- Which? @tom'));
	});

	it('refuses what is answered', async () => {
		assert.match(await refine(questions('- [x] Which?'), assignQuestion(which, ['tom'])), /answered in it already/);
	});
});
