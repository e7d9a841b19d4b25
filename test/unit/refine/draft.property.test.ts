import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import type { SourcePlace } from '../../../src/core/refine/draft';
import { draftFromText } from '../../../src/core/refine/draftFromText';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

/** A backlog in each convention that makes files, so that the new one goes there. */
const backlogs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	refinery: {},
	'backlog-md': { 'backlog/tasks/task-1 - A.md': '---\nid: task-1\ntitle: A\nstatus: To Do\ndependencies: []\n---\n' },
	projectman: {
		'.project/stories/US-1.md': '---\nid: US-1\nstatus: backlog\ntitle: A\npoints: 1\nacceptance_criteria: []\n---\n',
	},
	'user-story-folder': {
		'docs/user-stories/US-001-a.md': '# US-001: A\n\n**Status**: Draft\n\n## Acceptance Criteria\n',
	},
};

/** What would be something in markdown, in a front matter or to a reader of stories, if it were not quoted. */
const piece = fc.constantFrom(
	// Out of a fence, and into what a reader looks for.
	'\n```\n\n## Acceptance criteria\n\n- [ ] One thing.\n',
	'\n`````\n-->\n\n## Open questions\n\n- [ ] Why?\n',
	'\n~~~\n```\n# Acceptance criteria\n1. One thing.\n',
	'---',
	'\n---\n',
	'---js\nthrow 1\n---',
	'```',
	'````text',
	'~~~',
	'\n```gherkin\nScenario: x\n',
	'<!--',
	'-->',
	'<!-- AC:BEGIN -->',
	'<!-- AC:END -->',
	'\n## Acceptance criteria\n',
	'\n- [ ] One thing.\n',
	'\n## Open questions\n\n- [ ] Why? @ana\n',
	'\n# US-99: Other\n',
	'**Status**: Done',
	'\n> **Epic:** EP-9\n',
	'status: done\n',
	'Given a, when b, then c.',
	'As a guest, I want to pay, so that I get it.',
	'<script>x</script>',
	'![](http://x/y.png)',
	'\r\n',
	'\r',
	'\n',
	'\t',
	' ',
	'\u2028',
	'From: a\nSubject: b `c` ``d``\n',
	'TODO: x',
	'\0',
	'\x07',
	'\ud800',
	'\u202e',
	'日本語',
	'é',
	'\ufeff',
	'### User Story 1 - X (Priority: P1)\n',
	'depends-on: US-1\n\n## Dependencies\n\n- US-1\n',
);
const text = fc
	.array(fc.oneof({ weight: 3, arbitrary: piece }, fc.string({ unit: 'binary' }), fc.lorem()))
	.map((pieces) => pieces.join(''));
const place: fc.Arbitrary<SourcePlace | undefined> = fc.option(
	fc.record({
		root: fc.constantFrom('memory:', 'memory:', 'other:'),
		path: fc.constantFrom('src/x.ts', 'a (1)/[b] #c?.md', 'ä ö/`x`.ts', '<b>.md', 'x.md'),
		firstLine: fc.integer({ min: 1, max: 9 }),
		lastLine: fc.integer({ min: 1, max: 99 }),
	}),
	{ nil: undefined },
);

/** As a file can hold it: no lone halves of signs, no control characters, one kind of line end. */
const asKept = (words: string) =>
	words
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\t\n]/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : sign))
		.replace(/\p{Cs}/gu, '\uFFFD');

describe('a story made of any text', function () {
	this.timeout(120_000);
	for (const [name, files] of Object.entries(backlogs)) {
		it(`is read as just that item in ${name}, with the whole text in it and no criterion or question made up`, async () => {
			const cases = fc.asyncProperty(text, place, async (words, place) => {
				const backlog = await backlogOf(files);
				const { source, title } = draftFromText(words, place);
				const plain = await backlog.planner.create('story', title || 'X', []);
				const plan = await backlog.planner.create('story', title || 'X', [], { source });
				assert.ok(plan.kind === 'change' && plain.kind === 'change', plan.kind === 'refused' ? plan.reason : '');
				const before = backlog.index.entries.length;
				backlog.store.apply(plan);
				await backlog.update([entryAt(plan.path)]);
				assert.equal(backlog.index.entries.length, before + 1);
				const entry = backlog.entry(plan.path);
				assert.ok(entry.readable);
				assert.equal(entry.convention.split(':')[0], name);
				assert.equal(entry.status.category, 'proposed');
				assert.deepEqual(
					[entry.criteria.total, entry.openQuestions, entry.dependsOn, entry.epic],
					[0, 0, [], undefined],
				);
				const made = backlog.text(plan.path);
				const content = itemContent(made, backlog.index.conventions.named(entry.convention), undefined);
				assert.deepEqual([content?.criteria, content?.questions], [[], []]);
				// Of gaps alone it is a form to be filled in, and no sentence yet.
				assert.equal(content?.sentence, undefined);
				assert.ok(made.includes(asKept(words)), 'the whole text is kept');
				assert.ok(made.includes('As a ___, I want to ___, so that ___.'));
				assert.equal(plan.path, plain.path);
			});
			await fc.assert(cases, { numRuns: 200 });
		});
	}
});
