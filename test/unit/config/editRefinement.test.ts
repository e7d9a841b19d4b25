import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withDistance } from '../../../src/core/config/editRefinement';
import { readConfig } from '../../../src/core/config/readConfig';
import { applyEdits } from '../../../src/core/model/textEdit';
import { writtenConfig } from './writtenConfig';

function textAfter(text: string | undefined, wanted: { next: number } | { sprints: number }): string {
	const edits = withDistance(text, wanted);
	return typeof edits === 'string' ? edits : applyEdits(text ?? '', edits);
}

const next: Record<string, readonly [text: string | undefined, result: string]> = {
	'in no file': [undefined, 'refinement:\n  next: 15\n'],
	'behind other sections': [
		'ids: {scheme: random}\r\n# end',
		'ids: {scheme: random}\r\n# end\r\nrefinement:\r\n  next: 15\r\n',
	],
	'in a file in brackets': ['{ids: {}}', '{refinement: {next: 15}, ids: {}}'],
	'in a section without a value': ['refinement: # soon\nids: {}\n', 'refinement: # soon\n  next: 15\nids: {}\n'],
	'over another number': ['refinement:\n    next: 5 # few\nids: {}\n', 'refinement:\n    next: 15 # few\nids: {}\n'],
	'where the number is missing': ['refinement:\n  next: # ?\n', 'refinement:\n  next: 15 # ?\n'],
	'in place of sprints': ['refinement:\n  sprints: 2 # two\n', 'refinement:\n  next: 15 # two\n'],
	'without the sprints beside it': [
		'refinement:\n  next: 5\n  sprints: 2\n# end\n',
		'refinement:\n  next: 15\n# end\n',
	],
	'without the sprints before it': ['refinement:\n  sprints: 2\n  next: 5', 'refinement:\n  next: 15'],
	'in brackets': ['refinement: {sprints: 2, next: 5}\n', 'refinement: {next: 15}\n'],
	'in brackets behind': ['refinement: {next: 5, sprints: 2}\n', 'refinement: {next: 15}\n'],
	'in empty brackets': ['refinement: {}\n', 'refinement: {next: 15}\n'],
	'where it is said already': ['refinement: {next: 15} # x\n', 'refinement: {next: 15} # x\n'],
};

describe('writing how far ahead refinement looks', () => {
	for (const [where, [text, result]] of Object.entries(next)) {
		it(`puts a number of stories ${where}`, () => assert.equal(textAfter(text, { next: 15 }), result));
	}

	it('keeps the number of stories beside a number of sprints', () => {
		assert.equal(
			textAfter('refinement:\n  next: 5 # else\n', { sprints: 2 }),
			'refinement:\n  next: 5 # else\n  sprints: 2\n',
		);
		assert.equal(textAfter('refinement: {next: 5}', { sprints: 2 }), 'refinement: {sprints: 2, next: 5}');
	});

	for (const text of [
		'refinement: [',
		'refinement: 5\n',
		'refinement:\n  next: &n 5\nboard: {capacity: *n}\n',
		'- a\n',
	]) {
		it(`changes nothing of ${JSON.stringify(text)}, and says why`, () => {
			assert.match(textAfter(text, { next: 15 }), /refinery\.yml/);
		});
	}

	it('changes that and nothing else of any file', () => {
		const wanted = fc.oneof(
			fc.record({ next: fc.integer({ min: 1, max: 99 }) }),
			fc.record({ sprints: fc.integer({ min: 1, max: 9 }) }),
		);
		fc.assert(
			fc.property(writtenConfig, wanted, (text, wish) => {
				const edits = withDistance(text, wish);
				assert.ok(typeof edits !== 'string', `${String(edits)}\n${text}`);
				const result = applyEdits(text, edits);
				const before = readConfig(text).config;
				const refinement = 'next' in wish ? { ...wish, sprints: undefined } : { ...before.refinement, ...wish };
				assert.deepEqual(readConfig(result).config, { ...before, refinement });
				const others = (lines: string) =>
					lines.split(/\r?\n/).filter((line) => !/^\W*(?:refinement|next|sprints)\b/.test(line));
				if (!text.startsWith('{')) assert.deepEqual(others(result).filter(Boolean), others(text).filter(Boolean));
				assert.deepEqual(withDistance(result, wish), []);
			}),
		);
	}).timeout(60_000);
});
