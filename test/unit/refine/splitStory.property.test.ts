import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import type { Criterion } from '../../../src/core/model/criterion';
import { applyEdits, type TextEdit } from '../../../src/core/model/textEdit';
import { splitPatterns } from '../../../src/core/refine/splitPatterns';
import { written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

/** Splits that are refused with good reason: an item that cannot be read, and steps that would come together. */
const refusals = /may not begin with @|would be read otherwise|rows of several tables/;

describe('splitStory on any story', function () {
	this.timeout(60_000);

	it('loses and doubles no criterion, keeps their order and every other byte, and can be undone', async () => {
		let [made, refused] = [0, 0];
		const coins = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
		const cases = fc.asyncProperty(written, coins, fc.constantFrom(...splitPatterns), async (file, coins, pattern) => {
			const backlog = await backlogOf({ ...file.others, [file.path]: file.text });
			const entry = backlog.entry(file.path);
			const convention = backlog.index.conventions.named(entry.convention);
			const top = await backlog.planner.criteriaOf(entry);
			const criteria = top.flatMap((_, at) => (coins[at] ? [at] : []));
			fc.pre(criteria.length > 0 && criteria.length < top.length);
			const all = itemContent(file.text, convention, entry.anchor)?.criteria ?? [];

			const plan = await backlog.planner.split(entry, { pattern, title: 'Pay by card', criteria });
			if (plan.kind === 'refused') {
				assert.match(plan.reason, refusals);
				refused += plan.reason.includes('otherwise') ? 1 : 0;
				return;
			}
			made++;
			const files = [...backlog.store.files.keys()];
			backlog.store.apply(plan);
			await backlog.update([entryAt(file.path), entryAt(plan.path)]);
			const [parent, child] = [backlog.entry(file.path), backlog.entry(plan.path)];
			assert.ok(parent.readable && child.readable);
			assert.deepEqual([...backlog.store.files.keys()], [...files, plan.path]);

			const [stays, goes] = partsOf(all, new Set(criteria));
			assert.deepEqual(wordings(itemContent(backlog.text(file.path), convention, parent.anchor)?.criteria), stays);
			assert.deepEqual(wordings(itemContent(backlog.text(plan.path), convention, undefined)?.criteria), goes);

			const [edit] = plan.edits;
			assert.ok(edit && plan.edits.length === 1);
			onlyTakesAndLinks(file.text, edit.edits, plan.id);
			assert.equal(applyEdits(backlog.text(file.path), opposite(file.text, edit.edits)), file.text);
			const crlf = file.text.includes('\r\n');
			for (const path of [file.path, plan.path])
				assert.equal(/(?:^|[^\r])\n/.test(backlog.text(path)), !crlf, 'line ends are those of the story');
		});
		await fc.assert(cases, { numRuns: 300 });
		assert.ok(made > 30 * refused, `${made} splits were made and ${refused} refused`);
	});
});

function partsOf(criteria: readonly Criterion[], chosen: ReadonlySet<number>): [string[], string[]] {
	const parts: [Criterion[], Criterion[]] = [[], []];
	let top = -1;
	for (const criterion of criteria) {
		if (criterion.depth === 0) top++;
		parts[chosen.has(top) ? 1 : 0].push(criterion);
	}
	return [wordings(parts[0]), wordings(parts[1])];
}

function wordings(criteria: readonly Criterion[] = []): string[] {
	return criteria.map(({ depth, checked, text }) => `${depth} ${checked} ${text}`);
}

/** All that an edit brings is the one line that names the new story. */
function onlyTakesAndLinks(text: string, edits: readonly TextEdit[], id: string): void {
	const brought = edits.map(({ newText }) => newText.trim()).filter((words) => words !== '');
	assert.equal(brought.length, 1);
	assert.match(brought[0] ?? '', new RegExp(`^Split off: \\[${id.replaceAll('.', '\\.')}\\]\\([^)]+\\)$`));
	const blanks = edits.filter(({ newText, range }) => newText.trim() === '' && range.end === range.start);
	assert.deepEqual(blanks, [], 'an insertion of blanks alone says nothing');
	for (const { range } of edits) assert.ok(range.end <= text.length);
}

function opposite(text: string, edits: readonly TextEdit[]): TextEdit[] {
	let shift = 0;
	return [...edits]
		.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
		.map(({ range, newText }) => {
			const start = range.start + shift;
			shift += newText.length - (range.end - range.start);
			return { range: { start, end: start + newText.length }, newText: text.slice(range.start, range.end) };
		});
}
