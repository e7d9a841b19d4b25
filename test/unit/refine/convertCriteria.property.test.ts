import assert from 'node:assert/strict';
import fc from 'fast-check';
import { itemContent } from '../../../src/core/conventions/itemContent';
import type { Criterion } from '../../../src/core/model/criterion';
import { sayingOf } from '../../../src/core/refine/convertCriteria';
import { type CriteriaForm, criteriaForms } from '../../../src/core/refine/criteriaForms';
import { type Written, written } from '../lint/documents';
import { backlogOf } from '../support/backlogOf';
import { entryAt } from '../support/memoryFileStore';

/** Files whose criteria are all told in steps, which go into every form. */
const told = fc
	.record({
		file: written,
		criteria: fc.array(
			fc.record({
				given: fc.constantFrom('an empty basket', 'a “großer” basket, and a card', 'costs $5'),
				and: fc.option(fc.constantFrom('I am signed in', '3 coffees')),
				outcome: fc.constantFrom('it holds 3 coffees', 'a mail is sent.'),
			}),
			{ minLength: 1, maxLength: 4 },
		),
		form: fc.constantFrom(...criteriaForms),
		ticked: fc.boolean(),
	})
	.map(({ file, criteria, form, ticked }): Written => {
		const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
		const steps = criteria.map(({ given, and, outcome }) => [
			`Given ${given}`,
			...(and ? [`And ${and}`] : []),
			'When I pay',
			`Then ${outcome}`,
		]);
		const lines =
			form === 'table'
				? tableOf(criteria, ticked)
				: form === 'gherkin'
					? ['```gherkin', ...steps.flatMap((all) => ['Scenario:', ...all.map((one) => `  ${one}`)]), '```']
					: steps.map((all) => `- ${form === 'bullet' ? '' : ticked ? '[x] ' : '[ ] '}${all.join(`${eol}  `)}`);
		const text = [
			'---',
			'id: US-7',
			'type: story',
			'x: 1 # kept',
			'---',
			'',
			'## Acceptance criteria',
			'',
			...lines,
			'',
			'## Notes',
			'',
		];
		return { path: 'backlog/stories/US-7.md', text: text.join(eol) };
	});

/** A table, which has no cell for an "And". */
function tableOf(
	criteria: readonly { given: string; and: string | null; outcome: string }[],
	ticked: boolean,
): string[] {
	const box = (sign: string) => (ticked ? ` ${sign} |` : '');
	return [
		`| Given | When | Then |${box('Done')}`,
		`| --- | --- | --- |${box('---')}`,
		...criteria.map(({ given, outcome }) => `| ${given} | I pay | ${outcome} |${box('[x]')}`),
	];
}

describe('convertCriteria on any story', function () {
	this.timeout(60_000);

	it('keeps all that the criteria say, and gives the same where it goes back', async () => {
		let made = 0;
		let asked = 0;
		let returned = 0;
		const files = fc.oneof(written, told);
		await fc.assert(
			fc.asyncProperty(files, fc.constantFrom(...criteriaForms), async (file, form) => {
				const backlog = await backlogOf({ ...file.others, [file.path]: file.text });
				const entry = () => backlog.entry(file.path);
				const convention = backlog.index.conventions.named(entry().convention);
				const criteria = () => itemContent(backlog.text(file.path), convention, entry().anchor)?.criteria ?? [];
				const before = criteria();
				const plan = await backlog.planner.convertCriteria(entry(), form);
				if (plan.kind === 'refused' || plan.edits.length === 0) return;
				made++;
				backlog.store.apply(plan);
				await backlog.update([entryAt(file.path)]);
				assert.deepEqual(sayings(criteria()), sayings(before));
				assert.ok(criteria().every((criterion) => criterion.form === form));
				assert.equal(/(?:^|[^\r])\n/.test(backlog.text(file.path)), !file.text.includes('\r\n'));

				const former = formOf(before);
				if (!former) return;
				asked++;
				const back = await backlog.planner.convertCriteria(entry(), former);
				// What would be read otherwise in the former form is refused, which is seldom.
				if (back.kind === 'refused') return;
				returned++;
				backlog.store.apply(back);
				await backlog.update([entryAt(file.path)]);
				assert.deepEqual(sayings(criteria()), sayings(before));
				assert.deepEqual(
					criteria().map(({ checked }) => checked),
					before.map(({ checked }) => checked),
				);
			}),
			{ numRuns: 400 },
		);
		assert.ok(made > 60, `${made} were converted`);
		assert.ok(returned >= 0.95 * asked, `${returned} of ${asked} were converted back`);
	});
});

function sayings(criteria: readonly Criterion[]): string[] {
	return criteria.map((criterion) => `${criterion.checked === true} ${sayingOf(criterion)}`);
}

function formOf([first, ...others]: readonly Criterion[]): CriteriaForm | undefined {
	return others.every(({ form }) => form === first?.form)
		? criteriaForms.find((form) => form === first?.form)
		: undefined;
}
