import assert from 'node:assert/strict';
import { countCriteria, criteriaCountOf } from '../../../src/core/markdown/acceptanceCriteria';
import { isCriteriaTitle } from '../../../src/core/markdown/criteriaTitles';
import { criteria, cut, read, sketch } from './readMarkdown';

const section = (body: string) =>
	`# Tea\n\nSome words.\n\n## Acceptance criteria\n\n${body}\n\n## Notes\n\n- no criterion\n`;

describe('markdown acceptance criteria: forms', () => {
	const cases: [name: string, body: string, expected: string[]][] = [
		['a checklist', '- [ ] a\n* [x] b\n+ [X] c', ['checklist [ ]: a', 'checklist [x]: b', 'checklist [x]: c']],
		['bullets and numbers', '- a\n\n1. b\n2) c', ['bullet: a', 'numbered: b', 'numbered: c']],
		['numbered boxes', '1. [x] a', ['checklist [x]: a']],
		['an empty item', '- [ ] \n-', ['checklist [ ]: ', 'bullet: ']],
		['a link is no box', '- [x](y) z', ['bullet: [x](y) z']],
		[
			'labels',
			'- #1 a\n- AC2: b\n- AC-3 c\n- **AC 4**: d\n- **AC5:** e\n- [AC-6] f\n- AC-US7-01: g\n- AC8.1 – h',
			'abcdefgh'.split('').map((word) => `bullet: ${word}`),
		],
		[
			'no labels',
			'- Account1 x\n- AC power is cut\n- #tag',
			['bullet: Account1 x', 'bullet: AC power is cut', 'bullet: #tag'],
		],
		[
			'nesting',
			'- a\n  - b\n    - c\n  - d\n- e',
			['bullet: a', '  bullet: b', '    bullet: c', '  bullet: d', 'bullet: e'],
		],
		['nesting by tabs', '1. a\n\t- b\n\t\t- c', ['numbered: a', '  bullet: b', '    bullet: c']],
		['uneven indentation', '- a\n   - b\n  - c\n - d', ['bullet: a', '  bullet: b', '  bullet: c', 'bullet: d']],
		['continuation lines', '- a\n  b\nc\n\n  d\n- e', ['bullet: a\n  b\nc\n\n  d', 'bullet: e']],
		['text behind a list', '- a\n\nAfterwards.\n\n---\n> quote', ['bullet: a']],
		['an introduction', 'It holds that:\n- a', ['bullet: a']],
		['a quote and a table below an item', '- a\n> b\n| c |\n|---|', ['bullet: a']],
		['code below an item', '- a\n  ```sh\n  - b\n  ```\n- c', ['bullet: a', 'bullet: c']],
		['comments', '<!-- - [ ] example -->\n- a\n<!--\n- b\n-->\n- c', ['bullet: a', 'bullet: c']],
		[
			'paragraphs',
			'The tea is hot.\nIt steams.\n\nThe cup is shown when empty.',
			['paragraph: The tea is hot.\nIt steams.', 'paragraph: The cup is shown when empty.'],
		],
		['nothing but fillers', 'None.\n\nN/A\n\n<details>\n\n| a | b |', []],
		[
			'sub-headings that group',
			'### Hot\n- a\n\n### Cold\n- b\n\n### Open questions\n- c?',
			['bullet: a', 'bullet: b'],
		],
		[
			'headings that name',
			'### AC1: Hot tea\nIt steams.\n\n### AC2 – Cold tea\n\n### AC-3\n- a\n- b',
			['paragraph: It steams.', 'paragraph: Cold tea', 'paragraph: AC-3', '  bullet: a', '  bullet: b'].map((line) =>
				line.replace('AC-3', ''),
			),
		],
		['a named group of boxes', '### AC1: Hot tea\n- [ ] a\n- [x] b', ['checklist [ ]: a', 'checklist [x]: b']],
		[
			'labelled paragraphs',
			'AC1: a\nAC2: b\nc\n\n**AC3**: d\n- e',
			['paragraph: a', 'paragraph: b\nc', 'paragraph: d', '  bullet: e'],
		],
	];
	for (const [name, body, expected] of cases) {
		it(`reads ${name}`, () => assert.deepEqual(sketch(section(body)), expected));
	}
});

describe('markdown acceptance criteria: steps', () => {
	const cases: [name: string, body: string, expected: string[]][] = [
		['one line', '- Given a, when b, then c', ['bullet: Given a, when b, then c <given when then>']],
		[
			'lines without marks',
			'Given a\nAnd b\nWhen c\nThen d\n\nGiven e\nWhen f\nThen g\nBut h',
			[
				'steps: Given a\nAnd b\nWhen c\nThen d <given and when then>',
				'steps: Given e\nWhen f\nThen g\nBut h <given when then but>',
			],
		],
		[
			'bold keywords',
			'**Given** a\n**When** b\n**Then** c\n**Given** d **When** e **Then** f',
			[
				'steps: **Given** a\n**When** b\n**Then** c <given when then>',
				'steps: **Given** d **When** e **Then** f <given when then>',
			],
		],
		['lines parted by blanks', 'Given a\n\nWhen b\n\nThen c', ['steps: Given a\n\nWhen b\n\nThen c <given when then>']],
		[
			'nested items',
			'- [ ] Given a\n  - When b\n  - Then c\n- d',
			['checklist [ ]: Given a\n  - When b\n  - Then c <given when then>', 'checklist [ ]: d'].map((line, i) =>
				i === 1 ? 'bullet: d' : line,
			),
		],
		[
			'nested items below a name',
			'1. Hot tea\n   - Given a\n   - When b\n   - Then c',
			['numbered: Hot tea\n   - Given a\n   - When b\n   - Then c <given when then>'],
		],
		[
			'neighbours',
			'- Given a\n- When b\n- Then c\n- Given d, then e',
			['bullet: Given a\n- When b\n- Then c <given when then>', 'bullet: Given d, then e <given then>'],
		],
		[
			'boxes of neighbours',
			'- [x] Given a\n- [ ] When b\n- [x] Then c',
			['checklist [ ]: Given a\n- [ ] When b\n- [x] Then c <given when then>'],
		],
		[
			'numbered boxes stay apart',
			'- [ ] #1 Given a\n- [ ] #2 When b, then c',
			['checklist [ ]: Given a', 'checklist [ ]: When b, then c <when then>'],
		],
		[
			'rules that begin with When stay apart',
			'- When a, b is shown\n- When c, d is shown',
			['bullet: When a, b is shown', 'bullet: When c, d is shown'],
		],
		['a continuation', '- Given a\n  When b\n  Then c', ['bullet: Given a\n  When b\n  Then c <given when then>']],
		[
			'scenario headings',
			'### Scenario: Hot\nGiven a\nWhen b\nThen c\n\n### Scenario 2: Cold\n- Given d\n- Then e',
			['steps: Given a\nWhen b\nThen c <given when then>', 'steps: Given d\n- Then e <given then>'],
		],
		[
			'scenario labels',
			'**Scenario: Hot**\nGiven a\nThen b\n\nScenario: Cold\nGiven c\nThen d',
			['steps: Given a\nThen b <given then>', 'steps: Given c\nThen d <given then>'],
		],
		[
			'a list inside a step',
			'Given a form\nThen it shows:\n- name\n- mail',
			['steps: Given a form\nThen it shows:\n- name\n- mail <given then>'],
		],
		[
			'steps among paragraphs',
			'Tea is hot.\n\nGiven a, when b, then c',
			['paragraph: Tea is hot.', 'steps: Given a, when b, then c <given when then>'],
		],
		['steps of two lists', '- When a\n\n1. Then b\n   Given c', ['bullet: When a', 'numbered: Then b\n   Given c']],
		['steps below a box', '- [ ] When a\n\n- Then b', ['checklist [ ]: When a', 'bullet: Then b']],
		['steps of one list with blank lines', '* When a\n\n* Then b', ['bullet: When a\n\n* Then b <when then>']],
		[
			'steps below a number',
			'1. Given a\n- When b\n- Then c',
			['numbered: Given a\n- When b\n- Then c <given when then>'],
		],
		[
			'a step above a list, and steps below it',
			'When a\n\n- [ ] Then b\n\n**Then** c\n**When** d\n**Then** e',
			['checklist [ ]: Then b', 'steps: **Then** c\n**When** d\n**Then** e <then when then>'],
		],
		[
			'a step above a whole scenario, and steps below it',
			'When a\n\nGiven b, when c, then d\n\nWhen e,\nthen f',
			['paragraph: When a', 'steps: Given b, when c, then d <given when then>', 'steps: When e,\nthen f <when then>'],
		],
	];
	for (const [name, body, expected] of cases) {
		it(`reads ${name}`, () => assert.deepEqual(sketch(section(body)), expected));
	}

	it('reads Gherkin blocks', () => {
		const text = section(
			'```gherkin\nFeature: Tea\n  Background:\n    Given a kettle\n\n  @hot\n  Scenario: Hot\n    When it boils\n    Then it whistles\n    | a |\n\n  Scenario Outline: Cups\n    Given <n> cups\n    * sugar\n    Then "Given" is shown\n\n    Examples:\n      | n |\n      | 2 |\n```',
		);
		assert.deepEqual(sketch(text), [
			'gherkin: When it boils\n    Then it whistles\n    | a | <when then>',
			'gherkin: Given <n> cups\n    * sugar\n    Then "Given" is shown <given and then>',
		]);
		const [hot, cups] = criteria(text);
		assert.match(cut(text, hot?.range) ?? '', /^@hot[\s\S]*\| a \|$/);
		assert.match(cut(text, cups?.range) ?? '', /^Scenario Outline[\s\S]*\| 2 \|$/);
	});

	it('reads unmarked blocks that are Gherkin, and no others', () => {
		assert.equal(criteria(section('```\nScenario: a\n  Given b\n```')).length, 1);
		assert.equal(criteria(section('```js\nScenario: a\n```\n\n```\nnpm test\n```')).length, 0);
	});

	it('ends with the last word of a block that is never closed', () => {
		const text = '## AC\n**AC2**: hot\n```gherkin\nScenario: g\n- \n\n';
		assert.match(cut(text, criteria(text)[0]?.range) ?? '', /Scenario: g\n-$/);
	});

	it('gives every step its places', () => {
		const text = section('- [ ] **Given** a pot, **when** it boils,\n  **then** it whistles.');
		const [criterion] = criteria(text);
		const steps = criterion?.steps.map(({ keyword, range, textRange }) => [
			keyword,
			cut(text, range),
			cut(text, textRange),
		]);
		assert.deepEqual(steps, [
			['given', '**Given** a pot', 'a pot'],
			['when', '**when** it boils', 'it boils'],
			['then', '**then** it whistles.', 'it whistles.'],
		]);
	});
});

describe('markdown acceptance criteria: places', () => {
	it('knows the titles', () => {
		const yes = [
			'Acceptance criteria',
			'ACCEPTANCE CRITERIA',
			'Acceptance Criteria (Optional)',
			'3.2 Acceptance criteria',
			'✅ Acceptance Criteria',
			'AC',
			'ACs',
			'Functional acceptance criteria',
			'Acceptance criteria for US-12',
			'Acceptance Scenarios',
			'Akzeptanzkriterien',
			'Critères d’acceptation',
			"Critères d'acceptation",
			'Criterios de aceptación',
			'Critérios de aceitação',
			'Criteri di accettazione',
			'Acceptatiecriteria',
			'Kryteria akceptacji',
			'验收标准',
			'验收标准（可选）',
			'受け入れ基準',
			'受入基準',
			'인수 조건',
			'Критерии приёмки',
			'Критерии приемки',
		];
		const no = [
			'Acceptance Criteria Mapping',
			'All acceptance criteria met',
			'Plan mapped to acceptance criteria',
			'Success criteria',
			'AC-2: Hot tea',
			'ACL',
			'Acceptance criteria evidence',
			'Description',
			'',
		];
		assert.deepEqual(
			yes.filter((title) => !isCriteriaTitle(title)),
			[],
		);
		assert.deepEqual(no.filter(isCriteriaTitle), []);
	});

	it('prefers what stands between markers', () => {
		const text =
			'## Acceptance Criteria\n- [ ] before\n<!-- AC:BEGIN -->\n- [x] #1 a\n- [ ] #2 b\n<!-- AC:END -->\n- [ ] after\n';
		assert.deepEqual(sketch(text), ['checklist [x]: a', 'checklist [ ]: b']);
		assert.equal(read(text).found.place?.kind, 'markers');
	});

	it('takes markers that are mentioned for text', () => {
		assert.deepEqual(sketch('Use `<!-- AC:BEGIN -->` here.\n\n## AC\n- a\n'), ['bullet: a']);
	});

	it('reads a bold label up to the next heading or label', () => {
		assert.deepEqual(sketch('**AC:**\n- a\n\n**Points:**\n- b\n'), ['bullet: a']);
		assert.deepEqual(sketch('**AC:**\n- a\n\n## Notes\n- b\n'), ['bullet: a']);
		assert.deepEqual(sketch('Acceptance criteria:\n- a\n\nNotes:\n- b\n'), ['bullet: a']);
	});

	it('reads several sections in order', () => {
		assert.deepEqual(sketch('## AC\n- a\n## Other\n- b\n## Acceptance criteria (2)\n- c\n'), [
			'bullet: a',
			'bullet: c',
		]);
	});

	const lists: [yaml: string, expected: string[]][] = [
		["acceptance_criteria:\n  - one two\n  - \"it's: three\"\n  - 'four'", ['one two', "it's: three", 'four']],
		['acceptanceCriteria: [a, "b, c"]', ['a', 'b, c']],
		['acceptance-criteria:\n- AC1: a\n- "[x] b"', ['a', 'b']],
		[
			'criteria:\n  - given: a\n    when: b\n    then: c\n  - then: d',
			['given: a\n    when: b\n    then: c', 'then: d'],
		],
	];
	for (const [yaml, expected] of lists) {
		it(`reads the front matter's ${yaml.split(':')[0]}`, () => {
			const text = `---\nid: x\n${yaml}\n---\n## AC\n- body\n`;
			const { found, frontMatter, outline } = read(text);
			assert.deepEqual(
				found.criteria.map((criterion) => criterion.text),
				expected.map((one) => one),
			);
			assert.deepEqual(criteriaCountOf(text, frontMatter, outline), countCriteria(found.criteria));
		});
	}

	it('falls back to the body when the list is empty', () => {
		assert.deepEqual(sketch('---\nacceptance_criteria: []\n---\n## AC\n- body\n'), ['bullet: body']);
	});

	it('counts what is at the top and ticked', () => {
		const text = section('- [x] a\n  - [x] b\n- [ ] c\n- d');
		assert.deepEqual(countCriteria(criteria(text)), { total: 3, done: 1 });
	});
});
