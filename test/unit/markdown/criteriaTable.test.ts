import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/frontmatter/readFrontMatter';
import { criteriaCountOf, findCriteria, insertCriterion } from '../../../src/core/markdown/acceptanceCriteria';
import { outlineOf } from '../../../src/core/markdown/outline';
import { applyEdits } from '../../../src/core/model/textEdit';
import { textIn } from '../../../src/core/model/textRange';

const below = (criteria: string) => `## Acceptance criteria\n\n${criteria}\n\n## Notes\n`;

function read(text: string) {
	const outline = outlineOf(text, 0);
	const found = findCriteria(text, readFrontMatter(text), outline);
	return { text, outline, found, criteria: found.criteria };
}

/** Wording and tick of each criterion. */
function criteriaIn(text: string) {
	const { criteria } = read(text);
	assert.equal(criteriaCountOf(text, readFrontMatter(text), outlineOf(text, 0)).total, criteria.length);
	return criteria.map(({ text: words, checked }) => [words, checked]);
}

function added(criteria: string, wording: string): string {
	const { text, found, outline } = read(below(criteria));
	return applyEdits(text, [insertCriterion(text, found, outline, wording)]);
}

describe('tables of criteria', () => {
	it('have one in each row of a column for criteria', () => {
		assert.deepEqual(criteriaIn(below('| Criterion |\n| --- |\n| a |\n| b |')), [
			['a', undefined],
			['b', undefined],
		]);
		assert.deepEqual(
			criteriaIn(below('| # | **Acceptance Criteria** | Test |\n|---|:--|--|\n| 1 | a \\| b | t1 |\n| 2 | | t2 |')),
			[['a \\| b', undefined]],
		);
		assert.deepEqual(criteriaIn(below('| AC | Description |\n|--|--|\n| AC-1 | a |')), [['a', undefined]]);
		assert.deepEqual(criteriaIn('## Akzeptanzkriterien\n\n| Nr. | Akzeptanzkriterium |\n|--|--|\n| 1 | a |'), []);
		assert.deepEqual(criteriaIn('## Akzeptanzkriterien\n\n| Nr. | Akzeptanzkriterien |\n|--|--|\n| 1 | a |'), [
			['a', undefined],
		]);
	});

	it('say by a status which are done', () =>
		assert.deepEqual(
			criteriaIn(
				below(
					'| Criterion | Status |\n|--|--|\n| a | [x] |\n| b | [ ] |\n| c | ✅ |\n| d | **Done** |\n| e | not done |\n| f | ✓ PASS |\n| g | |\n| h | met for one of three |\n| i | DONE: all |',
				),
			).map(([, checked]) => checked),
			[true, false, true, true, false, true, false, false, true],
		));

	it('have a box within the wording', () =>
		assert.deepEqual(criteriaIn(below('| Criterion |\n|--|\n| [x] AC-1: a |')), [['a', true]]));

	it('have steps in columns for Given, When and Then', () => {
		const { criteria, text } = read(
			below(
				'| ID | Given | WHEN | Then | Status |\n|--|--|--|--|--|\n| AC-1 | a card | I pay | **Then** a receipt | ✅ |\n| AC-2 | | I leave | a mail | |',
			),
		);
		assert.deepEqual(
			criteria.map(({ steps }) => steps.map(({ keyword, textRange }) => `${keyword} ${textIn(text, textRange)}`)),
			[
				['given a card', 'when I pay', 'then a receipt'],
				['when I leave', 'then a mail'],
			],
		);
		assert.deepEqual(
			criteria.map(({ form, checked }) => [form, checked]),
			[
				['table', true],
				['table', false],
			],
		);
	});

	for (const [what, text] of [
		['examples of a scenario', below('| mail | result |\n|--|--|\n| a@b.c | sent |')],
		['a table beside a list of criteria', below('- a\n\n| Criterion | Test |\n|--|--|\n| a | t1 |')],
		['a table below steps', below('Given a, when b, then c:\n\n| Given | Then |\n|--|--|\n| x | y |')],
		['a table in a list item', below('- a\n\n  | Criterion |\n  |--|\n  | x |')],
		['a table in a code block', below('- a\n\n```\n| Criterion |\n|--|\n| x |\n```')],
		[
			'a table below the heading of a criterion',
			below('### AC-1: a\n\n| Given | When | Then |\n|--|--|--|\n| x | y | z |'),
		],
	] as const) {
		it(`are not ${what}`, () => assert.ok(read(text).criteria.every(({ form }) => form !== 'table')));
	}

	it('are not in other sections', () => {
		const table = '| Criterion |\n|--|\n| x |';
		assert.deepEqual(criteriaIn(`## Rating\n\n${table}\n`), []);
		assert.deepEqual(criteriaIn(`## Acceptance criteria\n\n### Notes\n\n${table}\n`), []);
		assert.deepEqual(criteriaIn(below('| Criterion | Criteria |\n|--|--|\n| x | y |')), []);
		assert.deepEqual(criteriaIn(below('| Criterion |\n| x |')), []);
		assert.deepEqual(criteriaIn(below('| Description | Status |\n|--|--|\n| x | y |')), []);
	});

	it('leave the paragraphs around them explanations', () =>
		assert.deepEqual(criteriaIn(below('All of these hold.\n\n| Criterion |\n|--|\n| a |\n\nThat is all.')), [
			['a', undefined],
		]));

	it('grow by a row', () => {
		const numbered =
			'| # | Criterion | Done | Test |\n|--|--|--|--|\n| AC-08 | a | [x] | t1 |\n| AC-09 | b | [ ] | t2 |';
		assert.equal(added(numbered, 'c | d'), below(`${numbered}\n| AC-10 | c \\| d | [ ] |  |`));
		const told = '| Given | When | Then |\n|--|--|--|\n| a | b | c |';
		assert.equal(added(told, 'Given x, when y, then z.'), below(`${told}\n| x | y | z. |`));
	});
});
