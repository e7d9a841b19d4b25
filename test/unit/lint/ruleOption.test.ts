import assert from 'node:assert/strict';
import { optionValues } from '../../../src/core/config/ruleOption';
import { lint } from '../../../src/core/lint/engine';
import { exampleStory } from '../../../src/core/lint/exampleFile';
import type { Rule } from '../../../src/core/lint/rule';
import { read } from './support';

const options = {
	most: { kind: 'number', default: 9, least: 1, description: '' },
	strict: { kind: 'boolean', default: false, description: '' },
	words: { kind: 'words', default: ['a'], description: '' },
} as const;

const counting: Rule<typeof options> = {
	meta: {
		id: 'counting',
		title: '',
		description: '',
		why: '',
		sources: [],
		category: 'criterion',
		severity: 'off',
		fix: 'none',
		options,
		examples: [],
	},
	check: (_document, _backlog, report, { most }) => report({ message: `${most}`, range: { start: 0, end: 1 } }),
};

describe('options of rules', () => {
	it('are what the team says where that is of the right kind, else what the rule says', () => {
		assert.deepEqual(optionValues(options, { most: 3, strict: true, words: ['b'] }), {
			most: 3,
			strict: true,
			words: ['b'],
		});
		assert.deepEqual(optionValues(options, { most: 0, strict: 'yes', words: [1], other: 1 }), optionValues(options));
		assert.deepEqual(optionValues(options).words, ['a']);
	});

	it('reach the rule, which is silent while it is off', () => {
		const { document, backlog } = read(exampleStory({ criteria: ['The list is empty.'] }));
		const rules = [counting];
		assert.deepEqual(lint(document, backlog, { rules }), []);
		const [finding] = lint(document, backlog, {
			rules,
			severities: { counting: 'hint' },
			options: { counting: { most: 4 } },
		});
		assert.deepEqual([finding?.message, finding?.severity], ['4', 'hint']);
	});
});
