import assert from 'node:assert/strict';
import { lint } from '../../../src/core/lint/engine';
import type { Rule } from '../../../src/core/lint/rule';
import { ruleUrl } from '../../../src/core/lint/ruleUrl';
import { findings, read, withCriteria } from './support';

const text = withCriteria('The list loads quickly.', 'Log it if possible.', '');

function rule(check: Rule['check'], meta: Partial<Rule['meta']> = {}): Rule {
	const usual = {
		id: 'trial',
		title: '',
		description: '',
		why: '',
		sources: [],
		category: 'criterion',
		severity: 'warning',
		fix: 'none',
		examples: [],
	} as const;
	return { meta: { ...usual, ...meta }, check };
}

describe('lint engine', () => {
	it('gives findings by place, whatever the order of rules', () => {
		const at = (start: number) => rule((_, __, report) => report({ message: '', range: { start, end: start + 1 } }));
		const { document, backlog } = read(text);
		const starts = lint(document, backlog, { rules: [at(9), at(3), at(5)] }).map(({ range }) => range.start);
		assert.deepEqual(starts, [3, 5, 9]);
	});

	it('lets a severity that was set go before the one that a rule chooses by context', () => {
		const lighter = rule((_, __, report) => report({ message: '', range: { start: 0, end: 1 }, severity: 'hint' }));
		const { document, backlog } = read(text);
		const severityOf = (severities = {}) => lint(document, backlog, { rules: [lighter], severities })[0]?.severity;
		assert.equal(severityOf(), 'hint');
		assert.equal(severityOf({ trial: 'error' }), 'error');
	});

	it('tells which criterion a finding is about', () => {
		assert.deepEqual(
			findings(text).map((finding) => [finding.rule, finding.criterion]),
			[
				['vague-term', 0],
				['escape-clause', 1],
				['empty-criterion', 2],
			],
		);
	});

	it('lets a user switch a rule off or weigh it otherwise', () => {
		const severities = { 'vague-term': 'off', 'escape-clause': 'info' } as const;
		assert.deepEqual(
			findings(text, {}, { severities }).map((finding) => [finding.rule, finding.severity]),
			[
				['escape-clause', 'info'],
				['empty-criterion', 'warning'],
			],
		);
	});

	it('takes no severity from a name that every object has', () => {
		const odd = rule((_, __, report) => report({ message: '', range: { start: 0, end: 1 } }), { id: 'constructor' });
		const { document, backlog } = read(text);
		assert.equal(lint(document, backlog, { rules: [odd], severities: {} })[0]?.severity, 'warning');
	});

	it('goes on without a rule that throws, and tells of it', () => {
		const bad = rule(
			(_, __, report) => {
				report({ message: 'half a result', range: { start: 0, end: 1 } });
				throw new Error('fault');
			},
			{ id: 'bad' },
		);
		const good = rule((_, __, report) => report({ message: 'fine', range: { start: 0, end: 1 } }));
		const faults: string[] = [];
		const { document, backlog } = read(text);
		const found = lint(document, backlog, { rules: [bad, good], onFault: (id) => faults.push(id) });
		assert.deepEqual(
			found.map(({ message }) => message),
			['fine'],
		);
		assert.deepEqual(faults, ['bad']);
		assert.equal(lint(document, backlog, { rules: [bad] }).length, 0);
	});

	it('leaves closed items alone in a run over the backlog, but for what harms others', () => {
		const done = text.replace('status: refining', 'status: done');
		assert.equal(findings(done, {}, { skipClosed: true }).length, 0);
		assert.equal(findings(done).length, 3);
		const twin = findings(done, { 'backlog/stories/US-7-b.md': done }, { skipClosed: true });
		assert.deepEqual(
			twin.map(({ rule: id }) => id),
			['duplicate-id'],
		);
		const broken = done.replace('title: ', 'title: @');
		assert.deepEqual(
			findings(broken, {}, { skipClosed: true }).map(({ rule: id }) => id),
			['front-matter-invalid'],
		);
	});

	it('builds the address of a page', () => {
		assert.equal(ruleUrl('vague-term', 'https://example.org/rules/'), 'https://example.org/rules/vague-term.md');
		assert.equal(ruleUrl('vague-term', 'https://example.org/rules'), 'https://example.org/rules/vague-term.md');
	});
});
