import assert from 'node:assert/strict';
import { applyFix, findings, withCriteria } from './support';

/** Some of the texts have three criteria and no case that goes wrong, which is not what they are about. */
const rulesIn = (text: string) =>
	findings(text, {}, { severities: { 'no-unhappy-path': 'off' } }).map(({ rule }) => rule);

/** A criterion with a comment on the line above it. */
const below = (comment: string, criterion: string) =>
	withCriteria(`The basket holds 3 coffees.\n${comment}`, criterion);

describe('lint suppressions', () => {
	for (const [name, comment, criterion, expected] of [
		['a rule', '<!-- refinery-disable-next-line vague-term -- fixed term -->', 'It loads quickly.', []],
		['a rule, by the word of other linters', '<!-- lint-disable-next-line vague-term -->', 'It loads quickly.', []],
		['all rules', '<!-- refinery-disable-next-line -->', 'It loads quickly, if possible.', []],
		[
			'some of the rules',
			'<!-- refinery-disable-next-line vague-term, escape-clause -->',
			'It loads quickly, if possible.',
			[],
		],
		[
			'only the rules named',
			'<!-- refinery-disable-next-line vague-term -->',
			'It loads quickly, if possible.',
			['escape-clause'],
		],
		['a line below a blank one', '<!-- refinery-disable-next-line vague-term -->\n', 'It loads quickly.', []],
		[
			'a line below further comments',
			'<!-- refinery-disable-next-line vague-term -->\n<!-- so -->',
			'It loads quickly.',
			[],
		],
		[
			'a criterion over two lines',
			'<!-- refinery-disable-next-line vague-term -->',
			'It loads the list\n  quickly.',
			[],
		],
		[
			'no criterion further down',
			'<!-- refinery-disable-next-line -->',
			'It loads 3 rows.\n- [ ] It loads quickly.',
			['unused-suppression', 'vague-term'],
		],
		[
			'a comment over several lines',
			'<!--\n  refinery-disable-next-line\n  vague-term\n  -- the carrier\n  calls it so -->',
			'It loads quickly.',
			[],
		],
	] as const) {
		it(`on the next line: ${name}`, () => assert.deepEqual(rulesIn(below(comment, criterion)), expected));
	}

	it('hold for as many comments above each other as there are', () => {
		const comments =
			'<!-- refinery-disable-next-line vague-term -->\n<!-- refinery-disable-next-line escape-clause -->';
		assert.deepEqual(rulesIn(below(comments, 'It loads quickly, if possible.')), []);
	});

	it('hold to the end of the file or the comment that ends them', () => {
		const story = (end: string) =>
			withCriteria('Loads quickly.\n<!-- refinery-disable vague-term -->', `Loads fast.\n${end}`, 'Loads easily.');
		assert.deepEqual(rulesIn(story('')), ['vague-term']);
		assert.deepEqual(rulesIn(story('<!-- refinery-enable -->')), ['vague-term', 'vague-term']);
		assert.deepEqual(rulesIn(story('<!-- refinery-enable vague-term -->')), ['vague-term', 'vague-term']);
		assert.deepEqual(rulesIn(story('<!-- refinery-enable escape-clause -->')), ['vague-term']);
	});

	it('let one rule of all be switched on again', () => {
		const text = withCriteria(
			'X is 3.\n<!-- refinery-disable -->\n<!-- refinery-enable vague-term -->',
			'It loads quickly, if possible.',
		);
		assert.deepEqual(rulesIn(text), ['vague-term']);
	});

	it('hold for a whole file, what stands above the comment and in the front matter included', () => {
		const bare = withCriteria().replace(/\n## Acceptance criteria\n+/, '');
		const rule = 'missing-acceptance-criteria';
		assert.deepEqual(rulesIn(bare), [rule]);
		assert.deepEqual(rulesIn(`${bare}\n<!-- refinery-disable-file ${rule} -- a spike -->\n`), []);
		assert.deepEqual(rulesIn(`${bare}\n<!-- refinery-disable ${rule} -->\n`), [rule, 'unused-suppression']);
	});

	it('never hide that a front matter cannot be read', () => {
		const text = withCriteria('X is 3.').replace('title: ', 'title: @');
		assert.deepEqual(rulesIn(`${text}\n<!-- refinery-disable-file -->\n`), [
			'front-matter-invalid',
			'unused-suppression',
		]);
	});

	for (const [name, comment] of [
		['a fenced block', '\n```\n<!-- refinery-disable-file -->\n```\n'],
		['inline code', '\nWrite `<!-- refinery-disable-file -->` at the end.\n'],
		['another comment', '\n<!-- never <!-- refinery-disable-file -->\n'],
		['a word that only begins so', '\n<!-- refinery-disable-filex -->\n'],
		['the front matter', ''],
	] as const) {
		it(`do not count in ${name}`, () => {
			const text = `${withCriteria('It loads quickly.')}${comment}`;
			const file = comment === '' ? text.replace('status:', 'note: "<!-- refinery-disable-file -->"\nstatus:') : text;
			assert.deepEqual(rulesIn(file), ['vague-term']);
		});
	}

	it('count below a fenced block that shows a comment without an end', () => {
		const text = withCriteria('It loads quickly.').replace(
			'## Acc',
			'```\n<!-- open\n```\n\n<!-- refinery-disable -->\n\n## Acc',
		);
		assert.deepEqual(rulesIn(text), []);
	});

	it('stand above a gherkin block for all of it', () => {
		const block = '```gherkin\nScenario: Pay\n  When I pay\n  Then it loads quickly\n```\n';
		assert.deepEqual(rulesIn(`${withCriteria()}<!-- refinery-disable-next-line vague-term -->\n${block}`), []);
	});

	for (const [name, before, after] of [
		['on a line of its own', 'X is 3.\n<!-- refinery-disable-next-line -->\n- [ ] Y is 4.', 'X is 3.\n- [ ] Y is 4.'],
		['behind words', 'X is 3. <!-- refinery-disable vague-term -->', 'X is 3.'],
		['between words', 'X is <!-- refinery-disable --> 3.', 'X is 3.'],
	] as const) {
		it(`are removed ${name} when nothing is hidden, and all else stays`, () => {
			for (const end of ['\n', '\r\n']) {
				const text = withCriteria(before).replaceAll('\n', end);
				const [finding, ...others] = findings(text);
				assert.deepEqual([finding?.rule, finding?.severity, others], ['unused-suppression', 'info', []]);
				assert.equal(applyFix(text, finding?.fixes[0] ?? assert.fail()), withCriteria(after).replaceAll('\n', end));
			}
		});
	}

	it('are not called unused for a rule that is switched off, or on a closed item that was not read in full', () => {
		const text = below('<!-- refinery-disable-next-line vague-term -->', 'It loads 3 rows.');
		assert.deepEqual(findings(text, {}, { severities: { 'vague-term': 'off' } }), []);
		assert.deepEqual(findings(text.replace('refining', 'done'), {}, { skipClosed: true }), []);
		assert.equal(findings(text.replace('refining', 'done')).length, 1);
	});

	it('name the rule that was meant', () => {
		const text = below('<!-- refinery-disable-next-line vague_terms -->', 'It loads quickly.');
		const [unknown, vague] = findings(text);
		assert.deepEqual([unknown?.rule, vague?.rule], ['unknown-rule', 'vague-term']);
		assert.match(unknown?.message ?? '', /"vague_terms": write "vague-term"/);
		const [replace, remove] = unknown?.fixes ?? [];
		assert.deepEqual(findings(applyFix(text, replace ?? assert.fail())), []);
		// Without its only name the comment would stand for all rules.
		assert.doesNotMatch(applyFix(text, remove ?? assert.fail()), /refinery-disable/);
	});
});
