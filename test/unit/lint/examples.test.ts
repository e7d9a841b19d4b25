import assert from 'node:assert/strict';
import { catalogue } from '../../../src/core/lint/catalogue';
import type { LintOptions } from '../../../src/core/lint/engine';
import { applyFix, findings } from './support';

describe('lint rules: examples of their pages', () => {
	for (const { meta } of catalogue) {
		meta.examples.forEach(({ kind, text, others }, i) => {
			// A rule that is off is shown as the team sees it that asks for it.
			const severities: LintOptions['severities'] = meta.severity === 'off' ? { [meta.id]: 'info' } : {};
			const found = (of = text) => findings(of, others, { severities });
			it(`${meta.id}: example ${i + 1} is ${kind}`, () => {
				const rules = found().map(({ rule }) => rule);
				assert.equal(rules.includes(meta.id), kind === 'bad');
				// An example shows its own rule and no other.
				assert.deepEqual(
					rules.filter((rule) => rule !== meta.id),
					[],
				);
			});
			if (kind === 'good') return;
			it(`${meta.id}: each fix of example ${i + 1} cures it for good`, () => {
				for (const finding of found().filter(({ rule }) => rule === meta.id)) {
					for (const fix of finding.fixes) {
						const after = applyFix(text, fix);
						assert.notEqual(after, text);
						assert.deepEqual(
							found(after).map(({ rule, message }) => `${rule}: ${message}`),
							[],
							`${fix.title} leaves\n${after}`,
						);
					}
				}
			});
			if (!['none', 'command', 'choice'].includes(meta.fix) && !meta.fixWhere) {
				it(`${meta.id}: example ${i + 1} comes with a fix`, () => {
					assert.ok(found().some(({ rule, fixes }) => rule === meta.id && fixes.length > 0));
				});
			}
		});
	}

	it('give notes only where the rule itself does', () => {
		for (const { meta } of catalogue.filter(({ meta }) => meta.severity === 'info' || meta.severity === 'hint')) {
			for (const { text, others } of meta.examples) {
				const own = findings(text, others).filter(({ rule }) => rule === meta.id);
				assert.ok(
					own.every(({ severity }) => severity === 'info' || severity === 'hint'),
					meta.id,
				);
				assert.deepEqual(
					findings(text, others, { notes: false }).filter(({ rule }) => rule === meta.id),
					[],
				);
			}
		}
	});

	for (const { meta } of catalogue) {
		it(`${meta.id}: its examples offer fixes of the kind "${meta.fix}"`, () => {
			const severities: LintOptions['severities'] = meta.severity === 'off' ? { [meta.id]: 'info' } : {};
			const offered = meta.examples
				.filter(({ kind }) => kind === 'bad')
				.flatMap(({ text, others }) => findings(text, others, { severities }))
				.filter(({ rule }) => rule === meta.id)
				.map(({ fixes }) => fixes);
			const all = offered.flat();
			// What a command does is no business of the rule's.
			const isByRule = meta.fix !== 'none' && meta.fix !== 'command';
			assert.equal(all.length > 0, isByRule);
			// What is offered in some cases only is shown with a case of either kind.
			const isPartial = isByRule && meta.fix !== 'choice' && offered.some((fixes) => fixes.length === 0);
			assert.equal(isPartial, meta.fixWhere !== undefined);
			const cases = meta.fixWhere ? offered.filter((fixes) => fixes.length > 0) : offered;
			if (meta.fix === 'edit') assert.ok(cases.every(([first]) => first && !first.snippet));
			if (meta.fix === 'template') assert.ok(cases.every((fixes) => fixes.some(({ snippet }) => snippet)));
			if (meta.fix === 'choice') assert.ok(offered.some((fixes) => fixes.length > 1));
			// What needs no question has no gaps and is the only thing to do.
			for (const fixes of offered) {
				if (fixes.some(({ safe }) => safe)) assert.ok(meta.fix === 'edit' && fixes.length === 1 && !fixes[0]?.snippet);
			}
		});
	}

	it('have at least one good and one bad example per rule', () => {
		for (const { meta } of catalogue) {
			const kinds = new Set(meta.examples.map(({ kind }) => kind));
			assert.equal(kinds.size, 2, meta.id);
		}
	});

	it('name each rule after its file, once', () => {
		const ids = catalogue.map(({ meta }) => meta.id);
		assert.equal(new Set(ids).size, ids.length);
		for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
	});
});
