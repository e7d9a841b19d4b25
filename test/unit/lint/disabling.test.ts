import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import { disablings } from '../../../src/core/lint/disabling';
import { lint } from '../../../src/core/lint/engine';
import { applyFix, read, withCriteria } from './support';

const texts = (text: string) => read(text).document.criteria.map((criterion) => criterion.text);

/** The text below each of the two comments that are offered on a rule's finding. */
function disabled(text: string, rule: string): { here: string | undefined; file: string } {
	const { document, backlog } = read(text);
	const finding = lint(document, backlog).find((found) => found.rule === rule);
	assert.ok(finding, `no ${rule}`);
	const fixes = disablings(document, finding);
	const [first, second] = fixes;
	assert.ok(first);
	return second
		? { here: applyFix(text, first), file: applyFix(text, second) }
		: { here: undefined, file: applyFix(text, first) };
}

describe('a comment that disables a rule', () => {
	for (const { meta } of catalogue) {
		for (const [i, { text, others }] of meta.examples.filter(({ kind }) => kind === 'bad').entries()) {
			it(`hides the finding and nothing else: ${meta.id} ${i + 1}`, () => {
				const severities = { [meta.id]: 'warning' } as const;
				const { document, backlog } = read(text, others);
				const findings = lint(document, backlog, { severities });
				for (const finding of findings) {
					for (const fix of disablings(document, finding)) {
						const after = applyFix(text, fix);
						const again = read(after, others);
						const left = lint(again.document, again.backlog, { severities });
						const same = findings.filter(({ rule }) => rule !== finding.rule);
						const rest = left.filter(({ rule }) => rule !== finding.rule);
						assert.deepEqual(
							rest.map(({ rule }) => rule),
							same.map(({ rule }) => rule),
						);
						assert.ok(left.length < findings.length, after);
						assert.deepEqual(
							again.document.criteria.map((criterion) => criterion.text),
							document.criteria.map((criterion) => criterion.text),
						);
					}
				}
			});
		}
	}

	it('stands within the list item above, so that the list is not torn', () => {
		const text = withCriteria('The basket holds 3 coffees.', 'It loads quickly.');
		const { here } = disabled(text, 'vague-term');
		assert.ok(
			here?.includes('coffees.\n  <!-- refinery-disable-next-line vague-term -- reason -->\n- [ ] It loads quickly.'),
			here,
		);
		assert.deepEqual(texts(here ?? ''), texts(text));
	});

	it('stands at the margin above the first item, and as deep as a nested one', () => {
		const first = disabled(withCriteria('It loads quickly.'), 'vague-term').here;
		assert.ok(first?.includes('\n\n<!-- refinery-disable-next-line vague-term -- reason -->\n- [ ] It'), first);
		const nested = disabled(withCriteria('The basket:\n  - holds 3 coffees\n  - loads quickly'), 'vague-term').here;
		assert.ok(nested?.includes('coffees\n    <!-- refinery-disable-next-line'), nested);
		const deep = disabled(withCriteria('The basket:\n  - loads quickly'), 'vague-term').here;
		assert.ok(deep?.includes('basket:\n  <!-- refinery-disable-next-line'), deep);
	});

	it('keeps the line ends of the file', () => {
		const { here, file } = disabled(withCriteria('It loads quickly.').replaceAll('\n', '\r\n'), 'vague-term');
		assert.doesNotMatch(`${here}${file}`, /[^\r]\n/);
	});

	it('stands above a fenced block, and is offered for the file alone in a front matter', () => {
		const gherkin = '```gherkin\nScenario: Pay\n  When I pay\n  Then it loads quickly\n```\n';
		const { here } = disabled(withCriteria() + gherkin, 'vague-term');
		assert.ok(here?.includes('-->\n```gherkin'), here);
		const listed = withCriteria()
			.replace('status:', 'acceptance_criteria:\n  - It loads quickly.\nstatus:')
			.replace(/## Acc.*/s, '');
		assert.equal(disabled(listed, 'vague-term').here, undefined);
		assert.ok(
			disabled(listed, 'vague-term').file.includes('---\n<!-- refinery-disable-file vague-term -- reason -->\n'),
		);
	});

	it('is not offered for a front matter that cannot be read', () => {
		const { document, backlog } = read(withCriteria('X is 3.').replace('title: ', 'title: @'));
		const finding = lint(document, backlog).find(({ rule }) => rule === 'front-matter-invalid');
		assert.ok(finding);
		assert.deepEqual(disablings(document, finding), []);
	});
});
