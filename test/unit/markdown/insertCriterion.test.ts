import assert from 'node:assert/strict';
import { criteria, read, withCriterion } from './readMarkdown';

describe('markdown insertCriterion', () => {
	const cases: [name: string, before: string, after: string][] = [
		['a checklist', '## AC\n- [x] a\n', '## AC\n- [x] a\n- [ ] New\n'],
		['a list without a final line end', '## AC\n\n* a', '## AC\n\n* a\n* New'],
		['CRLF', '## AC\r\n- [ ] a\r\n\r\n## Notes\r\n', '## AC\r\n- [ ] a\r\n- [ ] New\r\n\r\n## Notes\r\n'],
		['a loose list', '## AC\n- a\n\n- b\n', '## AC\n- a\n\n- b\n\n- New\n'],
		['numbers', '## AC\n9. a\n10. b\n\nEnd.\n', '## AC\n9. a\n10. b\n11. New\n\nEnd.\n'],
		['labels', '## AC\n- **AC1:** a\n- **AC2:** b\n', '## AC\n- **AC1:** a\n- **AC2:** b\n- **AC3:** New\n'],
		['nested items', '## AC\n  1) [ ] a\n     - b\n', '## AC\n  1) [ ] a\n     - b\n  2) [ ] New\n'],
		[
			'markers',
			'<!-- AC:BEGIN -->\n- [x] #1 a\n- [ ] #4 b\n<!-- AC:END -->\n',
			'<!-- AC:BEGIN -->\n- [x] #1 a\n- [ ] #4 b\n- [ ] #5 New\n<!-- AC:END -->\n',
		],
		['empty markers', '<!-- AC:BEGIN -->\n<!-- AC:END -->\n', '<!-- AC:BEGIN -->\n- [ ] #1 New\n<!-- AC:END -->\n'],
		['an empty section', '## AC\n\n## Notes\n', '## AC\n\n- [ ] New\n\n## Notes\n'],
		[
			'a section with a comment',
			'## AC\n<!-- Write them here. -->\n',
			'## AC\n<!-- Write them here. -->\n\n- [ ] New\n',
		],
		['paragraphs', '## AC\n\nTea is hot.\n', '## AC\n\nTea is hot.\n\nNew\n'],
		[
			'labelled headings',
			'## AC\n### AC1: a\nb\n\n### AC2: c\n',
			'## AC\n### AC1: a\nb\n\n### AC2: c\n\n### AC3: New\n',
		],
		['a front matter list', '---\ncriteria:\n- a\n---\n', '---\ncriteria:\n- a\n- New\n---\n'],
		[
			'a quoted front matter list',
			'---\ncriteria:\n    - "a"\nid: x\n---\n',
			'---\ncriteria:\n    - "a"\n    - "New"\nid: x\n---\n',
		],
		['a front matter list in brackets', '---\ncriteria: [a, b]\n---\n', '---\ncriteria: [a, b, New]\n---\n'],
		['no criteria', '# Tea\n\nHot.\n', '# Tea\n\nHot.\n\n## Acceptance criteria\n\n- [ ] New\n'],
		['no criteria and no final line end', '# Tea\n\nHot.', '# Tea\n\nHot.\n\n## Acceptance criteria\n\n- [ ] New'],
		[
			'no criteria but questions',
			'# Tea\n\n### Open questions\n- why?\n',
			'# Tea\n\n### Acceptance criteria\n\n- [ ] New\n\n### Open questions\n- why?\n',
		],
		['an empty file', '', '## Acceptance criteria\n\n- [ ] New'],
		['an unclosed fence', '# Tea\n\n```js\nx\n', '# Tea\n\n## Acceptance criteria\n\n- [ ] New\n\n```js\nx\n'],
		['an unclosed comment', 'Tea\n<!-- to do\n', 'Tea\n\n## Acceptance criteria\n\n- [ ] New\n\n<!-- to do\n'],
	];
	for (const [name, before, after] of cases) {
		it(`appends to ${name}`, () => {
			assert.equal(withCriterion(before, 'New'), after);
			assert.equal(criteria(after).length, criteria(before).length + 1);
		});
	}

	it('writes a scenario into a Gherkin block', () => {
		const before = '## AC\n```gherkin\n  Scenario: a\n    Given b\n    Then c\n```\n';
		const after = withCriterion(before, 'Given tea, when it is hot, then it steams');
		assert.equal(
			after,
			'## AC\n```gherkin\n  Scenario: a\n    Given b\n    Then c\n\n  Scenario: it steams\n    Given tea\n    When it is hot\n    Then it steams\n```\n',
		);
	});

	const wordings = [
		'a: b',
		'- a',
		'# a',
		"it's",
		'"quoted"',
		'yes',
		'12',
		'{a}',
		'a #b',
		'@me',
		'a\\b',
		'ends with:',
		'*a*',
		'[x] a',
	];
	for (const list of [
		'---\ncriteria:\n  - a\n---\n',
		"---\ncriteria: ['a']\n---\n",
		'---\ncriteria:\n  - "a"\n---\n',
		'---\ncriteria: []\n---\n',
	]) {
		it(`quotes where it must in ${JSON.stringify(list)}`, () => {
			for (const wording of wordings) {
				const after = withCriterion(list, wording);
				const { data } = read(after).frontMatter;
				const written = data.criteria;
				assert.equal(Array.isArray(written) ? written.at(-1) : undefined, wording, after);
			}
		});
	}

	it('keeps a wording from opening code or a comment', () => {
		for (const wording of ['```js', '~~~', 'a <!-- b', '<!-- a']) {
			const after = withCriterion('## AC\n- [ ] a\n\n## Notes\n- b\n', wording);
			assert.equal(criteria(after).length, 2, after);
		}
	});
});
