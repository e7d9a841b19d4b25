import assert from 'node:assert/strict';
import { refinery } from '../../../src/core/conventions/refinery';
import { criterionAbout, quoteOf, withoutQuote } from '../../../src/core/questions/aboutCriterion';
import { textQuestions } from '../../../src/core/questions/textQuestions';

const criteriaOf = (...lines: string[]) =>
	textQuestions(`## Acceptance criteria\n\n${lines.join('\n')}\n`, refinery, undefined)?.criteria ?? [];

const mail = '- [ ] Given a *registered* e-mail, when I ask for a reset, then a mail arrives.';
const old = '- [ ] Given a *registered* e-mail, when I ask again, then the first link is dead.';

describe('a question about a criterion', () => {
	const about = (text: string, ...lines: string[]) => criterionAbout(text, criteriaOf(...lines));

	it('quotes as many first words as tell the criterion from all others', () => {
		const quotes = (...lines: string[]) => criteriaOf(...lines).map((one, _, all) => quoteOf(one, all));
		assert.deepEqual(quotes(mail), ['“Given a registered e-mail, when I …”']);
		assert.deepEqual(quotes(mail, old), [
			'“Given a registered e-mail, when I ask for …”',
			'“Given a registered e-mail, when I ask again …”',
		]);
		assert.deepEqual(quotes('- [ ] Say "no" to `@x` [here](a.md)'), ['“Say no to x here”']);
	});

	it('is found wherever the criterion stands, in whatever form', () => {
		for (const lines of [
			[mail, old],
			[old, mail],
			[old, mail.replace('- [ ]', '3.').replaceAll('*', '')],
		]) {
			const found = about('“Given a registered e-mail, when I ask for …”: Which?', ...lines);
			assert.deepEqual(found, { criterion: lines.indexOf(lines.find((line) => line !== old) ?? ''), rest: 'Which?' });
		}
	});

	it('may be quoted by hand in other signs', () => {
		for (const quote of ['"Given a registered"', '„Given a registered“', '«Given a registered…»'])
			assert.equal(about(`${quote}: Which?`, mail)?.criterion, 0, quote);
	});

	it('is one of the whole item when no criterion begins so', () => {
		assert.equal(about('“Given a lost e-mail …”: Which?', mail), undefined);
		assert.equal(about('Which “Given a registered” one?', mail), undefined);
		assert.equal(about('“ …”: Which?', mail), undefined);
	});

	it('means the criterion that says just that before one that begins so', () => {
		assert.equal(about('“a b”: Which?', '- [ ] a b c', '- [ ] a b')?.criterion, 1);
	});

	it('is shown without the quote where there is little room', () => {
		assert.equal(withoutQuote('“a …”: Which?'), 'Which?');
		assert.equal(withoutQuote('“a …”:'), '“a …”:');
	});
});
