import assert from 'node:assert/strict';
import { applyFix, findings, withCriteria } from './support';

const bare = withCriteria().replace(/\n## Acceptance criteria\n+/, '');
const rulesOf = (text: string) => findings(text).map(({ rule, severity }) => `${rule} ${severity}`);
const missing = 'missing-acceptance-criteria';

describe('lint structure', () => {
	for (const [change, expected] of [
		['status: refining', [`${missing} warning`]],
		['status: proposed', [`${missing} hint`]],
		['status: in-progress', [`${missing} warning`]],
		['status: done', []],
		['status: dropped', []],
		['status: refining\nkind: bug', []],
		['status: refining\nkind: chore', []],
		['status: refining\nlabels: [Bug]', []],
		['status: refining\nkind: feature\nlabels: [bug]', [`${missing} warning`]],
	] as const) {
		it(`asks for criteria with ${JSON.stringify(change)}: ${expected.length > 0}`, () => {
			assert.deepEqual(rulesOf(bare.replace('status: refining', change)), expected);
		});
	}

	it('asks no criteria of an epic', () => {
		assert.deepEqual(rulesOf(bare.replace('type: story', 'type: epic')), []);
	});

	it('puts three scenarios into a new section or the one that is there', () => {
		for (const lineEnd of ['\n', '\r\n']) {
			for (const text of [bare, withCriteria(), `${bare}\n## Notes\n\nNone yet.\n`]) {
				const before = text.replaceAll('\n', lineEnd);
				const fix = findings(before)[0]?.fixes[0];
				assert.ok(fix?.snippet);
				const after = applyFix(before, fix);
				assert.deepEqual(findings(after), []);
				assert.equal(after.match(/Given .*, when .*, then /g)?.length, 3);
				assert.equal(after.match(/Acceptance criteria/gi)?.length, 1);
				assert.equal(after.replaceAll('\r\n', '').includes('\n'), lineEnd === '\n');
			}
		}
	});

	for (const [before, message, after] of [
		[
			'As a shopper, faster checkout',
			'what is wanted',
			'As a shopper, I want faster checkout, so that something gets better.',
		],
		[
			'As a shopper: faster checkout so that I save time.',
			'what is wanted',
			'As a shopper, I want faster checkout, so that I save time.',
		],
		['As an owner', 'what is wanted', 'As an owner, I want to do something, so that something gets better.'],
	] as const) {
		it(`rewrites "${before}"`, () => {
			const text = withCriteria('The basket holds 3 coffees.').replace(/As a .*/, before);
			const [finding] = findings(text);
			assert.equal(finding?.rule, 'story-ill-formed');
			assert.ok(finding.message.includes(message));
			assert.equal(applyFix(text, finding.fixes[0] ?? assert.fail()), text.replace(before, after));
		});
	}

	it('keeps what stands below a heading "User story" when it is rewritten', () => {
		const text = withCriteria('The basket holds 3 coffees.').replace(/As a .*/, '## User story\n\nA faster checkout.');
		const [finding] = findings(text);
		assert.equal(finding?.rule, 'story-ill-formed');
		const after = applyFix(text, finding.fixes[0] ?? assert.fail());
		assert.match(after, /As a role, I want A faster checkout, so that something gets better\./);
	});

	it('takes job stories and stories over several lines as they are', () => {
		for (const story of [
			'When my coffee runs out, I want to reorder it, so I can have breakfast.',
			'**As a** returning customer\n**I want** to reorder\n**so that** shopping takes a minute',
			'In order to save time, as a returning customer, I want to reorder my basket.',
			'Reordering is slow and takes 9 clicks.',
		]) {
			assert.deepEqual(rulesOf(withCriteria('The basket holds 3 coffees.').replace(/As a .*/, story)), [], story);
		}
	});

	it('tells each of two items with one id of the other', () => {
		const text = withCriteria('The basket holds 3 coffees.');
		const [finding] = findings(text, { 'backlog/stories/US-7-pay.md': text });
		assert.equal(finding?.rule, 'duplicate-id');
		assert.ok(finding.message.includes('backlog/stories/US-7-pay.md'));
		assert.equal(text.slice(finding.range.start, finding.range.end), 'US-7');
	});

	it('leaves dependencies on other repositories and of closed items alone', () => {
		const on = (id: string) => withCriteria('3 bags.').replace('status:', `depends-on: ["${id}"]\nstatus:`);
		for (const id of ['shop/roast#12', 'https://example.org/12']) assert.deepEqual(rulesOf(on(id)), []);
		assert.deepEqual(rulesOf(on('US-99')), ['dependency-unknown warning']);
		const allow = { options: { 'dependency-unknown': { allow: ['OPS-', ''] } } };
		assert.deepEqual(findings(on('ops-12'), {}, allow), []);
		assert.equal(findings(on('US-99'), {}, allow).length, 1);
		assert.deepEqual(rulesOf(on('US-99').replace('refining', 'done')), []);
	});

	for (const [name, steps, added] of [
		['lines', ['Given an empty basket', '  When I reorder'], '  Then what can be seen'],
		['bold lines', ['**Given** an empty basket', '  **When** I reorder'], '  **Then** what can be seen'],
		['capitals', ['GIVEN an empty basket', '  WHEN I reorder'], '  THEN what can be seen'],
		['bullets', ['Given an empty basket', '- [ ] When I reorder'], '- [ ] Then what can be seen'],
	] as const) {
		it(`adds the outcome to steps in ${name}`, () => {
			const text = withCriteria(steps.join('\n'));
			const found = findings(text);
			assert.deepEqual(
				found.map(({ rule }) => rule),
				['gwt-missing-then'],
			);
			const after = applyFix(text, found[0]?.fixes[0] ?? assert.fail());
			assert.equal(after, withCriteria([...steps, added].join('\n')));
			assert.deepEqual(findings(after), []);
		});
	}

	it('adds the outcome inside a gherkin block', () => {
		const block = '```gherkin\nScenario: Reorder\n  Given an empty basket\n  When I reorder\n```\n';
		const text = `${withCriteria()}${block}`;
		const after = applyFix(text, findings(text)[0]?.fixes[0] ?? assert.fail());
		assert.equal(after, text.replace('When I reorder\n', 'When I reorder\n  Then what can be seen\n'));
		assert.deepEqual(findings(after), []);
	});
});
