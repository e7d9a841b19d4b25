import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/model/position';
import { findStatus, isClosed } from '../../src/core/model/status';
import { applyEdits } from '../../src/core/model/textEdit';

describe('model', () => {
	it('turns every offset into a position and back', () => {
		const lines = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'ü', '😀'), { maxLength: 40 });
		fc.assert(
			fc.property(lines, fc.nat(80), (parts, at) => {
				const text = parts.join('');
				const offset = Math.min(at, text.length);
				// An offset between the halves of a CRLF belongs to the line it ends.
				const index = new LineIndex(text);
				assert.equal(index.offsetAt(index.positionAt(offset)), offset);
			}),
		);
	});

	it('applies edits given in any order', () => {
		const edits = [
			{ range: { start: 4, end: 5 }, newText: 'E' },
			{ range: { start: 0, end: 0 }, newText: '>' },
			{ range: { start: 1, end: 3 }, newText: '' },
		];
		assert.equal(applyEdits('abcde', edits), '>adE');
	});

	it('refuses overlapping edits', () => {
		const edits = [
			{ range: { start: 0, end: 3 }, newText: '' },
			{ range: { start: 2, end: 4 }, newText: '' },
		];
		assert.throws(() => applyEdits('abcde', edits), RangeError);
	});

	for (const [text, category] of [
		['To Do', 'proposed'],
		['✅ Complete', 'done'],
		['In Progress', 'active'],
		['in_progress', 'active'],
		['inProgress', 'active'],
		["Won't Do", 'dropped'],
		['Ready for Development', 'ready'],
		['refining', 'refining'],
	] as const) {
		it(`understands the status "${text}"`, () => assert.equal(findStatus(text)?.category, category));
	}

	it('knows which categories are closed', () => {
		assert.ok(isClosed('done') && isClosed('dropped') && !isClosed('active'));
	});
});
