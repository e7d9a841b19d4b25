import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseFilter } from '../../../src/core/query/filter';
import { fieldNames, filterFields } from '../../../src/core/query/filterFields';
import { stateNames } from '../../../src/core/query/states';
import { filterKnowledge } from '../../../src/core/tree/filterKnowledge';
import { item, status } from '../backlogTree/backlog';
import { indexOf } from './sample';

const page = readFileSync('docs/filter.md', 'utf8').replaceAll('\r\n', '\n');

/** The rows of the table with a head, as cells. */
function rowsBelow(head: string): string[][] {
	const [, body = ''] = page.split(`\n| ${head} |`);
	const [table = ''] = body.split('\n\n');
	const lines = table.split('\n').slice(2);
	return lines.map((line) =>
		line
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim()),
	);
}

const list = (cell: string) => (cell === '' ? [] : cell.split(', '));
const codeIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** The sample of the page. */
const stories = rowsBelow('id | title | status | epic | points | labels | assignees | more').map(
	([id = '', title = '', word = '', epic = '', points = '', labels = '', assignees = '', more = '']) =>
		item(id.startsWith('EP') ? 'epic' : 'story', id, {
			title,
			...status(word === 'in-progress' ? 'active' : (word as 'ready'), word),
			epic: epic || undefined,
			goal: id === 'EP-3' ? 'GOAL-1' : undefined,
			points: points === '' ? undefined : Number(points),
			labels: list(labels),
			assignees: list(assignees),
			criteria: { total: Number(/(\d+) criteria/.exec(more)?.[1] ?? 0), done: 0 },
			openQuestions: Number(/(\d+) open questions/.exec(more)?.[1] ?? 0),
			dependsOn: list(/waits for (\S+)/.exec(more)?.[1] ?? ''),
			facts: /target (\S+)/.test(more) ? { target: /target (\S+)/.exec(more)?.[1] ?? '' } : undefined,
		}),
);
const known = filterKnowledge(indexOf([...stories, item('sprint', 'SP-7', { facts: { stories: ['US-4'] } })]));

describe('the page on filters', () => {
	const examples = rowsBelow('filter | finds');

	it('has a sample and twenty examples', () => {
		assert.equal(stories.length, 7);
		assert.ok(examples.length >= 20);
	});

	for (const [cell, finds = ''] of examples) {
		const [filter = ''] = codeIn(cell);
		it(`says what ${filter} finds`, () => {
			const parsed = parseFilter(filter);
			assert.equal(parsed?.problem, undefined);
			assert.deepEqual(
				stories.filter((story) => parsed?.passes(story, known)).map(({ id }) => id),
				list(finds),
			);
		});
	}

	it('names every field with its other names, and every state', () => {
		const rows = rowsBelow('field | also called | value | what it means');
		assert.deepEqual(new Set(rows.flatMap(([names]) => codeIn(names))), new Set(filterFields.keys()));
		assert.deepEqual(
			new Set(rows.flatMap(([names, others]) => [...codeIn(names), ...codeIn(others)])),
			new Set(fieldNames),
		);
		assert.deepEqual(
			new Set(rowsBelow('word | an item passes when').flatMap(([words]) => codeIn(words))),
			new Set(stateNames),
		);
	});

	it('explains terms that are understood', () => {
		const terms = [
			...rowsBelow('term | an item passes when').flatMap(([cell]) => codeIn(cell)),
			...codeIn(page.split('## How values')[1]?.split('## Fields')[0]),
		];
		for (const term of terms.filter((each) => /[:<>]\S/.test(each)))
			assert.equal(parseFilter(term)?.problem, undefined, term);
	});
});
