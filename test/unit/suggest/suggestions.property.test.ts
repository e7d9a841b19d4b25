import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import type { Criterion } from '../../../src/core/model/criterion';
import { plainWording } from '../../../src/core/suggest/plainWording';
import { planSuggestions } from '../../../src/core/suggest/planSuggestions';
import { readSuggestion } from '../../../src/core/suggest/readSuggestion';
import { written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';

/** What a model may write, meant well or not. */
const words = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'---',
				'\n---\n',
				'```',
				'```gherkin\n',
				'~~~',
				'<!--',
				'-->',
				'<!-- AC:END -->',
				'<script>alert(1)</script>',
				'<img src=x>',
				'![x](http://x/y.png)',
				'[x](command:x)',
				'[x][y]',
				'\n## Acceptance criteria\n',
				'\n- [x] ',
				'- ',
				'* ',
				'# ',
				'> ',
				'| a | b |',
				'1. ',
				'**Status**: Done',
				'\n> **Epic:** EP-9',
				'AC-3: ',
				'#1 ',
				'Given a card,',
				'when I pay,',
				'then 3 are billed.',
				'And',
				'Scenario: x',
				'Answer: yes',
				'As a guest, I want to pay, so that I get it.',
				'\u202e',
				'\u200b',
				'\0',
				'\r\n',
				'\ud800',
				'日本語',
				': ',
				'"',
				"'",
				'{',
				'$(x)',
				'&lt;',
				'\\',
				'TODO',
			),
			fc.lorem({ maxCount: 4 }),
			fc.string({ unit: 'binary', maxLength: 6 }),
		),
		{ minLength: 1, maxLength: 8 },
	)
	.map((pieces) => pieces.join(' '));

const saying = ({ text, depth, checked }: Criterion) => `${depth} ${checked} ${text}`;

describe('words of a model', function () {
	this.timeout(120_000);

	it('become one line in which nothing is drawn, followed or hidden', () => {
		fc.assert(
			fc.property(words, (written) => {
				const wording = plainWording(written);
				assert.doesNotMatch(wording, /[\n\r\u2028\u2029\0\u200b\u202e]|<[a-z/!?]|(?<!\\)!\[|\]\(|\]\[/i);
				assert.equal(plainWording(wording), wording);
			}),
			{ numRuns: 1000 },
		);
	});

	it('are added to any story as criteria and nothing else, or refused', async () => {
		let [made, refused] = [0, 0];
		const cases = fc.asyncProperty(written, fc.array(words, { minLength: 1, maxLength: 3 }), async (file, answers) => {
			const accepted = answers.flatMap((one) => readSuggestion(JSON.stringify({ criterion: one }), 'criteria', 0));
			const backlog = await backlogOf({ ...file.others, [file.path]: file.text });
			const entry = backlog.entry(file.path);
			const convention = backlog.index.conventions.named(entry.convention);
			const before = itemContent(file.text, convention, entry.anchor);
			const plan = await planSuggestions(backlog.planner, entry, accepted, []);
			if (plan.kind === 'refused') {
				refused++;
				return;
			}
			backlog.store.apply(plan);
			const after = itemContent(backlog.text(file.path), convention, entry.anchor);
			const [old, now] = [before?.criteria ?? [], after?.criteria ?? []];
			assert.deepEqual(now.slice(0, old.length).map(saying), old.map(saying), 'those that were there stay');
			const added = now.slice(old.length).filter(({ depth }) => depth === 0);
			const wanted = new Set(accepted.map((one) => (one.kind === 'criterion' ? one.wording : '')));
			for (const { text } of old) wanted.delete(text);
			assert.equal(added.length, wanted.size);
			assert.deepEqual(after?.questions, before?.questions);
			assert.equal(after?.sentence, before?.sentence);
			made++;
		});
		await fc.assert(cases, { numRuns: 300 });
		assert.ok(made > 5 * refused, `${made} were made and ${refused} refused`);
	});
});
