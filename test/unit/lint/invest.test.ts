import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { InvestVerdict } from '../../../src/core/lint/invest';
import { investRules } from '../../../src/core/lint/investRules';
import { readinessOf } from '../../../src/core/lint/readiness';
import type { Finding } from '../../../src/core/lint/rule';
import { ruleIds } from '../../../src/core/lint/ruleIds';
import { investQualities } from '../../../src/core/model/invest';
import type { Item } from '../../../src/core/model/item';
import { backlogOf } from '../support/backlogOf';
import { story } from '../support/story';

/** Rules that are on their way into the catalogue. */
const coming = [
	'solution-in-story',
	'implementation-detail',
	'ui-detail',
	'too-many-criteria',
	'no-unhappy-path',
	'unmeasurable-nfr',
	'missing-number',
];

const policy = { estimate: false, storySentence: false };
const found = (rule: string, criterion?: number): Finding => ({
	...{ rule, severity: 'hint', message: '', range: { start: 0, end: 0 }, fixes: [] },
	...(criterion === undefined ? {} : { criterion }),
});
const looked = (findings: readonly Finding[] = [], english = true) => ({
	looked: { findings, rules: new Set<string>([...ruleIds, ...coming]), english, checklists: {} },
});
const complete = story({ criteria: { total: 2, done: 0 }, points: 3, hasStorySentence: true });
const say = (invest: readonly InvestVerdict[]) =>
	invest.map(({ verdict }) => ({ holds: '+', hint: '!', unknown: '?' })[verdict]).join('');
const letters = (item: Item, ...around: Parameters<typeof looked>) =>
	say(readinessOf(item, policy, looked(...around)).invest);

describe('INVEST hints', () => {
	it('name rules of the catalogue, or such as are on their way', () => {
		const known: readonly string[] = [...ruleIds, ...coming];
		const named = Object.values(investRules).flatMap((rules) => Object.keys(rules));
		assert.deepEqual(
			named.filter((rule) => !known.includes(rule)),
			[],
		);
	});

	it('hold for a complete story that was looked into', () => assert.equal(letters(complete), '++++++'));

	it('are unknown where nothing tells', () => {
		assert.equal(say(readinessOf(complete, policy).invest), '+??++?', 'before the text was read');
		assert.equal(letters(complete, [], false), '+??++?', 'in another language');
		assert.equal(letters(story({ kind: 'chore' })), '+?????');
		const { looked: seen } = looked();
		const few = { looked: { ...seen, rules: new Set(['missing-benefit']) } };
		assert.equal(say(readinessOf(complete, policy, few).invest), '+?+++?', 'with rules off');
	});

	for (const [quality, rule, criterion] of [
		['independent', 'dependency-cycle', undefined],
		['negotiable', 'solution-in-story', undefined],
		['valuable', 'missing-benefit', undefined],
		['estimable', 'placeholder', 1],
		['small', 'compound-story', undefined],
		['testable', 'vague-term', 0],
	] as const) {
		it(`doubt that a story is ${quality} when ${rule} finds something, whatever its weight`, () => {
			const { invest } = readinessOf(complete, policy, looked([found(rule, criterion), found(rule, criterion)]));
			assert.deepEqual(
				invest.filter(({ verdict }) => verdict !== 'holds'),
				[{ quality, verdict: 'hint', reasons: [investRules[quality][rule]] }],
			);
		});
	}

	it('take vague words of the story for no doubt about criteria', () =>
		assert.equal(letters(complete, [found('vague-term')]), '++++++'));

	it('come of fields: open dependencies, questions, estimate, size, criteria', () => {
		const reasons = (change: Partial<Item>, ready: Partial<Parameters<typeof readinessOf>[1]> = {}) =>
			readinessOf({ ...complete, ...change }, { ...policy, ...ready }, looked()).invest.flatMap((each) => each.reasons);
		assert.deepEqual(reasons({ openQuestions: 2 }), ['2 open questions']);
		assert.deepEqual(reasons({ points: undefined }), []);
		assert.deepEqual(reasons({ points: undefined }, { estimate: true }), ['no estimate']);
		assert.deepEqual(reasons({ points: 9 }, { maxPoints: 8 }), ['large estimate']);
		assert.deepEqual(reasons({ criteria: { total: 0, done: 0 } }), ['no criteria']);
		assert.deepEqual(reasons({ criteria: { total: 0, done: 0 }, kind: 'bug' }), []);
		assert.deepEqual(reasons({ hasStorySentence: false }, { storySentence: true }), ['no user story sentence']);
	});

	it('name what a story waits for, closed items left out', async () => {
		const file = (id: string, status: string, waits = '') =>
			`---\nid: ${id}\ntitle: Story ${id}\nstatus: ${status}\ndepends-on: [${waits}]\n---\n`;
		const backlog = await backlogOf({
			'backlog/stories/US-1.md': file('US-1', 'ready', 'US-2, US-3, US-4, US-5, US-6'),
			'backlog/stories/US-2.md': file('US-2', 'done'),
			...Object.fromEntries(
				[3, 4, 5, 6].map((n) => [`backlog/stories/US-${n}.md`, file(`US-${n}`, n === 3 ? 'ready' : 'refining')]),
			),
		});
		const { invest } = await backlog.inspector.readiness(backlog.entry('US-1'));
		assert.deepEqual(invest[0]?.reasons, ['waits for US-3, US-4, US-5, …']);
	});

	it('are six for each open story, with reasons for a hint and for nothing else, and keep no story from being ready', () => {
		const finding = fc.record({
			rule: fc.constantFrom(...ruleIds, ...coming),
			criterion: fc.option(fc.nat(3), { nil: undefined }),
		});
		const item = fc.record({
			points: fc.option(fc.nat(20), { nil: undefined }),
			hasStorySentence: fc.boolean(),
			openQuestions: fc.nat(3),
			kind: fc.constantFrom(undefined, 'feature', 'bug', 'spike', 'chore'),
			total: fc.nat(4),
		});
		fc.assert(
			fc.property(item, fc.array(finding), fc.boolean(), ({ total, ...change }, findings, english) => {
				const each = story({ ...change, criteria: { total, done: 0 } });
				const hints = findings.map(({ rule, criterion }) => found(rule, criterion));
				const { invest, score, missing, ready } = readinessOf(each, policy, looked(hints, english));
				assert.deepEqual(
					invest.map(({ quality }) => quality),
					investQualities,
				);
				for (const { verdict, reasons } of invest) assert.equal(reasons.length > 0, verdict === 'hint');
				assert.deepEqual(missing, readinessOf(each, policy, looked()).missing, 'hints stand in no way');
				assert.equal(ready, missing.length === 0);
				assert.equal(ready, score === 1);
				assert.ok(score >= 0 && score <= 1);
			}),
		);
	});
});
