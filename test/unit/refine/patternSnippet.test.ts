import assert from 'node:assert/strict';
import { plainText } from '../../../src/core/lint/snippet';
import { applyEdits } from '../../../src/core/model/textEdit';
import { criterionPatterns, patternWording } from '../../../src/core/refine/criterionPatterns';
import { patternSnippet } from '../../../src/core/refine/patternSnippet';
import { backlogOf } from '../support/backlogOf';

const path = 'backlog/stories/US-7.md';
const head = '---\nid: US-7\ntype: story\n---\n';
const [happy] = criterionPatterns;
const said = 'Given what is there, when who does what, then what they see.';

async function snippetIn(text: string): Promise<{ readonly snippet: string; readonly after: string }> {
	const backlog = await backlogOf({ [path]: text });
	const entry = backlog.entry(path);
	const { conventions } = backlog.index;
	assert.ok(happy);
	const edit = patternSnippet({ entry, text, convention: conventions.named(entry.convention), conventions }, happy);
	if (typeof edit === 'string') return { snippet: edit, after: text };
	return { snippet: edit.newText, after: applyEdits(text, [{ ...edit, newText: plainText(edit.newText) }]) };
}

describe('patternSnippet', () => {
	for (const [form, before, after] of [
		['a checklist', '- [x] AC-1: $5 are paid.', `- [x] AC-1: $5 are paid.\n- [ ] AC-2: ${said}`],
		['bullets', '* a\n* b', `* a\n* b\n* ${said}`],
		['numbers', '1. a\n2. b', `1. a\n2. b\n3. ${said}`],
		['paragraphs of steps', 'Given a, when b, then c.', `Given a, when b, then c.\n\n${said}`],
	] as const) {
		it(`becomes one of ${form}`, async () => {
			const text = (criteria: string) => `${head}\n## Acceptance criteria\n\n${criteria}\n\n## Notes\n\nkept\n`;
			assert.equal((await snippetIn(text(before))).after, text(after));
		});
	}

	it('becomes a scenario named after its outcome, which is the same gap', async () => {
		const block = '```gherkin\nScenario: a\n  Given x\n  When y\n  Then a\n';
		const { snippet, after } = await snippetIn(`${head}\n## Acceptance criteria\n\n${block}\`\`\`\n`);
		assert.match(
			snippet,
			/Scenario: \$\{3:what they see\}\.\n {2}Given \$\{1:what is there\}\n {2}When \$\{2:who does what\}\n {2}Then \$\{3:what they see\}\./,
		);
		assert.ok(after.includes(`${block}\nScenario: what they see.`));
	});

	it('becomes an entry of the front matter', async () => {
		const list = '---\nid: US-7\nacceptance_criteria:\n  - a\n---\n';
		assert.equal((await snippetIn(list)).after, list.replace('  - a\n', `  - a\n  - ${said}\n`));
	});

	it('makes a section where there are no criteria', async () =>
		assert.equal(
			(await snippetIn(`${head}\n## Notes\n`)).after,
			`${head}\n## Acceptance criteria\n\n- [ ] ${said}\n\n## Notes\n`,
		));

	it('is refused where the front matter cannot be read', async () => {
		const text = '---\nid: "US-7\ntype: story\n---\n';
		const { snippet, after } = await snippetIn(text);
		assert.match(snippet, /closed|front matter|quote/i);
		assert.equal(after, text);
	});

	it('reads as a wording that says where it has gaps', () => {
		assert.equal(new Set(criterionPatterns.map(({ id }) => id)).size, 6);
		for (const pattern of criterionPatterns)
			assert.match(patternWording(pattern), /^Given .*\[insert [^\]]+\].*, when .*, then \[insert [^\]]+\]\.$/);
	});
});
