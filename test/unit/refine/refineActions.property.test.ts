import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import { plainText } from '../../../src/core/lint/snippet';
import type { Criterion } from '../../../src/core/model/criterion';
import type { Item } from '../../../src/core/model/item';
import { applyEdits } from '../../../src/core/model/textEdit';
import { criterionPatterns } from '../../../src/core/refine/criterionPatterns';
import { patternSnippet } from '../../../src/core/refine/patternSnippet';
import { type CriteriaRepair, criteriaRepairs } from '../../../src/core/refine/repairCriteria';
import { rewriteStory } from '../../../src/core/refine/rewriteStory';
import { type Written, written } from '../lint/documents';
import { backlogOf, type TestBacklog } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';
import { repairing } from './repairing';

const filesOf = ({ path, text, others }: Written) => ({ ...others, [path]: text });

function criteriaOf(backlog: TestBacklog, path: string): readonly Criterion[] {
	const entry = backlog.entry(path);
	const convention = backlog.index.conventions.named(entry.convention);
	return itemContent(backlog.text(path), convention, entry.anchor)?.criteria ?? [];
}

const says = ({ text, checked }: Criterion) => `${checked} ${text}`;

/** What an index keeps of an item besides its criteria and story. */
function fieldsOf(backlog: TestBacklog, path: string): Partial<Item> {
	const { fingerprint, criteria, problems, line, role, wish, wishOpening, hasStorySentence, ...fields } = backlog.entry(
		path,
	) as Item;
	return fields;
}

/** Lines without blanks around them, each once for every time that it is there. */
function linesOf(text: string): readonly string[] {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** That lines are there still, in their order. */
function assertKept(lines: readonly string[], text: string): void {
	const now = linesOf(text);
	let at = 0;
	for (const line of lines) {
		const found = now.indexOf(line, at);
		assert.ok(found >= 0, `"${line}" is gone from\n${text}`);
		at = found + 1;
	}
}

describe('refine actions on any story', function () {
	this.timeout(120_000);

	it('keep all but the story sentence when it is rewritten', async () => {
		const word = fc.constantFrom('owner', 'night porter', 'user of $5 & “more”');
		const want = fc.constantFrom('to pay by card', 'bread', '3 orders: all of them');
		const benefit = fc.constantFrom('', 'I need no cash', 'it is, at last, quick');
		let made = 0;
		await fc.assert(
			fc.asyncProperty(written, word, want, benefit, async (file, role, wanted, why) => {
				const backlog = await backlogOf(filesOf(file));
				const fields = fieldsOf(backlog, file.path);
				const criteria = criteriaOf(backlog, file.path).map(says);
				const entry = backlog.entry(file.path);
				const convention = backlog.index.conventions.named(entry.convention);
				const former = itemContent(file.text, convention, entry.anchor)?.sentence ?? '';
				const plan = await backlog.planner.refine(entry, rewriteStory({ role, want: wanted, benefit: why }));
				if (plan.kind === 'refused') return;
				made++;
				backlog.store.apply(plan);
				await backlog.update([entryAt(file.path)]);
				const text = backlog.text(file.path);
				const sentence = itemContent(text, convention, entry.anchor)?.sentence ?? '';
				for (const words of [role, wanted, why]) assert.ok(sentence.replace(/\s+/g, ' ').includes(words), sentence);
				assert.deepEqual(criteriaOf(backlog, file.path).map(says), criteria);
				assert.deepEqual(fieldsOf(backlog, file.path), fields);
				assertKept(
					linesOf(file.text.replace(former, '')).filter((line) => !/^As a /.test(line) && line.length > 1),
					text,
				);
				assert.equal(/(?:^|[^\r])\n/.test(text), !file.text.includes('\r\n') && text.includes('\n'));
			}),
			{ numRuns: 300 },
		);
		assert.ok(made > 200, `${made} were rewritten`);
	});

	it('keep all criteria before a pattern', async () => {
		let made = 0;
		await fc.assert(
			fc.asyncProperty(written, fc.constantFrom(...criterionPatterns), async (file, pattern) => {
				const backlog = await backlogOf(filesOf(file));
				const entry = backlog.entry(file.path);
				const { conventions } = backlog.index;
				const convention = conventions.named(entry.convention);
				const edit = patternSnippet({ entry, text: file.text, convention, conventions }, pattern);
				if (typeof edit === 'string') return;
				made++;
				const before = criteriaOf(backlog, file.path);
				const after = applyEdits(file.text, [{ ...edit, newText: plainText(edit.newText) }]);
				const now = itemContent(after, convention, entry.anchor)?.criteria ?? [];
				assert.deepEqual(now.slice(0, -1).map(says), before.map(says));
				assert.ok(now.at(-1)?.text.includes(pattern.template.split(/[{}]/)[1] ?? ''));
				assert.equal(edit.range.start, edit.range.end);
			}),
			{ numRuns: 300 },
		);
		assert.ok(made > 200, `${made} were inserted`);
	});

	it('lose no criterion and double none when they are repaired', async () => {
		const repairs = fc.constantFrom(...(Object.keys(criteriaRepairs) as CriteriaRepair[]));
		const more = fc.subarray([
			'- [ ] The shop saves the order and mails the receipt.',
			'- [ ] Write unit tests for the basket.',
			'- [ ] The basket holds 3 coffees.',
			'- [ ] the basket holds **3 coffees**',
		]);
		const files = fc.tuple(written, more).map(([file, lines]): Written => {
			const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
			const heading = `## Acceptance criteria${eol}${eol}`;
			return { ...file, text: file.text.replace(heading, `${heading}${lines.map((line) => line + eol).join('')}`) };
		});
		const made: Record<CriteriaRepair, number> = { split: 0, merge: 0, move: 0 };
		await fc.assert(
			fc.asyncProperty(files, repairs, async (file, repair) => {
				const { backlog, plan } = await repairing(filesOf(file), file.path, repair);
				if (plan.kind === 'refused') return;
				made[repair]++;
				const fields = fieldsOf(backlog, file.path);
				const before = criteriaOf(backlog, file.path);
				backlog.store.apply(plan);
				await backlog.update([entryAt(file.path)]);
				const after = criteriaOf(backlog, file.path);
				const text = backlog.text(file.path);
				assert.deepEqual(fieldsOf(backlog, file.path), fields);
				assert.ok(repair === 'split' ? after.length > before.length : after.length < before.length);
				const wordsOf = (all: string) => new Set(all.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
				const words = wordsOf(text);
				// Of what goes only a number in front of a repetition was not there twice.
				const isMark = (word: string) => word === 'and' || /^\d$/.test(word);
				for (const word of wordsOf(file.text)) assert.ok(words.has(word) || isMark(word), `"${word}" is gone`);
				if (repair === 'split') return;
				const left = [...before.map(says)];
				for (const criterion of after) {
					const at = left.indexOf(says(criterion));
					assert.ok(at >= 0, `"${criterion.text}" is new`);
					left.splice(at, 1);
				}
			}),
			{ numRuns: 400 },
		);
		for (const [repair, count] of Object.entries(made)) assert.ok(count > 4, `${repair}: ${count}`);
	});
});
