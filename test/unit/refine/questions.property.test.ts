import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import type { Plan } from '../../../src/core/model/textEdit';
import { criterionAbout } from '../../../src/core/questions/aboutCriterion';
import { plainAnswer } from '../../../src/core/questions/answerOf';
import { type AskedQuestion, askedQuestions } from '../../../src/core/questions/askedQuestion';
import { answerQuestion } from '../../../src/core/refine/answerQuestion';
import { askQuestion } from '../../../src/core/refine/askQuestion';
import { assignQuestion } from '../../../src/core/refine/assignQuestion';
import type { Refinement } from '../../../src/core/refine/refinement';
import { reopenQuestion } from '../../../src/core/refine/reopenQuestion';
import { type Written, written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';

const entryLines = fc.oneof(
	...[
		'- [ ] Which currency? @mara',
		'- [ ] Do we log the user out\n  on other *devices*? (@owner, @tom)',
		'- Which banks take part?',
		'* `code` of @mara or @scope/pkg?',
		'2. Whose is it? — @jörg',
		'- [x] Is a mail enough? → yes',
		'- [x] Which rate?\n  - Answer: the bank’s\n    of the day',
		'- Which day?\n  → today',
		'- Which hour?\n\n  **Answer:** noon',
		'- ~~Which zone?~~',
		'- ✅ Euro',
		'- **Resolved**: euro',
		'- [ ] Which form?\n  - short?\n  - long?',
		'- [ ] Which currency? @mara',
		'- None',
		'<!-- one line each -->',
		'Ask the owner.',
		'### Resolved\n\n- Which sort?',
		'- [x] Which size?\n  - the small one',
		'- [x] Which box? @mara The small one.',
	].map((one) => fc.constant(one)),
);

const section = fc
	.tuple(
		fc.constantFrom(
			'## Open questions',
			'## Open Questions',
			'**Open questions:**',
			'## Offene Fragen',
			'### Questions ouvertes',
			'## ❓ Questions',
		),
		fc.array(entryLines, { maxLength: 5 }),
	)
	.map(([title, lines]) => [title, '', ...lines, ''].join('\n'));

/** Files of all conventions with questions in all forms, or none. */
const asked = fc
	.tuple(
		written,
		fc.option(section),
		fc.boolean(),
		fc.constantFrom('', '\n## Tasks\n\n- [ ] a\n', '\n---\n\nlast words'),
	)
	.map(([file, questions, before, tail]): Written => {
		if (questions === null) return file;
		const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
		const part = `${questions}${tail}`.replaceAll('\n', eol);
		const criteria = /^## Acceptance criteria/m.exec(file.text);
		const at = before && criteria ? criteria.index : file.text.length;
		const gap = at === 0 || file.text.slice(0, at).endsWith('\n') ? '' : eol;
		return { ...file, text: `${file.text.slice(0, at)}${gap}${eol}${part}${eol}${file.text.slice(at)}` };
	});

const words = fc.constantFrom(
	'Which currency?',
	'What of `<b>` and @tom?',
	'<!-- hidden',
	'- [ ] A box?',
	'None',
	'Resolved: no',
	'```',
	'# A title',
	'a\nb',
	'“Given a” is that so?',
	'Größe in €?',
);
const answers = fc.oneof(
	fc.constantFrom(
		'Yes',
		'Euro, for now.\nLater others.',
		'One paragraph.\n\nAnd another one:\n- a\n  - b\n- c',
		'```\ncode\n  more\n```',
		'- a\n- b',
		'# no title\n## no',
		'<!-- never closed',
		'**Answer:** again\nAnswer: twice',
		'a\n---\nb',
		'a\n===',
		'  indented\r\n    more  \r\n',
		'→ arrow\n→ more',
		'| a | b |\n| - | - |',
		'## Acceptance criteria\n\n- [ ] not one',
		'1. one\n2. two',
	),
	fc.string({ maxLength: 30 }),
	fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
);

async function open(file: Written) {
	const backlog = await backlogOf({ ...file.others, [file.path]: file.text });
	const entry = backlog.entry(file.path);
	const convention = backlog.index.conventions.named(entry.convention);
	const questions = () => askedQuestions(backlog.text(file.path), convention, entry.anchor);
	const criteria = () => itemContent(backlog.text(file.path), convention, entry.anchor)?.criteria ?? [];
	const said = () => criteria().map(({ text, checked, form, depth }) => ({ text, checked, form, depth }));
	const before = { questions: questions(), criteria: said() };
	/** Undefined where it was refused: then with a reason, and nothing is changed. */
	const refine = async (refinement: Refinement): Promise<(Plan & { kind: 'change' }) | undefined> => {
		const plan = await backlog.planner.refine(entry, refinement);
		if (plan.kind === 'refused') {
			assert.match(plan.reason, /\w.*[.]$/s);
			return undefined;
		}
		backlog.store.apply(plan);
		assert.deepEqual(said(), before.criteria);
		return plan;
	};
	return { backlog, questions, criteria, before, refine, text: () => backlog.text(file.path) };
}

const plainly = (questions: readonly AskedQuestion[]) => questions.map(({ line: _, ...question }) => question);

/** Two criteria may differ in their form alone. */
const letters = (text = '') => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** That one text holds the other, in its order. */
function holds(whole: string, part: string): boolean {
	let at = 0;
	for (let i = 0; i < whole.length; i++) if (whole[i] === part[at]) at++;
	return at >= part.length;
}

describe('changes of questions in any item', function () {
	this.timeout(60_000);

	it('add one and leave all else, and it is read again', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(asked, words, fc.subarray(['mara', 'tom', 'jörg']), async (file, text, persons) => {
				const { questions, before, refine, text: now } = await open(file);
				if (!(await refine(askQuestion({ text, persons })))) return;
				made++;
				const after = questions();
				const added = after.filter(
					(one) =>
						!before.questions.some((former) => JSON.stringify(plainly([former])) === JSON.stringify(plainly([one]))),
				);
				assert.ok(after.length === before.questions.length + 1, now());
				assert.ok(added.length <= 1);
				const one = added[0];
				if (one) {
					assert.equal(one.answered, false);
					for (const person of persons) assert.ok(one.persons.includes(person));
				}
				// "None" makes room for it, and nothing else does.
				const kept = file.text.replace(/^(?:- )?None\r?$/m, '');
				assert.ok(holds(now(), file.text) || holds(now(), kept), now());
				assert.equal(/(?:^|[^\r])\n/.test(now()), !file.text.includes('\r\n'));
			}),
			{ numRuns: 300 },
		);
		assert.ok(made > 150, `${made} were added`);
	});

	it('ask about a criterion, which is found again by its first words', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(asked, fc.nat(), async (file, at) => {
				const { questions, criteria, refine } = await open(file);
				const all = criteria();
				const criterion = all[at % Math.max(1, all.length)];
				if (!criterion || !(await refine(askQuestion({ text: 'Why? @mara', criterion: criterion.text })))) return;
				made++;
				const about = questions().flatMap(({ text }) => criterionAbout(text, criteria()) ?? []);
				assert.ok(
					about.some((one) => letters(all[one.criterion]?.text) === letters(criterion.text) && one.rest === 'Why?'),
					JSON.stringify([criterion.text, questions()]),
				);
			}),
			{ numRuns: 300 },
		);
		assert.ok(made > 100, `${made} were asked`);
	});

	it('answer just one, and give the answer again', async () => {
		let made = 0;
		let refusals = 0;
		await fc.assert(
			fc.asyncProperty(asked, fc.nat(), answers, async (file, at, answer) => {
				const { backlog, questions, before, refine, text: now } = await open(file);
				const openOnes = before.questions.filter(({ answered }) => !answered);
				const chosen = openOnes[at % Math.max(1, openOnes.length)];
				if (!chosen) return;
				if (!(await refine(answerQuestion(chosen, answer)))) {
					if (backlog.entry(file.path).readable) refusals++;
					return;
				}
				made++;
				const index = before.questions.indexOf(chosen);
				const after = questions();
				const { answer: told, ...rest } = plainly(after)[index] ?? { answer: undefined };
				const { answer: _, ...former } = { ...plainly([chosen])[0], answered: true };
				assert.deepEqual(rest, former);
				const wanted = plainAnswer(answer);
				if (wanted !== '')
					assert.equal(told?.replaceAll('\\', '').replaceAll('&lt;', '<'), wanted.replaceAll('\\', ''));
				assert.deepEqual(plainly(after.toSpliced(index, 1)), plainly(before.questions.toSpliced(index, 1)));
				assert.ok(holds(now(), file.text.replaceAll('[ ]', '[')), now());
				assert.equal(/(?:^|[^\r])\n/.test(now()), !file.text.includes('\r\n'));
			}),
			{ numRuns: 500 },
		);
		assert.ok(made > 150 && refusals < made / 10, `${made} were answered, ${refusals} refused`);
	});

	it('open one again, keep what was answered, and let it be answered anew', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(asked, fc.nat(), async (file, at) => {
				const { questions, before, refine, text: now } = await open(file);
				const closed = before.questions.filter(({ answered }) => answered);
				const chosen = closed[at % Math.max(1, closed.length)];
				if (!chosen || !(await refine(reopenQuestion(chosen)))) return;
				made++;
				const index = before.questions.indexOf(chosen);
				const reopened = questions()[index];
				assert.equal(reopened?.answered, false);
				for (const word of chosen.answer?.split(/\s+/) ?? []) assert.ok(now().includes(word));
				assert.deepEqual(plainly(questions().toSpliced(index, 1)), plainly(before.questions.toSpliced(index, 1)));
				assert.ok(reopened && (await refine(answerQuestion(reopened, 'New'))), now());
				assert.equal(questions()[index]?.answer, 'New');
			}),
			{ numRuns: 400 },
		);
		assert.ok(made > 80, `${made} were opened again`);
	});

	it('ask other persons and leave all else, and the former ones where that is taken back', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(asked, fc.nat(), fc.subarray(['ada', 'jörg', 'x.y-z']), async (file, at, persons) => {
				const { questions, before, refine, text: now } = await open(file);
				const openOnes = before.questions.filter(({ answered }) => !answered);
				const chosen = openOnes[at % Math.max(1, openOnes.length)];
				if (!chosen || !(await refine(assignQuestion(chosen, persons)))) return;
				made++;
				const index = before.questions.indexOf(chosen);
				const after = questions();
				for (const person of persons) assert.ok(after[index]?.persons.includes(person), now());
				assert.equal(after[index]?.text, chosen.text);
				assert.deepEqual(plainly(after.toSpliced(index, 1)), plainly(before.questions.toSpliced(index, 1)));
				assert.equal(now().split('\n').length, file.text.split('\n').length);
			}),
			{ numRuns: 300 },
		);
		assert.ok(made > 60, `${made} were asked`);
	});
});
