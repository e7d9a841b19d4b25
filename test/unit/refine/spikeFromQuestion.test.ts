import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

const path = 'backlog/stories/US-12.md';
const story = (questions: string) =>
	`---\nid: US-12\ntype: story\nepic: EP-3\nrank: "hq"\nx: 1 # kept\n---\n\n## Acceptance criteria\n\n- [ ] a\n\n## Open questions\n\n${questions}\n\n## Notes\n`;

async function make(text: string, question: string, title = 'Which banks') {
	const backlog = await backlogOf({ [path]: text });
	const plan = await backlog.planner.spike(backlog.entry(path), { question, title });
	if (plan.kind === 'refused') return { reason: plan.reason, parent: text, child: '', questions: [] };
	backlog.store.apply(plan);
	await backlog.update([entryAt(path)]);
	const questions = await backlog.planner.questionsOf(backlog.entry(path));
	return { reason: '', parent: backlog.text(path), child: backlog.text(plan.path), questions };
}

describe('spikeFromQuestion', () => {
	it('makes a spike that asks the question, and links the two', async () => {
		const { parent, child } = await make(
			story('- [ ] Which banks\n  take part? @mara\n- [ ] b'),
			'Which banks take part? @mara',
		);
		assert.equal(parent, story('- [ ] Which banks\n  take part? @mara ([US-13](US-13-which-banks.md))\n- [ ] b'));
		assert.match(child, /^kind: spike$/m);
		assert.match(child, /^epic: EP-3$/m);
		assert.match(child, /^rank: "[a-z]+"$/m);
		const end =
			'\n\nAsked in: [US-12](US-12.md)\n\n## Acceptance criteria\n\n## Open questions\n\n- [ ] Which banks take part? @mara\n';
		assert.ok(child.endsWith(end), child);
	});

	for (const [what, questions] of [
		['was answered', '- [x] Which banks?'],
		['is not there', '- [ ] Which cards?'],
	] as const) {
		it(`refuses a question that ${what}`, async () => {
			const { reason } = await make(story(questions), 'Which banks?');
			assert.match(reason, /not open in it any more/);
		});
	}

	it('leaves every other byte as it is, and the question open', async () => {
		const words = fc.constantFrom(
			'Which banks?',
			'Log out on *other* devices? @owner',
			'a',
			'`x` (or y)',
			'siehe [a](b.md)',
		);
		const list = fc.array(fc.record({ words, box: fc.constantFrom('', '[ ] ') }), { minLength: 1, maxLength: 4 });
		await fc.assert(
			fc.asyncProperty(list, fc.nat(3), fc.boolean(), async (asked, at, crlf) => {
				const lines = story(asked.map(({ words, box }) => `- ${box}${words}`).join('\n'));
				const text = crlf ? lines.replaceAll('\n', '\r\n') : lines;
				const question = asked[at % asked.length]?.words ?? '';
				const { parent, child, questions } = await make(text, question);
				assert.equal(parent.replace(' ([US-13](US-13-which-banks.md))', ''), text);
				assert.equal(questions.length, asked.length);
				assert.ok(child.includes(`- [ ] ${question}`));
				assert.equal(/(?:^|[^\r])\n/.test(child), !crlf);
			}),
			{ numRuns: 60 },
		);
	});
});
