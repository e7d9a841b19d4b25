import assert from 'node:assert/strict';
import { noChecks, noConfig } from '../../../src/core/config/config';
import { readConfig } from '../../../src/core/config/readConfig';
import { rules } from './allRules';

const full = `version: 1
sources:
  - docs/stories/**/*.md
  - path: specs/*.md
    exclude: specs/old-*.md
    convention: mapped
    type: story
    fields: { points: effort, epic: [feature, parent] }
ignore: "**/archive/**"
fields:
  id: key
  points: [story_points, estimate]
workflow:
  - To do
  - name: With legal
    category: refining
    synonyms: legal
  - name: Doing
    synonyms: [busy, at it]
  - Done
ready:
  story-sentence: false
  estimate: true
  max-points: 8
  acceptance-criteria: 2
  no-open-questions: true
  epic: true
  persona: false
  max-acceptance-criteria: 9
  goal: true
  sprint: false
  labels: true
  dependencies: true
  findings: info
  rules: vague-term
  checklist: Definition of ready
  invest: true
  kinds:
    bug: { labels: false, rules: [gwt-missing-given] }
estimation:
  scale: [0.5, 1, 2, 3]
  sizes: { S: 1, M: 3 }
  team: [Ada, Ben]
  votes: docs/estimates
scoring:
  model: wsjf
ids:
  scheme: random
  prefixes: { story: SHOP, epic: E_ }
board:
  views:
    - { name: Next sprint, mode: kanban, filter: "is:open -#tech ", lanes: epic, closed: true }
    - name: All
  wip: { doing: 3 }
  capacity: 21.5
lint:
  rules:
    vague-term: off
    non-user-role: { severity: info, allow: [tester] }
  overrides:
    - files: backlog/spikes/**
      rules: { vague-term: hint }
  glossary: [Quick Ship]
  language: en
order:
  reasons: log
  log: docs/decisions.md
roadmap:
  public: [public, customers]
  internal: legal
  unlabelled: public
refinement:
  next: 15
  sprints: 2
`;

describe('readConfig', () => {
	it('reads every key', () => {
		const { config, problems } = readConfig(full, { rules });
		assert.deepEqual(problems, []);
		assert.deepEqual(config, {
			sources: [
				{ path: 'docs/stories/**/*.md', exclude: [], convention: undefined, type: undefined, fields: {} },
				{
					path: 'specs/*.md',
					exclude: ['specs/old-*.md'],
					convention: 'mapped',
					type: 'story',
					fields: { points: ['effort'], epic: ['feature', 'parent'] },
				},
			],
			ignore: ['**/archive/**'],
			fields: { id: ['key'], points: ['story_points', 'estimate'] },
			workflow: [
				{ name: 'To do', category: 'proposed', synonyms: [] },
				{ name: 'With legal', category: 'refining', synonyms: ['legal'] },
				{ name: 'Doing', category: 'active', synonyms: ['busy', 'at it'] },
				{ name: 'Done', category: 'done', synonyms: [] },
			],
			ready: {
				storySentence: false,
				estimate: true,
				maxPoints: 8,
				acceptanceCriteria: 2,
				noOpenQuestions: true,
				epic: true,
				persona: false,
				maxAcceptanceCriteria: 9,
				goal: true,
				sprint: false,
				labels: true,
				dependencies: true,
				findings: 'info',
				rules: ['vague-term'],
				checklist: 'Definition of ready',
				invest: true,
				kinds: { bug: { ...noChecks, labels: false, rules: ['gwt-missing-given'] } },
			},
			estimation: { scale: [0.5, 1, 2, 3], sizes: { S: 1, M: 3 }, team: ['Ada', 'Ben'], votes: 'docs/estimates' },
			scoring: { model: 'wsjf', formula: undefined },
			ids: { scheme: 'random', prefixes: { story: 'SHOP-', epic: 'E_' } },
			board: {
				views: [
					{ name: 'Next sprint', mode: 'kanban', filter: 'is:open -#tech', lanes: 'epic', closed: true },
					{ name: 'All', mode: 'ranked', filter: '', lanes: undefined, closed: false },
				],
				wip: { doing: 3 },
				capacity: 21.5,
			},
			lint: {
				rules: {
					'vague-term': { severity: 'off', options: {} },
					'non-user-role': { severity: 'info', options: { allow: ['tester'] } },
				},
				overrides: [{ files: ['backlog/spikes/**'], rules: { 'vague-term': { severity: 'hint', options: {} } } }],
				glossary: ['Quick Ship'],
				language: 'en',
			},
			order: { reasons: 'log', log: 'docs/decisions.md' },
			roadmap: { publicLabels: ['public', 'customers'], internalLabels: ['legal'], unlabelled: 'public' },
			refinement: { next: 15, sprints: 2 },
		});
	});

	for (const [what, text] of Object.entries({
		'an empty file': '',
		'a file of comments': '# nothing yet\n',
		'keys whose values are still to be typed': 'sources:\nready:\n  epic:\nlint:\n  rules:\n    vague-term:\n',
	})) {
		it(`says nothing of ${what}`, () => assert.deepEqual(readConfig(text), { config: noConfig, problems: [] }));
	}

	it('takes a byte-order mark, line ends of Windows and references', () => {
		const { config, problems } = readConfig(
			'\uFEFFestimation:\r\n  scale: &scale [1, 2]\r\nignore: ["a/*.md"]\r\nlint: {rules: {x: {steps: *scale}}}\r\n',
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(config.estimation.scale, [1, 2]);
		assert.deepEqual(config.lint.rules.x?.options, { steps: [1, 2] });
	});

	it('takes any rule when it is not told which there are', () => {
		const { config, problems } = readConfig('lint: {rules: {a-rule-of-tomorrow: off}}');
		assert.deepEqual(problems, []);
		assert.equal(config.lint.rules['a-rule-of-tomorrow']?.severity, 'off');
	});

	it('does not take names of the language for keys or rules', () => {
		const { config, problems } = readConfig('__proto__: {a: 1}\nconstructor: 1\nlint: {rules: {toString: off}}\n', {
			rules,
		});
		assert.equal(problems.length, 3);
		assert.deepEqual(config, noConfig);
	});
});
